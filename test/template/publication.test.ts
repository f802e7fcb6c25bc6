import fc from 'fast-check';
import {
  PENALTY_LEAVES,
  codesInValue,
  codesOf,
  emptyFiling,
  filingFrom,
  indicator,
  layout,
  layoutIds,
  pack,
  readFiguresFile,
} from '../../src/catalog';
import type { FiledFigure, Filing, FilingParts, LayoutId } from '../../src/catalog';
import { add, fromDecimal, toDecimal } from '../../src/figures';
import type { Approximation } from '../../src/figures';
import { audit } from '../../src/rules';
import { publicationHtml, publicationOf } from '../../src/template';
import type { PublishedCell, PublishedTable } from '../../src/template';
import qingyuan from '../fixtures/qingyuan-2024.json';

const shown = (cell: PublishedCell): number | string =>
  cell.kind === 'number' ? Number(cell.value) : cell.text;

const tableOf = (filing: Filing, id: LayoutId, table: string): PublishedTable => {
  const found = publicationOf(filing, id).tables.find((each) => each.id === table);
  if (found === undefined) throw new Error(`no table ${table}`);
  return found;
};

const rowOf = (filing: Filing, id: LayoutId, table: string): readonly (number | string)[] =>
  (tableOf(filing, id, table).rows[0] ?? []).map(shown);

/** The cell under (or beside) a heading. */
const cellOf = (filing: Filing, id: LayoutId, table: string, heading: string): number | string => {
  const { columns, rows } = tableOf(filing, id, table);
  const column = columns.indexOf(heading);
  const [line] = rows;
  const cell =
    column >= 0
      ? line?.[column]
      : rows.find((row) => row[0]?.kind === 'text' && row[0].text === heading)?.[2];
  if (cell === undefined) throw new Error(`no ${heading}`);
  return shown(cell);
};

const filed = (figures: FilingParts['figures'], rest: FilingParts = {}): Filing =>
  emptyFiling({ ...rest, ...(figures === undefined ? {} : { figures }) });

const read = readFiguresFile(qingyuan);
if (!read.ok) throw new Error(read.message);
const qy = filingFrom(read);

describe('庆元 2024 in the form of Zhejiang 2024', () => {
  it('comes out as it was published', () => {
    expect(rowOf(qy, 'ZJ5', 'penalties')).toEqual([
      12175, 94929, 235, 189, 101, 0, 11, 504, 12, 108156, 1753.79,
    ]);
    expect(rowOf(qy, 'ZJ5', 'licences')).toEqual([26569, 26569, 26462, 102, 5]);
    expect(publicationOf(qy, 'ZJ5').heading).toBe('庆元县2024年度行政执法数据');
    expect(publicationOf(qy, 'ZJ5').tables.map(({ title }) => title)).toHaveLength(5);
  });

  it('is audited with the hint that revocations balance the intake (B-04), and nothing at 强制 on it', () => {
    const { findings } = audit(qy);
    const hint = findings.find(({ rule }) => rule === 'B-04');
    expect(hint?.message).toMatch(/26462.*102.*5.*26569/);
    const hard = findings.filter(
      ({ severity, cells }) =>
        severity === '强制' && cells.some(({ code }) => PENALTY_LEAVES.includes(code)),
    );
    expect(hard.map(({ instance }) => instance)).toEqual([]);
  });

  it('names what the merged columns no longer tell apart', () => {
    const { unexpressed } = publicationOf(qy, 'ZJ5');
    expect(unexpressed).toContain(
      '“警告、通报批评”一栏合并了警告12000宗（C11）、通报批评175宗（C12），不再分列。',
    );
    // Nothing of the kind where every leaf has its own column.
    expect(publicationOf(qy, 'HB').unexpressed.join()).not.toContain('合并了');
  });
});

const withClasses = layoutIds().filter((id) =>
  layout(id).tables.some(({ classes }) => classes === true),
);

