/** What a repair tells the person: what was put right, what was left, what is asked, what is refused. */
import { emptyFiling, figureKey, pack as packOf } from '../../../src/catalog';
import type { FiledFigure } from '../../../src/catalog';
import { exactly } from '../../../src/figures';
import {
  cellGone,
  contentOf,
  planRepairCells,
  shownContent,
} from '../../../src/workbook/apply-repair-logic';
import { WorkbookProblem } from '../../../src/workbook/problem';
import { interpret } from '../../../src/workbook/read-logic';
import type { Reading } from '../../../src/workbook/read-logic';
import { leftOpen } from '../../../src/workbook/repair/left-open';
import { otherNotes } from '../../../src/workbook/repair/other-notes';
import { NOTHING_DONE } from '../../../src/workbook/repair/outcome';
import { repairReport } from '../../../src/workbook/repair/repair-report';
import type { RepairFacts } from '../../../src/workbook/repair/repair-report';
import { requireAsked } from '../../../src/workbook/repair/require-asked';
import { tableOf } from '../witness/table';

const NOTHING: RepairFacts = {
  created: [],
  kept: ['封面', '表2'],
  grids: [],
  formulas: [],
  names: [],
  addedNames: 0,
  relocked: [],
  topics: [],
  duplicates: [],
  otherNotes: [],
  upgrade: null,
  outcome: NOTHING_DONE,
  coverLines: 0,
};
type Repair = RepairFacts['grids'][number]['repair'];
const grid = (more: Partial<Repair>): RepairFacts['grids'][number] => ({
  sheet: '表2',
  repair: {
    insertColumns: [],
    insertRows: [],
    cells: [],
    plainRows: [],
    heights: [],
    geometry: tableOf('township', 'T2').made,
    addedColumns: [],
    addedLabels: [],
    restoredCodes: [],
    restoredHeaders: [],
    reworded: [],
    ...more,
  },
});
const report = (more: Partial<RepairFacts>) => {
  const { sentences, ...rest } = repairReport({ ...NOTHING, ...more });
  return { ...rest, zh: sentences.map(({ zh }) => zh), en: sentences.map(({ en }) => en) };
};
const UPGRADE = { from: '1.0', to: '1.2' };
const name = { name: 'NB_C01', sheet: '表3', address: 'D5', replace: true };
const SEVEN = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B01'];

