/** How lines, headings, texts, explanations and formulas of a sheet are found and read. */
import { pack } from '../../../src/catalog';
import { NO_DUTY, freshBook } from '../../../src/template';
import type { FormulaSpec } from '../../../src/template';
import { findColumns } from '../../../src/workbook/columns-logic';
import { readExplanations } from '../../../src/workbook/findings-read-logic';
import { brokenFormulas, formulaDamages, formulaState } from '../../../src/workbook/formula-logic';
import { hiddenDamages } from '../../../src/workbook/hidden-damages';
import { findLines } from '../../../src/workbook/lines-logic';
import type { CellValue, Grid, NameState } from '../../../src/workbook/snapshot';
import { readTexts, textCells } from '../../../src/workbook/texts-logic';
import { gridOf } from '../grid-of';

const COUNTY = pack('county');

const nameAt = (name: string, row: number, column: number, sheet = '表'): [string, NameState] => [
  name,
  { name, area: { sheet, top: row, bottom: row, left: column, right: column } },
];

describe('a formula of the template', () => {
  it('is the same however it is spelled', () => {
    expect(formulaState("='封面'!$B$5+sum(D1:D2)", '=+封面!B5 + SUM(D1:D2)')).toBe('same');
    expect(formulaState('=A1', '=A1')).toBe('same');
    expect(formulaState('=A1+1', '=A1+2')).toBe('changed');
    expect(formulaState('=A1', '= +A1')).toBe('same');
    expect(formulaState('=A1=B1', '=A1B1')).toBe('changed');
  });

  it('is overwritten by whatever is typed, and cleared by nothing', () => {
    expect(formulaState('=A1', 0)).toBe('overwritten');
    expect(formulaState('=A1', 'A1')).toBe('overwritten');
    expect(formulaState('=A1', '')).toBe('cleared');
  });

  const spec = (address: string, formula: string): FormulaSpec => ({
    sheet: 'T3',
    address,
    formula,
  });

  it('is told with what stands there now, and left out where it is no cell', () => {
    const grid = gridOf([['=A9', 5, '']], { top: 4, left: 2 });
    const expected = [spec('B4', '=A9'), spec('C4', '=A1'), spec('D4', '=A2'), spec('甲', '=A3')];
    expect(brokenFormulas(grid, expected)).toEqual([
      { spec: expected[1], state: 'overwritten', current: 5 },
      { spec: expected[2], state: 'cleared', current: '' },
    ]);
  });

  /** A column of cells, each of which should hold a formula. */
  const told = (cells: readonly CellValue[], older = false) =>
    formulaDamages(
      gridOf(
        cells.map((cell) => [cell]),
        { sheet: '处罚' },
      ),
      cells.map((_, index) => spec(`A${String(index + 1)}`, '=Z1')),
      older,
    );

  it('that is broken is told one by one: overwritten, cleared, changed', () => {
    const damages = told([7, '', '=Z2', '=Z1']);
    expect(damages.map(({ rule, place }) => [rule, place])).toEqual([
      ['T-06', { sheet: '处罚', address: 'A1' }],
      ['T-06', { sheet: '处罚', address: 'A2' }],
      ['T-11', { sheet: '处罚', address: 'A3' }],
    ]);
    expect(damages[0]).toMatchObject({ code: null, period: null });
    const [overwritten, cleared, changed] = damages.map(({ message }) => message);
    expect(overwritten).toContain('“处罚”A1 应是公式，现在被“7”覆盖');
    expect(cleared).toContain('“处罚”A2 应是公式，现在是空白');
    expect(changed).toContain('“处罚”A3 的公式被改动');
  });

  it('more than five of a sort are told in one sentence', () => {
    expect(told([1, 2, 3, 4, 5])).toHaveLength(5);
    for (const [cells, what, rule] of [
      [[1, 2, 3, 4, 5, 6], '被数值覆盖', 'T-06'],
      [['', '', '', '', '', ''], '被清空', 'T-06'],
      [['=A', '=A', '=A', '=A', '=A', '=A'], '被改动', 'T-11'],
    ] as const) {
      const damages = told(cells);
      expect(damages).toHaveLength(1);
      expect(damages[0]).toMatchObject({ rule, place: { sheet: '处罚', address: 'A1' } });
      expect(damages[0]?.message).toContain(`有 6 个公式${what}（A1、A2、A3 等）`);
    }
  });

  it('of an older version is told only where a value stands over it', () => {
    expect(told([7, '', '=Z2'], true).map(({ place }) => place?.address)).toEqual(['A1']);
    expect(told([7], false)).toEqual(told([7]));
  });
});