describe('the fourteen leaves', () => {
  it('add up to the total in every layout with penalty classes, one class a case', () => {
    const counts = fc.array(fc.nat(1_000_000), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(counts, fc.constantFrom(...withClasses), (values, id) => {
        const leaves = Object.fromEntries(
          PENALTY_LEAVES.map((code, index) => [code, values[index] ?? 0]),
        );
        const total = values.reduce((sum, value) => sum + value, 0);
        const filing = filed({ ...leaves, C04: total });
        const table = layout(id).tables.find(({ classes }) => classes === true);
        const published = tableOf(filing, id, table?.id ?? '');
        const labels = published.columns.length - (table?.items.length ?? 0);
        const sum = (table?.items ?? []).reduce((part, item, index) => {
          const leaf = codesInValue(item.value).some((code) => PENALTY_LEAVES.includes(code));
          const cell = published.rows[0]?.[labels + index];
          return leaf && cell?.kind === 'number' ? add(part, fromDecimal(cell.value)) : part;
        }, fromDecimal('0'));
        expect(toDecimal(sum)).toBe(String(total));
      }),
      { numRuns: 60 },
    );
  });

  it('that came in 2021 go to the other penalties of the older forms, and that is said', () => {
    const filing = filed({ C12: 3, C17: 1, C19: 2, C21: 1, C22: 1, C24: 4, C04: 12 });
    for (const id of ['GD2018', 'ZJ4', 'OLD8'] as const) {
      expect([id, cellOf(filing, id, 'penalties', '其他行政处罚')]).toEqual([id, 12]);
      const said = publicationOf(filing, id).unexpressed.join('\n');
      expect(said).toContain('限制开展生产经营活动2宗（C19）');
      expect(said).toContain('没有专栏，并入“其他行政处罚”');
    }
    expect(cellOf(filing, 'SX', 'penalties', '限制开展生产经营活动')).toBe(2);
  });
});

describe('units', () => {
  it('are converted from 万元 to 元 without losing a cent', () => {
    expect(cellOf(filed({ C30: '2792.5814' }), 'SX', 'penalties', '罚没金额（元）')).toBe(27925814);
    expect(cellOf(filed({ C30: '31.60817' }), 'TJ', 'cases', '罚没金额')).toBe(316081.7);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (cents) => {
        const padded = cents.toString().padStart(7, '0');
        const amount = `${padded.slice(0, -6)}.${padded.slice(-6)}`;
        const cell = tableOf(filed({ C30: amount }), 'SX', 'penalties').rows[0]?.at(-1);
        const value = cell?.kind === 'number' ? cell.value : '';
        const [whole = '', part = ''] = value.split('.');
        expect(BigInt(whole + part.padEnd(2, '0'))).toBe(cents);
      }),
    );
  });
});

describe('what stands in a cell', () => {
  it('tells blank, zero and not applicable apart', () => {
    const cells = (value: number | string): readonly (number | string)[] => [
      cellOf(filed({ E01: value }), 'GD2018', 'inspections', '行政检查次数'),
      cellOf(filed({ C11: value, C12: value }), 'ZJ5', 'penalties', '警告、通报批评'),
    ];
    expect(cells('')).toEqual(['', '']);
    expect(cells(0)).toEqual([0, 0]);
    expect(cells('—')).toEqual(['—', '—']);
  });

  it('counts a blank part of a merged column as nothing, and says so', () => {
    const filing = filed({ C11: 5 });
    expect(cellOf(filing, 'ZJ5', 'penalties', '警告、通报批评')).toBe(5);
    expect(publicationOf(filing, 'ZJ5').incomplete.join()).toContain('其中C12没有填报，按0计');
  });

  it('prints a text that is no number where it is seen, and never within a sum', () => {
    const text = { kind: 'bad', text: '304册', problem: 'unit' } as const;
    const filing = filed({ C15: text, C14: 3 });
    expect(cellOf(filing, 'HB', 'penalties', '没收非法财物')).toBe('304册');
    expect(cellOf(filing, 'ZJ5', 'penalties', '没收违法所得、没收非法财物')).toBe('有误');
    expect(publicationOf(filing, 'HB').incomplete.join()).toContain(
      'C15，那里填的是“304册”，不是数',
    );
  });

  it('prints the prescribed sentence where the duty is not held', () => {
    const filing = filed({ D40: 3 }, { declarations: { duties: { T4: 'none' } } });
    const table = tableOf(filing, 'ZJ5', 'coercion');
    expect(table.notes).toEqual(['本单位无相关行政执法职责。']);
    expect(table.rows.flat().map(shown)).toEqual(Array(12).fill(''));
    // One column of a table whose other duties are held.
    expect(cellOf(filing, 'QZ', 'totals', '行政强制')).toBe('—');
  });

  it('takes the declared basis in the list of Hunan', () => {
    const figures = { B02: 30, B04: 20, B11: 31, C01: 9, C02: 8, C04: 7, F12: 14 };
    const on = (licences: 'decision' | 'acceptance' | 'preliminary' | null): Filing =>
      filed(figures, { declarations: { licences, penalties: 'closing' } });
    expect(cellOf(on('acceptance'), 'HN', 'totals', '行政许可')).toBe(30);
    expect(cellOf(on('preliminary'), 'HN', 'totals', '行政许可')).toBe(31);
    expect(cellOf(on('decision'), 'HN', 'totals', '行政处罚')).toBe(8);
    expect(cellOf(on('decision'), 'HN', 'totals', '行政征收征用')).toBe(14);
    expect(cellOf(on(null), 'HN', 'totals', '行政许可')).toBe('');
    expect(publicationOf(on(null), 'HN').incomplete.join()).toContain('还没有声明');
  });

  it('has the row of the whole city only where such figures are filed', () => {
    const rows = (pack: 'county' | 'department'): readonly string[] =>
      tableOf(emptyFiling({ pack }), 'QZ', 'totals').rows.map((row) =>
        String(shown(row[0] ?? blank)),
      );
    expect(rows('department')).toEqual(['本单位', '全市']);
    expect(rows('county')).toEqual(['本单位']);
  });

  it('shows last year and the change in the list of Tianjin', () => {
    const filing = filed({ C04: 353, 'C04@prev': 400, C40: 5, 'C40@prev': 0 });
    const lines = tableOf(filing, 'TJ', 'cases').rows.map((row) => row.map(shown));
    expect(lines.find(([zh]) => zh === '行政处罚')).toEqual(['行政处罚', '件', 353, 400, -11.75]);
    expect(lines.find(([zh]) => zh === '其中：简易程序')?.at(-1)).toBe('—');
  });
});

