import fc from 'fast-check';
import { pack } from '../../../src/catalog';
import {
  asText,
  contentOf,
  entering,
  holdsContent,
  textOf,
} from '../../../src/workbook/content-logic';
import { dayOfIso, isoOfDay, readDate } from '../../../src/workbook/day-number';
import {
  addressTexts,
  isMark,
  marksOf,
  MARK_FILL,
  MARK_FORMULA,
} from '../../../src/workbook/marks-logic';
import { partData, partText } from '../../../src/workbook/recovery/part-text-logic';
import { readRuns, runsText } from '../../../src/workbook/runs/runs-logic';
import {
  extent,
  formatAt,
  formulaAt,
  textAt,
  trimmed,
  valueAt,
} from '../../../src/workbook/snapshot';
import type { CellValue, Grid } from '../../../src/workbook/snapshot';
import { shownAt, toShow } from '../../../src/workbook/shown-percent';
import { asSeen } from '../../../src/workbook/unseen-characters';
import { compareVersions, standingOf } from '../../../src/workbook/versions-logic';
import { runsOf } from '../../../src/workbook/year/runs-logic';

const gridOf = (values: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid => ({
  sheet: '表',
  top: 3,
  left: 2,
  values,
  formulas: values,
  ...more,
});

describe('a grid', () => {
  const grid = gridOf(
    [
      ['甲 ', 5],
      ['', true],
    ],
    {
      formulas: [
        ['甲 ', '=1+4'],
        ['', true],
      ],
    },
  );

  it('is read by rows and columns of the sheet, blank outside', () => {
    expect([valueAt(grid, 3, 2), valueAt(grid, 3, 3), valueAt(grid, 4, 3)]).toEqual([
      '甲 ',
      5,
      true,
    ]);
    expect([formulaAt(grid, 3, 3), formulaAt(grid, 4, 3)]).toEqual(['=1+4', true]);
    for (const [row, column] of [
      [2, 2],
      [5, 2],
      [3, 1],
      [3, 4],
    ] as const) {
      expect([valueAt(grid, row, column), formulaAt(grid, row, column)]).toEqual(['', '']);
    }
    expect([textAt(grid, 3, 2), textAt(grid, 4, 3)]).toEqual(['甲', 'true']);
  });

  it('ends where its last row and column stand', () => {
    expect(extent(grid)).toEqual({ bottom: 4, right: 3 });
    expect(extent(gridOf([]))).toEqual({ bottom: 2, right: 1 });
  });

  it('knows the number formats it was looked at for', () => {
    const formats = [['@', '0%']];
    expect(formatAt(grid, 3, 2)).toBe('General');
    const formatted = gridOf([['甲', 5]], { formats });
    expect([formatAt(formatted, 3, 2), formatAt(formatted, 3, 3)]).toEqual(['@', '0%']);
    expect([formatAt(formatted, 2, 2), formatAt(formatted, 4, 3)]).toEqual(['General', 'General']);
  });

  it('is cut where nothing more is written, formulas counting as written', () => {
    const wide = gridOf(
      [
        ['', '甲', '', ''],
        ['', '', '', ''],
        ['', '', '', ''],
      ],
      {
        formulas: [
          ['', '甲', '', ''],
          ['', '', '=A1', ''],
          ['', '', '', ''],
        ],
      },
    );
    expect(trimmed(wide)).toMatchObject({
      values: [
        ['', '甲', ''],
        ['', '', ''],
      ],
      formulas: [
        ['', '甲', ''],
        ['', '', '=A1'],
      ],
    });
    expect(
      trimmed(
        gridOf([
          ['', ''],
          ['', ''],
        ]),
      ).values,
    ).toEqual([['']]);
  });
});

describe('what a cell holds', () => {
  it.each<[CellValue, CellValue, CellValue]>([
    [5, 5, 5],
    [5, '=A1+1', '=A1+1'],
    ['=A1', '=A1', "'=A1"],
    ["'甲", "'甲", "''甲"],
    ['甲', '甲', '甲'],
    ['甲=', '甲=', '甲='],
    [true, true, true],
    ['', '', ''],
    ['5', "'5", '5'],
  ])('%j by its formula %j is %j', (value, formula, content) => {
    expect(contentOf(value, formula)).toBe(content);
    if (formula !== "'5") expect(holdsContent({ value, formula }, content)).toBe(true);
  });

  it('is a text, or none', () => {
    expect([textOf("'=A1"), textOf('甲'), textOf('=A1'), textOf(5), textOf(true)]).toEqual([
      '=A1',
      '甲',
      null,
      null,
      null,
    ]);
  });

  it.each([
    '3590', '1,234', '1/2', '2024-1-1', '-5', '+5', '(5)', '@甲', ' 5', '.5', '$5', '¥5', '￥5', '€5',
    '£5', '=A1', "'甲", '５', 'TRUE', 'false', '#N/A', 'jan 1', 'DEC-3', '百分之5%', '．5', '（5）',
  ])('%j stays the text it is only with a mark before it', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  }); // prettier-ignore

  it.each(['甲', '第5项', 'abc', 'the false', '在 jan 之后', '一%二', ''])(
    '%j needs no mark',
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );

  it('is entered by the format of its cell; errors, formulas and numbers as they are', () => {
    expect([entering('3590', '@'), entering('3590', 'General')]).toEqual(['3590', "'3590"]);
    expect([entering("'=A1", '@'), entering("'=A1", 'General')]).toEqual(['=A1', "'=A1"]);
    expect([entering(5, 'General'), entering('=A1', 'General'), entering('#N/A', '@')]).toEqual([
      5,
      '=A1',
      '#N/A',
    ]);
    expect(entering('#N/A 以后', 'General')).toBe("'#N/A 以后");
    expect(entering('5#N/A', 'General')).toBe("'5#N/A");
  });

  it('is not held by a formula that only shows it', () => {
    expect(holdsContent({ value: '5', formula: '=A1' }, '5')).toBe(false);
    expect(holdsContent({ value: 5, formula: '=A1' }, '=A1')).toBe(true);
    expect(holdsContent({ value: '甲', formula: '甲' }, '乙')).toBe(false);
    expect(holdsContent({ value: '=A1', formula: '=A1' }, "'=A1")).toBe(true);
    expect(holdsContent({ value: 5, formula: '=A1' }, 5)).toBe(true);
    expect(holdsContent({ value: '=A1', formula: "'=A1" }, "'=A1")).toBe(true);
    expect(holdsContent({ value: "'=A1", formula: '' }, "'=A1")).toBe(true);
    expect(holdsContent({ value: 'x', formula: "'=A1" }, "'=A1")).toBe(true);
    expect(holdsContent({ value: "'=A1", formula: "'=A1" }, "'=A1")).toBe(true);
  });
});