describe('section headings and the last line', () => {
  const rows: CellValue[][] = [
    ['案件'],
    ['代码'],
    ['C00'],
    ['案件（宗）'],
    ['案件'],
    ['="处罚种类（"&B1&"）"'],
    [`=IF(X="","${NO_DUTY}","")`],
  ];
  it('are found under the headings, by how they begin, the first of each', () => {
    const { sections, footRow } = findLines(COUNTY, 'T3', gridOf(rows, { top: 3, left: 2 }), 2, 4);
    expect(sections.get('案件')).toBe(6);
    expect(footRow).toBe(9);
    expect([...sections.keys()].every((base) => base === '案件' || base === '处罚种类')).toBe(true);
  });

  it('are found where a formula says them, its quotes undone', () => {
    const [, second] = [...(freshBook(COUNTY, new Map()).sheets.get('T3')?.sections.keys() ?? [])];
    const grid = gridOf([
      ['代码'],
      [`="${second ?? ''}（""甲""）"&A1`],
      ['="案件"'],
      ['=A1&"案件"'],
    ]);
    const { sections, footRow } = findLines(COUNTY, 'T3', grid, 1, 1);
    expect([...sections]).toEqual([
      [second, 2],
      ['案件', 3],
    ]);
    expect(footRow).toBeNull();
  });

  it('are none of another table', () => {
    expect(findLines(COUNTY, 'T1', gridOf(rows), 1, 1).sections.size).toBe(0);
    expect(findLines(COUNTY, 'ratios', gridOf(rows), 1, 1).sections.size).toBe(0);
  });
});

describe('columns found by their headings', () => {
  const ORDER = ['one', 'two', 'three', 'four'];
  const HEADERS = { one: '甲', two: '乙', three: '丙', four: '丁' };
  const find = (
    rows: readonly (readonly CellValue[])[],
    at: { top?: number; left?: number } = {},
  ) => findColumns(gridOf(rows, at), ORDER, HEADERS);

  it('are where the row with most headings has them, the first of each', () => {
    expect(
      find(
        [
          ['甲', '乙'],
          ['丁', '甲', '丙', '乙', '甲'],
        ],
        { top: 3, left: 2 },
      ),
    ).toEqual({
      headerRow: 4,
      columns: { one: 3, two: 5, three: 4, four: 2 },
      missing: [],
    });
    expect(
      find([
        ['甲', '乙', '丙', '丁'],
        ['甲', '乙', '丙', '丁'],
      ]).headerRow,
    ).toBe(1);
  });

  it('a cleared heading is where its neighbours leave a gap', () => {
    expect(find([['甲', '', '丙', '丁']])).toMatchObject({ columns: { two: 2 }, missing: [] });
    expect(find([['', '乙', '丙', '丁']])).toMatchObject({ columns: { one: 1 }, missing: [] });
    expect(find([['甲', '乙', '丙', '']])).toMatchObject({ columns: { four: 4 }, missing: [] });
    expect(find([['甲', '乙', '', '']])).toMatchObject({
      columns: { three: 3, four: 4 },
      missing: [],
    });
  });

  it('a deleted column is missing: its neighbours touch, or the sheet ends', () => {
    expect(find([['甲', '丙', '丁']]).missing).toEqual(['two']);
    expect(find([['乙', '丙', '丁']]).missing).toEqual(['one']);
    expect(find([['乙', '丙', '丁']], { left: 2 }).missing).toEqual(['one']);
    expect(find([['甲', '乙', '丙']]).missing).toEqual(['four']);
    expect(find([['甲', '戊', '丙', '丁']]).missing).toEqual(['two']);
    expect(find([['甲', '', '', '丙', '丁']]).missing).toEqual(['two']);
    expect(find([['乙', '丙', '丁', '', '甲']]).columns).toEqual({
      one: 5,
      two: 1,
      three: 2,
      four: 3,
    });
    expect(find([['丁', '乙', '丙']]).missing).toEqual(['one']);
  });

  it('without any heading are all missing', () => {
    expect(find([['戊'], ['己']], { top: 7 })).toEqual({
      headerRow: 7,
      columns: {},
      missing: ORDER,
    });
  });

  it('are looked for in the first 31 rows', () => {
    const rows = (at: number): CellValue[][] =>
      Array.from({ length: 34 }, (_, index) => (index === at ? ['甲', '乙'] : ['', '']));
    expect(find(rows(30)).headerRow).toBe(31);
    expect(find(rows(31)).headerRow).toBe(1);
  });
});