const blank: PublishedCell = { kind: 'text', text: '' };

const stated = (
  value: string,
  approximation: Approximation,
  decimals = 0,
): FiledFigure['state'] => ({
  kind: 'number',
  stated: { value: fromDecimal(value), decimals, approximation },
});
const printed = (filing: Filing, id: LayoutId): string =>
  publicationHtml(publicationOf(filing, id));

describe('whose figures and what they count', () => {
  const of = (unitName: string, figures: FilingParts['figures'] = {}): Filing =>
    emptyFiling({ cover: { unitName, level: 'county', year: 2030 }, declarations: {}, figures });
  const withNote = (code: string, value: number, note: string): Filing => {
    const filing = of('青溪县', { [code]: value });
    const figure = filing.figures.get(`${code}@cur`);
    if (figure === undefined) throw new Error(code);
    return { ...filing, figures: new Map(filing.figures).set(`${code}@cur`, { ...figure, note }) };
  };
  const everywhere = (filing: Filing): string =>
    layoutIds()
      .map((id) => publicationHtml(publicationOf(filing, id)))
      .join('');

  it('is the county, whoever collects them', () => {
    expect(publicationOf(of('青溪县司法局'), 'HN').heading).toMatch(/^青溪县2030年度/);
    expect(publicationOf(of('青溪县应急管理局'), 'HN').heading).toMatch(
      /^青溪县应急管理局2030年度/,
    );
  });

  it('is said in the cell where the note counts otherwise than the column', () => {
    expect(everywhere(withNote('K01', 40, '以人次计'))).toContain('>40人次</td>');
    expect(everywhere(withNote('K01', 40, '不以人次计'))).not.toContain('40人次');
    expect(everywhere(withNote('A07', 33, '为本年颁发数'))).toContain('>33（颁发）</td>');
  });

  it('is the step of the procedure as declared, without a code', () => {
    const notes = (licences: 'decision' | null): string =>
      publicationOf(
        emptyFiling({ declarations: licences === null ? {} : { licences }, figures: {} }),
        'HN',
      )
        .tables.flatMap((table) => table.notes)
        .join();
    expect(notes('decision')).toMatch(/许可按.{0,6}决定/);
    expect(notes(null)).toContain('许可的计数环节未声明');
    expect(notes('decision')).not.toMatch(/[A-Z]\d{2}|封面|\{/);
  });
});

describe('what a layout cannot express', () => {
  const said = (filing: Filing, id: LayoutId): string =>
    publicationOf(filing, id).unexpressed.join('\n');

  it('is named: acts and amounts without a column', () => {
    const filing = filed({ E01: 13062, F03: 2, F08: '3.5', C30: 10, D10: 4 });
    expect(said(filing, 'ZJ5')).toContain(
      '行政检查在本样式没有栏目，不列出：行政检查次数13062次（E01）。',
    );
    expect(said(filing, 'ZJ5')).toContain('行政征用次数2次（F03）');
    expect(said(filing, 'QZ')).toContain('罚没金额10万元（C30）');
    expect(said(filing, 'GD2018')).toContain('行政奖励金额3.5万元（F08）');
    // A subtotal is not lost while its parts are printed.
    expect(said(filed({ D10: 4, D01: 4 }), 'GD2018')).not.toContain('D10');
    expect(said(filed({ D10: 4 }), 'GD2018')).toContain('D10');
    // Zero and blank lose nothing.
    expect(said(filed({ E01: 0 }), 'ZJ5')).not.toContain('行政检查');
  });

  it('is named with its word of 概数, its scale and its unit', () => {
    const filing = filed({ M02: stated('700', '余'), P15: stated('21000', '', -3), C30: 4 });
    expect(said(filing, 'QZ')).toContain('参训人次700余人次（M02）');
    expect(said(filing, 'QZ')).toContain('监管（执法）事项库条目数2.1万项（P15）');
  });

  it.each(layoutIds())('is named: whatever %s prints nowhere', (id) => {
    const codes = codesOf(pack('county')).filter((code) => indicator(code).free !== true);
    const declared = (figures: Record<string, number>): Filing =>
      emptyFiling({
        declarations: { licences: 'decision', penalties: 'closing' },
        figures,
      });
    const named = said(declared(Object.fromEntries(codes.map((code) => [code, 7]))), id);
    const nothing = JSON.stringify(publicationOf(declared({}), id).tables);
    const silent = codes.filter((code) => {
      if (named.includes(`（${code}）`)) return false;
      const alone = declared({ [code]: 7 });
      return (
        JSON.stringify(publicationOf(alone, id).tables) === nothing &&
        !said(alone, id).includes(`（${code}）`)
      );
    });
    expect(silent).toEqual([]);
  });

  it('is named: a basis, an order or a way of counting other than declared', () => {
    const declared = (declarations: FilingParts['declarations']): Filing =>
      emptyFiling({ declarations: declarations ?? {}, figures: { C11: 20, C04: 10 } });
    expect(said(declared({ penalties: 'filing' }), 'GD2018')).toContain(
      '本样式行政处罚按处罚决定（C04），封面声明按立案（C01）',
    );
    expect(said(declared({ penalties: 'decision' }), 'GD2018')).not.toContain('封面声明');
    expect(said(declared({ inspections: 'in' }), 'QZ')).toContain('行政检查在执法行为总数中不计入');
    expect(said(declared({ classOrder: 'statute' }), 'SX')).toContain('轻重次序');
    expect(said(declared({ classOrder: 'shanxi' }), 'SX')).not.toContain('轻重次序');
    expect(said(declared({ counting: 'by-class' }), 'ZJ5')).toContain('各类之和20与合计10不等');
  });

  it('is named: an approximate figure printed as a plain number', () => {
    const stated = { value: fromDecimal('100'), decimals: 0, approximation: '余' } as const;
    const filing = filed({ E01: { kind: 'number', stated } });
    expect(said(filing, 'GD2018')).toContain('E01填报的是概数（“余”）');
  });
});

describe('概数 and slips in a published table', () => {
  it('keep their word: as filed where one figure is printed, by its side where several are added', () => {
    expect(printed(filed({ E01: stated('100', '余') }), 'GD2018')).toContain('>100余</td>');
    expect(printed(filed({ E01: stated('100', '约') }), 'GD2018')).toContain('>约100</td>');
    const classes = filed({ C11: stated('20', '余'), C12: 5, C04: 25 });
    expect(printed(classes, 'ZJ5')).toContain('>超25</td>');
    expect(printed(filed({ E01: stated('13000', '', -3) }), 'GD2018')).toContain('>1.3万</td>');
    expect(printed(filed({ E01: 100 }), 'GD2018')).toContain('>100</td>');
  });

  it('are not printed where a share is over 100 %', () => {
    const over = filed({ C01: 100, C00: 0, C02: 1909, C40: 0 });
    expect(printed(over, 'HN')).not.toContain('1909.00');
    expect(printed(over, 'HN')).toContain('有误');
    expect(publicationOf(over, 'HN').incomplete.join()).toContain('超过100%');
    expect(printed(filed({ C01: 100, C00: 0, C02: 93, C40: 0 }), 'HN')).toContain('93');
  });
});

describe('the HTML copy', () => {
  it('holds one plain table for each, with the figures, and escapes what the office wrote', () => {
    const filing = { ...qy, cover: { ...qy.cover, unitName: '<b>甲&乙</b>' } };
    const html = publicationHtml(publicationOf(filing, 'ZJ5'));
    expect(html.match(/<table/g)).toHaveLength(5);
    expect(html).toContain('&lt;b&gt;甲&amp;乙&lt;/b&gt;2024年度行政执法数据');
    expect(html).not.toContain('<b>');
    expect(html).toContain('>108156</td>');
    expect(html).toContain('colspan="4"');
    expect(html).not.toMatch(/<script|class=|href=/);
  });

  it('gives every row of a table the same number of columns', () => {
    for (const id of layoutIds()) {
      for (const table of publicationOf(qy, id).tables) {
        expect(new Set(table.rows.map((row) => row.length))).toEqual(
          new Set([table.columns.length]),
        );
      }
    }
  });
});