describe('days', () => {
  it('are counted as Excel counts them', () => {
    expect([isoOfDay(45677), isoOfDay(45677.75), isoOfDay(61), isoOfDay(2_958_465)]).toEqual([
      '2025-01-20',
      '2025-01-20',
      '1900-03-01',
      '9999-12-31',
    ]);
    expect([60, 0, -5, 2_958_466, NaN, Infinity].map(isoOfDay)).toEqual(['', '', '', '', '', '']);
    expect(dayOfIso(' 2025-1-20 ')).toBe(45677);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        expect(dayOfIso(isoOfDay(day))).toBe(day);
      }),
    );
  });

  it.each([
    '2025-02-30',
    '2025年1月2日0',
    '2025-13-1',
    '2025-0-1',
    '25-1-1',
    '2025-1',
    '2025-1-20 3',
    'x2025-1-20',
  ])('%j is no day', (text) => {
    expect([dayOfIso(text), readDate(text)]).toEqual([null, null]);
  });

  it.each([
    '2025-1-20',
    ' 2025/01/20 ',
    ' 2025年1月20日 ',
    '2025.1.20',
    '2025年1月20日',
    '2025年01月20',
  ])('%j is read as a person typed it', (text) => {
    expect(readDate(text)).toBe('2025-01-20');
  });
});