describe('the report of a repair', () => {
  it('says that nothing was wrong', () => {
    const { zh, en, repaired, created, kept, outcome } = report({});
    expect({ repaired, created, kept, outcome }).toEqual({
      repaired: [],
      created: [],
      kept: ['封面', '表2'],
      outcome: NOTHING_DONE,
    });
    expect(zh).toEqual([
      '模板已在工作簿中（2 个工作表），没有重复插入，已填的数没有改动。',
      '检查完毕，没有需要修复的地方；输入规则已重新设置。',
    ]);
    expect(en[0]).toContain('already (2 sheets)');
    expect(en[1]).toContain('nothing needs repair');
    expect(report({ outcome: { ...NOTHING_DONE, changed: true } }).zh).toHaveLength(1);
    expect(report({})).not.toHaveProperty('upgradedFrom');
  });

  it.each<[string, Partial<RepairFacts>, string, string]>([
    [
      'sheets',
      { created: ['表3', '表4'] },
      '补回工作表“表3”、“表4”，其中的数需要重填。',
      '"表3", "表4"',
    ],
    [
      'columns',
      { grids: [grid({ addedColumns: ['本年', '说明'] })] },
      '“表2”补回列：本年、说明。',
      '"本年", "说明"',
    ],
    [
      'rows',
      { grids: [grid({ addedLabels: ['B01', 'Q01-2'] })] },
      '“表2”补回行：B01（许可申请数量）、Q01-2（',
      'fill them in again: B01 (',
    ],
    [
      'codes',
      { grids: [grid({ restoredCodes: ['B01', 'B02'] })] },
      '“表2”恢复代码：B01、B02。',
      'B01, B02',
    ],
    [
      'headings',
      { grids: [grid({ restoredHeaders: ['代码', '本年'] })] },
      '“表2”恢复列标题：代码、本年。',
      '"代码", "本年"',
    ],
    [
      'words',
      { grids: [grid({ reworded: ['B01', 'B02'] })] },
      '“表2”恢复指标、单位或口径的文字：B01、B02。',
      'restored: B01, B02.',
    ],
    [
      'many words',
      { grids: [grid({ reworded: SEVEN })] },
      '文字：B01、B02、B03、B04、B05、B06 等。',
      'B01, B02, B03, B04, B05, B06 and others.',
    ],
    ['names', { names: [name, name] }, '恢复 2 个单元格名称。', 'Cell names restored: 2.'],
    ['topics', { topics: ['措施', '打算'] }, '“文字材料”补回题目：措施、打算。', '"措施", "打算"'],
    [
      'locks',
      { relocked: ['表2', '表3'] },
      '恢复工作表保护：“表2”、“表3”（无密码）。',
      '"表2", "表3"',
    ],
    [
      'formulas',
      { formulas: [{ sheet: '表2', overwritten: [], rewritten: 3 }] },
      '“表2”恢复 3 个公式。',
      '"表2", formulas restored: 3.',
    ],
    [
      'formulas typed over',
      {
        formulas: [
          {
            sheet: '表2',
            overwritten: [
              { address: 'F6', value: '12' },
              { address: 'F7', value: '13' },
            ],
            rewritten: 3,
          },
        ],
      },
      '“表2”恢复 3 个公式（F6 原为“12”，F7 原为“13”）。',
      '3 (F6 was "12", F7 was "13").',
    ],
  ])('says what of %s was put right', (_, facts, zh, en) => {
    const told = report(facts);
    expect(told.repaired).toHaveLength(1);
    expect(told.repaired[0]).toContain(zh);
    expect(told.zh[1]).toBe(told.repaired[0]);
    expect(told.en[1]).toContain(en);
    expect(told.zh).toHaveLength(2);
  });

  it('says what of an older version was added, and nothing of what is rightly other', () => {
    const { zh, en, repaired, upgradedFrom } = report({
      upgrade: UPGRADE,
      created: ['表9'],
      grids: [
        grid({ addedLabels: SEVEN, reworded: SEVEN }),
        grid({ addedLabels: ['B01'], reworded: ['B02'] }),
      ],
      coverLines: 3,
      topics: ['措施', '打算'],
      names: [name],
      formulas: [
        { sheet: '表2', overwritten: [], rewritten: 40 },
        { sheet: '表3', overwritten: [{ address: 'F6', value: '12' }], rewritten: 40 },
      ],
    });
    expect(upgradedFrom).toBe('1.0');
    expect(zh[0]).toBe('模板已由 1.0 版升级为 1.2 版；已填的数、说明、声明和文字都没有改动。');
    expect(en[0]).toContain('from version 1.0 up to 1.2');
    expect(repaired).toEqual([
      '新增工作表“表9”。',
      expect.stringMatching(/^“表2”新增行：B01（.*B06（[^）]*） 等 7 行。$/),
      '“表2”有 7 行的名称、单位或口径改用新版的说法：B01、B02、B03、B04、B05、B06 等。',
      '“表2”新增行：B01（许可申请数量）。',
      '“表2”有 1 行的名称、单位或口径改用新版的说法：B02。',
      '封面新增 3 行，请补选其中的口径和样式。',
      '“文字材料”新增题目：措施、打算。',
      '“表3”恢复 1 个公式（F6 原为“12”）。',
    ]);
    const told = en.slice(1);
    expect(told[0]).toBe('New sheets: "表9".');
    expect(told[1]).toMatch(/B06 \([^)]*\) and others, 7 in all\.$/);
    expect(told[2]).toContain(
      'of 7 rows reworded as in the new version: B01, B02, B03, B04, B05, B06 and others.',
    );
    expect(told[3]).toMatch(/new rows: B01 \([^)]*\)\.$/);
    expect(told[4]).toMatch(/: B02\.$/);
    expect(told[5]).toContain('3 new lines on the cover');
    expect(told[6]).toContain('"措施", "打算"');
    const bare = report({ upgrade: UPGRADE });
    expect(bare.repaired).toEqual([]);
    expect(report({ upgrade: UPGRADE, grids: [grid({})] }).repaired).toEqual([]);
  });

  it('says what was asked for besides, what is left and what stands there twice, in this order', () => {
    const { zh } = report({
      otherNotes: [{ zh: '别的年度。', en: 'Another year.' }],
      names: [name],
      outcome: { ...NOTHING_DONE, recoveries: 1, changed: true },
      duplicates: [{ sheet: '表2 (2)', of: '表2' }],
    });
    expect(zh.slice(1)).toEqual([
      '别的年度。',
      '恢复 1 个单元格名称。',
      '被改回的单元格原来的内容已存入“恢复列表”。',
      '“表2 (2)”与“表2”是同一张表的两份，没有改动它；请把要留的数并入“表2”后删除“表2 (2)”。',
    ]);
  });
});