describe('explanations on the sheet of findings', () => {
  const HEAD = [
    '序号',
    '级别',
    '规则',
    '问题',
    '位置',
    '差额',
    '说明',
    '状态',
    '识别码',
    '指纹',
    '说明日期',
  ];
  it('are every row with a text, with what it explains', () => {
    const grid = gridOf(
      [
        ['甲', '', '', '', '', '', '不算'],
        HEAD,
        [1, '核实', 'C-08', '差两件', '', '', ' 上年结转。 ', '', 'C-08:1', 'f1', '2025-01-20'],
        [2, '核实', 'C-09', '差一件', '', '', '', '', 'C-09:1', 'f2', ''],
        ['', '', '', '', '', '', '自己写的', '', '', '', ''],
      ],
      { top: 3 },
    );
    expect(readExplanations(grid)).toEqual([
      {
        rule: 'C-08:1',
        fingerprint: 'f1',
        text: '上年结转。',
        date: '2025-01-20',
        ruleId: 'C-08',
        message: '差两件',
      },
      { rule: '', fingerprint: '', text: '自己写的', date: '', ruleId: '', message: '' },
    ]);
  });

  it('are none where the sheet or their column is gone', () => {
    expect(readExplanations(null)).toEqual([]);
    const without = HEAD.filter((text) => text !== '说明');
    expect(readExplanations(gridOf([without, without.map(() => '甲')]))).toEqual([]);
  });
});

describe('texts of the office', () => {
  const [first, second] = COUNTY.topics;
  if (first === undefined || second === undefined) throw new Error('no topics');
  const grid = gridOf(
    [
      ['题目', '写什么', '文字'],
      [second.zh, '', '第二段'],
      [first.zh, '', ' 第一段 '],
      [first.zh, '', '又一段'],
      ['甲', '', '丙'],
    ],
    { top: 4, left: 2 },
  );
  const named = (row: number, column: number, sheet = '表') =>
    new Map([nameAt(`NB_X_${first.id.replaceAll('-', '_')}`, row, column, sheet)]);
  const at = (names: ReadonlyMap<string, NameState>, of: Grid = grid) =>
    Object.fromEntries(textCells(COUNTY, of, names));

  it('stand beside their titles, which travel with their rows', () => {
    expect(at(new Map())).toEqual({
      [first.id]: { row: 6, column: 4 },
      [second.id]: { row: 5, column: 4 },
    });
    expect(at(named(8, 5))[first.id]).toEqual({ row: 6, column: 5 });
    expect(at(named(8, 5, '另一张'))[first.id]).toEqual({ row: 6, column: 4 });
  });

  it('without a title are where their name points', () => {
    const untitled = gridOf(
      [
        ['题目', '写什么', '文字'],
        ['', '', '第一段'],
      ],
      { top: 4, left: 2 },
    );
    expect(at(named(5, 4), untitled)).toEqual({ [first.id]: { row: 5, column: 4 } });
    const last = gridOf(
      [
        ['题目', '写什么', '文字'],
        [first.zh, '', '第一段'],
      ],
      { top: 4, left: 2 },
    );
    expect(at(new Map(), last)).toEqual({ [first.id]: { row: 5, column: 4 } });
    expect(at(new Map(), untitled)).toEqual({});
    const gone = new Map([['NB_X', { name: 'NB_X', area: null }]]);
    expect(at(gone, untitled)).toEqual({});
  });

  it('are read by topic, blank where there is none', () => {
    const texts = readTexts(COUNTY, grid, textCells(COUNTY, grid, new Map()));
    expect([texts[first.id], texts[second.id]]).toEqual(['第一段', '第二段']);
    expect(Object.keys(texts)).toHaveLength(COUNTY.topics.length);
    expect(new Set(Object.values(texts))).toEqual(new Set(['第一段', '第二段', '']));
    expect(
      new Set(Object.values(readTexts(COUNTY, null, new Map([[first.id, { row: 6, column: 4 }]])))),
    ).toEqual(new Set(['']));
  });
});

describe('characters nobody sees', () => {
  it('are told at their cell, formulas and numbers left out', () => {
    const grid = gridOf(
      [
        ['甲\u200B乙', 12],
        ['=A1&"\u200B"', '\u202E\u200B\uFEFF\u200B'],
      ],
      { sheet: '表3', top: 5, left: 2 },
    );
    const [one, other, ...more] = hiddenDamages([grid]);
    expect(more).toEqual([]);
    expect(hiddenDamages([gridOf([['甲', '', 12]])])).toEqual([]);
    expect(one).toMatchObject({
      rule: 'T-14',
      code: null,
      period: null,
      place: { sheet: '表3', address: 'B5' },
      hidden: 'U+200B',
    });
    expect(one?.message).toContain('“表3”B5的文字里有看不见的零宽字符（U+200B）');
    expect(other).toMatchObject({ place: { address: 'C6' }, hidden: 'U+202E, U+200B, U+FEFF' });
    expect(other?.message).toContain('文字方向控制符（U+202E）、零宽字符（U+200B、U+FEFF）');
  });

  it('of what a formula shows are its cells’, not the formula’s', () => {
    const grid: Grid = { ...gridOf([['=A1']]), values: [['甲\u200B']] };
    expect(hiddenDamages([grid])).toEqual([]);
  });
});