describe('versions', () => {
  it('are ordered by their numbers, not their letters', () => {
    expect(Math.sign(compareVersions('1.9', '1.10'))).toBe(-1);
    expect(Math.sign(compareVersions('2.0', '1.10'))).toBe(1);
    expect(compareVersions('1.2', '1.2')).toBe(0);
    expect(compareVersions('1', '1.0')).toBe(0);
  });

  it('stand beside what this add-in carries', () => {
    const { version } = pack('county');
    expect(standingOf('county', version)).toBe('same');
    expect(standingOf('county', '0.9')).toBe('older');
    expect(standingOf('county', '99.0')).toBe('newer');
    expect(standingOf('province', version)).toBe('foreign');
  });
});

describe('parts', () => {
  it('give back any data, however XML writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const text = partText('urn:x', data);
        const json = JSON.parse(JSON.stringify(data)) as unknown;
        expect(partData(text)).toEqual(json);
        expect(partData(`<?xml version="1.0"?>\n${text}\n`)).toEqual(json);
        expect(partData(`<?xml version="1.0"?>${text}`)).toEqual(json);
        expect(/^<record xmlns="urn:x">[^<>&]*<\/record>$/.test(text)).toBe(true);
      }),
    );
    const control = `a\u007f\u0085\ufffe\uffff<&>`;
    expect(partText('urn:x', control)).toBe(
      '<record xmlns="urn:x">"a\\u007f\\u0085\\ufffe\\uffff\\u003c\\u0026\\u003e"</record>',
    );
    expect(
      partData('<record xmlns="urn:x">{&quot;a&quot;:&quot;it&apos;s&quot;}</record>'),
    ).toEqual({
      a: "it's",
    });
  });

  it.each([
    '',
    '<other>1</other>',
    '<record>{</record>',
    'x<record>1</record>',
    '<record>1</record>x',
  ])('%j is none of ours', (xml) => {
    expect(partData(xml)).toBeNull();
  });

  it('keep a hundred audits, the first of them', () => {
    const run = { at: '2025-01-20T08:00:00.000Z', hard: 1, query: 2, hint: 3, explained: 4 };
    const many = Array.from({ length: 120 }, (_, hard) => ({ ...run, hard }));
    expect(readRuns(runsText(many))).toEqual(many.slice(0, 100));
    expect(readRuns('<record>{"runs":[{"at":1}]}</record>')).toEqual([]);
    expect(readRuns('nothing')).toEqual([]);
    // Workbooks already in use are searched for this name.
    expect(runsText([])).toContain('xmlns="urn:zhifa-nianbao:runs"');
  });
});

describe('cells one under another', () => {
  it('are one block, others blocks of their own', () => {
    const cell = (sheet: string, row: number, column: number) => ({
      sheet,
      row,
      column,
      value: `${sheet}${String(row)}/${String(column)}`,
    });
    const cells = [
      cell('乙', 5, 2),
      cell('甲', 4, 3),
      cell('甲', 2, 3),
      cell('甲', 3, 3),
      cell('甲', 5, 2),
      cell('甲', 7, 2),
      cell('乙', 6, 2),
    ];
    expect(runsOf(cells)).toEqual([
      { sheet: '乙', address: 'B5:B6', values: ['乙5/2', '乙6/2'] },
      { sheet: '甲', address: 'B5', values: ['甲5/2'] },
      { sheet: '甲', address: 'B7', values: ['甲7/2'] },
      { sheet: '甲', address: 'C2:C4', values: ['甲2/3', '甲3/3', '甲4/3'] },
    ]);
    expect(runsOf([cell('甲', 3, 2), cell('乙', 4, 2)])).toHaveLength(2);
    expect(runsOf([cell('甲', 3, 2), cell('甲', 4, 3)])).toHaveLength(2);
    expect(runsOf([])).toEqual([]);
  });
});