describe('what is left open', () => {
  const question = (row: number) => ({
    sheet: '表2',
    row,
    readings: [{ by: 'code', code: 'B01' } as const],
  });
  const kept = (cell: string) => ({ sheet: '表2', cell, value: '甲', why: '缘由' });
  const left = (more: Partial<typeof NOTHING_DONE>) => leftOpen({ ...NOTHING_DONE, ...more });
  const rows = (count: number) => Array.from({ length: count }, (_, index) => question(index + 5));

  it('is nothing where nothing is', () => {
    expect(left({})).toEqual([]);
  });

  it('are the questions, five of them and how many more', () => {
    const [first, ...more] = left({ questions: rows(5) });
    expect(first?.zh).toBe(
      '“表2”第 5 行说法不一：代码是 B01（许可申请数量）。请认定是哪一项；认定之前没有改动这一行。',
    );
    expect(first?.en).toContain('"表2" row 5: the code says B01 (');
    expect(more).toHaveLength(4);
    const seven = left({ questions: rows(7) });
    expect(seven).toHaveLength(6);
    expect(seven[5]).toEqual({ zh: '另有 2 行也要认定。', en: '2 more rows are to be decided.' });
  });

  it('are cells that were not written over, five of them, and the record of those that were', () => {
    const cells = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map(kept);
    const told = left({ kept: cells, recoveries: 1 });
    expect(told.map(({ zh }) => zh)).toEqual([
      ...['A1', 'A2', 'A3', 'A4', 'A5'].map((cell) => `“表2”${cell} 的“甲”没有改动：缘由。`),
      '被改回的单元格原来的内容已存入“恢复列表”。',
    ]);
    expect(told[0]?.en).toContain('"表2" A1, "甲", was left');
    expect(told[5]?.en).toContain('recovery list');
  });
});

it('what was asked for and not done is said: another template, another year', () => {
  const town = packOf('township');
  const notes = (pack: 'township' | 'county', year: number) =>
    otherNotes(town, { pack, year, unitName: '甲镇', level: 'township' }, 2024);
  expect(notes('township', 2024)).toEqual([]);
  const [kind, ...rest] = notes('county', 2024);
  expect(rest).toEqual([]);
  expect(kind?.zh).toContain(`“${town.zh}”模板，没有改为“${packOf('county').zh}”`);
  expect(kind?.en).toContain(`"${town.en}"; it was not changed to "${packOf('county').en}"`);
  const [year, ...others] = notes('township', 2025);
  expect(others).toEqual([]);
  expect(year?.zh).toContain('2024 年度的模板，没有改为 2025 年度');
  expect(year?.en).toContain('of 2024; it was not changed to 2025');
  expect(notes('county', 2025)).toHaveLength(2);
});

describe('an answer', () => {
  const table = tableOf('township', 'T2');
  table.exchange('A6', 'A7');
  const snapshot = table.snapshot();
  const { sheet } = table;
  const refused = (answers: Parameters<typeof requireAsked>[1]): readonly string[] => {
    try {
      requireAsked(snapshot, answers);
      return [];
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
      return [problem.code, problem.message];
    }
  };

  it('must be one of the readings of a question that is asked, each code for one row', () => {
    expect(refused([])).toEqual([]);
    expect(refused([{ sheet, row: 6, code: 'B01' }])).toEqual([]);
    expect(
      refused([
        { sheet, row: 6, code: 'B02' },
        { sheet, row: 7, code: 'B01' },
      ]),
    ).toEqual([]);
  });

  it('is refused where nothing is asked', () => {
    for (const answer of [
      { sheet, row: 8, code: 'B01' },
      { sheet: '表3 行政处罚', row: 6, code: 'B01' },
    ]) {
      const [code, message] = refused([answer]);
      expect(code).toBe('not-asked');
      expect(message).toContain(`“${answer.sheet}”第 ${String(answer.row)} 行没有要认定的问题`);
    }
  });

  it('is refused where it is no reading, or the code is given away already', () => {
    expect(refused([{ sheet, row: 6, code: 'B03' }])[1]).toContain(
      `“${sheet}”第 6 行不能认定为 B03，没有改动。可选：B02、B01，每个代码只能用于一行。`,
    );
    expect(
      refused([
        { sheet, row: 6, code: 'B01' },
        { sheet, row: 7, code: 'B01' },
      ])[1],
    ).toContain('第 7 行不能认定为 B01');
  });
});

describe('a suggested value', () => {
  const cell = (text: string): FiledFigure => ({
    code: 'C04',
    period: 'cur',
    row: 0,
    state:
      text === ''
        ? { kind: 'blank' }
        : text === '—'
          ? { kind: 'na', text }
          : /^[\d.]+$/.test(text)
            ? { kind: 'number', stated: exactly(text) }
            : { kind: 'bad', text, problem: 'text' },
    note: '',
    approximation: '',
    place: { sheet: '表3', address: 'D10' },
  });
  const plan = (now: FiledFigure, from: string, to: string) => {
    const filing = { ...emptyFiling(), figures: new Map([[figureKey('C04', 'cur'), now]]) };
    return planRepairCells({ filing } as unknown as Reading, [
      { code: 'C04', period: 'cur', row: 0, place: null, from, to },
    ]);
  };

  it('is written where the cell holds what it held, or the value already', () => {
    expect(plan(cell('2160'), '2160', '216')).toEqual({
      figures: [{ code: 'C04', period: 'cur', row: 0, value: 216, note: '' }],
      refused: [],
    });
    expect(plan(cell('216'), '2160', '216').figures).toHaveLength(1);
    expect(plan(cell('2160'), '2160', '').figures[0]?.value).toBe('');
    expect(plan(cell(''), '', '12.5').figures[0]?.value).toBe(12.5);
  });

  it('is refused, and with it all others, where the cell holds something else', () => {
    const [told, ...more] = plan(cell('7'), '2160', '').refused;
    expect(more).toEqual([]);
    expect(told?.zh).toContain('“表3”D10（C04（处罚决定数））提出建议时是“2160”，现在是“7”');
    expect(told?.en).toContain('"表3" D10 (C04 (');
    expect(told?.en).toContain('was "2160" when this was suggested and is "7" now');
    expect(plan(cell(''), '2160', '216').refused[0]?.zh).toContain('现在是空白');
    const filing = { ...emptyFiling(), figures: new Map([[figureKey('C04', 'cur'), cell('7')]]) };
    const ask = (from: string) =>
      ({ code: 'C04', period: 'cur', row: 0, place: null, from, to: '8' }) as const;
    expect(planRepairCells({ filing } as unknown as Reading, [ask('7'), ask('6')])).toMatchObject({
      figures: [],
      refused: [expect.anything()],
    });
  });

  it('is refused where it is no number, and where the cell is gone', () => {
    const [told] = plan(cell('7'), '7', '很多').refused;
    expect(told?.zh).toContain('的建议值“很多”不是数，没有改动');
    expect(told?.en).toContain('"很多", is no number');
    expect(plan({ ...cell('7'), place: null }, '7', '8').refused).toEqual([cellGone('C04')]);
    const none = planRepairCells({ filing: emptyFiling() } as unknown as Reading, [
      { code: 'Q01', period: 'cur', row: 2, place: null, from: '', to: '1' },
    ]);
    expect(none.refused[0]?.zh).toContain('没有找到 Q01-2（');
    expect(none.refused[0]?.en).toContain('The cell of Q01-2 (');
  });

  it('is compared with the content as a person sees it', () => {
    expect(['', '—', '12.50', '约12'].map((text) => contentOf(cell(text)))).toEqual([
      '',
      '—',
      '12.5',
      '约12',
    ]);
    expect([shownContent(''), shownContent('7')]).toEqual([
      { zh: '空白', en: 'blank' },
      { zh: '“7”', en: '"7"' },
    ]);
  });
});

it('an untouched book asks nothing and refuses nothing', () => {
  const snapshot = tableOf('township', 'T2').snapshot();
  expect([...interpret(snapshot).standings.values()].flatMap(({ questions }) => questions)).toEqual(
    [],
  );
});