describe('marks', () => {
  const cell = (sheet: string, address: string) => ({
    code: 'A06',
    period: 'cur' as const,
    row: 0,
    name: '',
    place: { sheet, address },
    value: '',
  });
  const finding = (
    severity: '强制' | '核实' | '提示',
    cells: readonly object[],
    explained = false,
  ) => ({
    severity,
    cells,
    explanation: explained ? {} : null,
  });
  const marked = (...findings: readonly object[]) =>
    marksOf({ findings } as unknown as Parameters<typeof marksOf>[0]);

  it('bear the gravest of what is open, by sheet', () => {
    const found = marked(
      finding('核实', [cell('甲', 'A1'), cell('甲', 'A2')]),
      finding('强制', [cell('甲', 'A1'), cell('乙', 'A1')]),
      finding('提示', [cell('甲', 'A1'), { ...cell('甲', 'A9'), place: null }]),
      finding('核实', [cell('甲', 'A3')]),
      finding('强制', [cell('甲', 'A4')], true),
    );
    expect(found).toEqual([
      { sheet: '甲', severity: '强制', addresses: ['A1'] },
      { sheet: '甲', severity: '核实', addresses: ['A2', 'A3'] },
      { sheet: '乙', severity: '强制', addresses: ['A1'] },
    ]);
    expect(marked()).toEqual([]);
  });

  it('are known by their condition', () => {
    expect([isMark(MARK_FORMULA), isMark('=A1>0'), isMark(null)]).toEqual([true, false, false]);
  });

  it('carry black figures with a contrast of at least 7 to 1 and differ from each other', () => {
    const fills = Object.values(MARK_FILL);
    expect(new Set(fills).size).toBe(3);
    for (const fill of fills) {
      // WCAG 2.2, relative luminance.
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
        const part = Number.parseInt(fill.slice(start, start + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
    }
  });

  it('are addressed in texts Excel can take, none lost', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `D${String(index + 1)}`);
    const texts = addressTexts(many);
    expect(texts.join(',')).toBe(many.join(','));
    expect(texts.length).toBeGreaterThan(1);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(8_000);
    expect(texts.slice(0, -1).every(({ length }) => length > 7_990)).toBe(true);
    const half = 'A'.repeat(3_999);
    expect(addressTexts([half, `${half}B`])).toHaveLength(1);
    expect(addressTexts([half, `${half}BB`])).toHaveLength(2);
    expect(addressTexts([])).toEqual([]);
  });
});

describe('what is shown', () => {
  it('is without characters nobody sees, and with all others', () => {
    expect(asSeen('\uFEFF甲\u200B乙\u202E\u00AD丙\u2060')).toBe('甲乙丙');
    expect(asSeen('𠮷\uD800野\uDC00')).toBe('𠮷野');
  });

  it('of a percentage is a hundred times what the cell holds', () => {
    const of = (value: CellValue, format: string) => gridOf([[value]], { formats: [[format]] });
    expect(shownAt(of(0.9302, '0.00%'), 3, 2)).toBe(93.02);
    expect(shownAt(of(0.9302, '0.00'), 3, 2)).toBe(0.9302);
    expect(shownAt(of(93.02, '0.00"%"'), 3, 2)).toBe(93.02);
    expect(shownAt(of(93.02, '0.00\\%'), 3, 2)).toBe(93.02);
    expect(shownAt(of(93.02, '0.00"个%点"'), 3, 2)).toBe(93.02);
    expect(shownAt(of('93.02%', '0.00%'), 3, 2)).toBe('93.02%');
    expect(toShow(93.02, of('', '0.00%'), 3, 2)).toBe(0.9302);
    expect(toShow(93.02, of('', 'General'), 3, 2)).toBe(93.02);
    expect(toShow('—', of('', '0.00%'), 3, 2)).toBe('—');
  });
});
