/** What a repair does to the cover, the texts and the findings. */
import { pack as packOf } from '../../../src/catalog';
import { buildBlueprint, coverLayout } from '../../../src/template';
import type { FormulaSpec } from '../../../src/template';
import {
  freeForLine,
  layOutCover,
  metaCell,
  repairCover,
} from '../../../src/workbook/repair/repair-cover';
import { fixedRange, repairFindings, repairTexts } from '../../../src/workbook/repair/repair-fixed';
import type { CellAt } from '../../../src/workbook/read-logic';
import type { CellValue, Grid } from '../../../src/workbook/snapshot';
import { gridOf } from '../grid-of';

const PACK = packOf('township');
const blueprint = buildBlueprint({
  pack: 'township',
  year: 2024,
  unitName: '甲镇',
  level: 'township',
});
const sheetOf = (key: string) => {
  const sheet = blueprint.sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`no ${key}`);
  return sheet;
};

describe('lines of a cover', () => {
  const at = (
    cells: Readonly<Record<string, readonly [number, number]>>,
  ): ReadonlyMap<string, CellAt> =>
    new Map(Object.entries(cells).map(([field, [row, column]]) => [field, { row, column }]));
  const FRESH = at({ one: [5, 2], two: [6, 2], three: [7, 2], duty: [7, 5], four: [8, 2] });
  const lay = (
    cells: Parameters<typeof at>[0],
    fits: (row: number, line: number) => boolean = () => false,
  ) => {
    const { cells: now, ...rest } = layOutCover(at(cells), FRESH, fits);
    return {
      ...rest,
      cells: Object.fromEntries([...now].map(([field, { row, column }]) => [field, [row, column]])),
    };
  };
  const ALL = { one: [5, 2], two: [6, 2], three: [7, 2], duty: [7, 5], four: [8, 2] } as const;

  it('that are there need no room, wherever they stand', () => {
    expect(lay(ALL)).toEqual({ insertRows: [], added: [], fields: [], cells: ALL });
    const moved = { ...ALL, four: [20, 3] } as const;
    expect(lay(moved)).toMatchObject({ insertRows: [], added: [], cells: moved });
  });

  it('of a later version are put under the line they follow', () => {
    const without = Object.fromEntries(Object.entries(ALL).filter(([key]) => key !== 'two'));
    expect(lay({ ...without, three: [6, 2], duty: [6, 5], four: [7, 2] })).toEqual({
      insertRows: [6],
      added: [{ from: 6, to: 6 }],
      fields: [],
      cells: { one: [5, 2], three: [7, 2], duty: [7, 5], four: [8, 2], two: [6, 2] },
    });
    expect(lay({ one: [5, 2], four: [6, 2] })).toEqual({
      insertRows: [6, 7],
      added: [
        { from: 6, to: 6 },
        { from: 7, to: 7 },
      ],
      fields: [],
      cells: { one: [5, 2], four: [8, 2], two: [6, 2], three: [7, 2], duty: [7, 5] },
    });
  });

  it('added to a cover whose lines stand in another order all move as one', () => {
    // The fourth line was moved up to row 3: what follows it is put there, and the first ones move down.
    expect(lay({ one: [5, 2], three: [3, 2], duty: [3, 5], four: [4, 2] })).toMatchObject({
      insertRows: [6],
      added: [{ from: 6, to: 6 }],
    });
    const back = lay({ one: [9, 2], three: [3, 2], duty: [3, 5] });
    expect(back.insertRows).toEqual([10, 4]);
    expect(back.added).toEqual([
      { from: 6, to: 11 },
      { from: 8, to: 4 },
    ]);
    expect(back.cells).toMatchObject({ one: [10, 2], two: [11, 2], four: [4, 2] });
  });

  it('use a row a press that broke off has inserted, if it is free and no line’s', () => {
    const without = Object.fromEntries(Object.entries(ALL).filter(([key]) => key !== 'two'));
    const asked: (readonly [number, number])[] = [];
    const fits = (row: number, line: number): boolean => {
      asked.push([row, line]);
      return true;
    };
    expect(lay(without, fits)).toMatchObject({ insertRows: [], added: [{ from: 6, to: 6 }] });
    expect(asked).toEqual([[6, 6]]);
    // The row under it is another line's.
    expect(lay({ ...without, three: [6, 2], duty: [6, 5], four: [7, 2] }, fits).insertRows).toEqual(
      [6],
    );
    // One free row for two lines: the second must not take the same.
    const two = lay({ one: [5, 2], four: [7, 2] }, fits);
    expect(two).toMatchObject({
      insertRows: [7],
      cells: { two: [6, 2], three: [7, 2], four: [8, 2] },
    });
    // A row that was free before room was made is found where it stood then.
    const later: (readonly [number, number])[] = [];
    lay({ one: [5, 2], four: [7, 2] }, (row, line) => {
      later.push([row, line]);
      return line === 7;
    });
    expect(later).toEqual([
      [6, 6],
      [6, 7],
    ]);
  });

  it('are taken in the order of their rows, however they are listed', () => {
    const listed = at({ three: [7, 2], two: [6, 2], one: [5, 2] });
    expect(layOutCover(at({ one: [5, 2] }), listed, () => false).insertRows).toEqual([6, 7]);
    // A line is there when any of its cells is.
    const pair = at({ left: [6, 2], right: [6, 5], top: [5, 2] });
    const found = layOutCover(at({ top: [5, 2], right: [6, 5] }), pair, () => false);
    expect(found).toMatchObject({ insertRows: [], fields: [{ field: 'left' }] });
  });

  it('that are there take a cell that was added to them', () => {
    const without = Object.fromEntries(Object.entries(ALL).filter(([key]) => key !== 'duty'));
    expect(lay(without)).toMatchObject({
      insertRows: [],
      added: [],
      fields: [{ from: { row: 7, column: 5 }, field: 'duty' }],
      cells: { duty: [7, 5] },
    });
  });

  it('before the first one known have no place', () => {
    expect(lay({ two: [6, 2], three: [7, 2], duty: [7, 5], four: [8, 2] })).toMatchObject({
      insertRows: [],
      added: [],
      cells: { two: [6, 2] },
    });
  });

  it('fit a row in which nothing else stands', () => {
    const fresh = { ...sheetOf('cover'), contents: [['甲', '', '=A1', 5]] };
    const free = (row: readonly CellValue[], line = 1) =>
      freeForLine(gridOf([row, ['甲', '', '', '']], { top: 5 }), fresh, 5, line);
    expect(free(['', '', '', ''])).toBe(true);
    expect(free(['甲', '', '', '5'])).toBe(true);
    expect(free(['', '', '=B9', ''])).toBe(true);
    expect(free(['乙', '', '', ''])).toBe(false);
    expect(free(['', '乙', '', ''])).toBe(false);
    expect(free(['', '=B9', '', ''])).toBe(false);
    expect(free(['', '', 7, ''])).toBe(false);
    expect(free(['', '', '', 7])).toBe(false);
    expect(free(['甲', '', '', ''], 2)).toBe(false);
    expect(free(['', '', '', ''], 2)).toBe(true);
    const grid = gridOf([['']], { top: 5, left: 2 });
    expect(freeForLine(grid, fresh, 5, 1)).toBe(true);
    expect(freeForLine(grid, fresh, 6, 1)).toBe(false);
    expect(freeForLine(gridOf([['=X']], { top: 5, left: 3 }), fresh, 5, 1)).toBe(true);
  });
});

describe('the cover', () => {
  const fresh = { cells: blueprint.geometry.cover, sheet: sheetOf('cover') };
  const grid = gridOf(
    sheetOf('cover').contents.map((row) => [...row]),
    { sheet: '封面' },
  );
  const whole = layOutCover(blueprint.geometry.cover, blueprint.geometry.cover, () => false);
  const STATE = { protected: true, year: 2024, older: false };
  const overview: readonly FormulaSpec[] = [{ sheet: 'cover', address: 'A30', formula: '=Z1' }];
  const repair = (
    of: Grid = grid,
    layout = whole,
    state: Partial<typeof STATE> = {},
    everything = false,
    formulas: readonly FormulaSpec[] = [],
  ) => repairCover(PACK, of, { ...STATE, ...state }, layout, fresh, formulas, everything);
  const changed = (cells: Readonly<Record<string, CellValue>>): Grid =>
    gridOf(
      grid.formulas.map((row, down) =>
        row.map((value, right) => cells[`${String(down + 1)},${String(right + 1)}`] ?? value),
      ),
      { sheet: '封面' },
    );
  const meta = metaCell(grid);

  it('that is whole is given its rules and open cells, and no cell is written', () => {
    const plan = repair();
    expect(plan).toMatchObject({
      sheet: '封面',
      protected: true,
      structure: { insertColumns: [], insertRows: [] },
      cells: [],
      plainRows: [],
      merges: [],
      links: [],
      heights: [],
      formulas: [],
      conditionals: null,
      printArea: null,
    });
    const typed = [...blueprint.geometry.cover].filter(
      ([field]) => field !== 'year' && field !== 'scopeNote' && !field.startsWith('progress.'),
    );
    expect(plan.unlocked).toHaveLength(typed.length);
    expect(plan.validations.length).toBeGreaterThan(10);
    const freshRules = new Set(fresh.sheet.validations.map(({ address }) => address));
    expect(plan.validations.every(({ address }) => freshRules.has(address))).toBe(true);
  });

  it('that has lost its identity is given it where it belongs', () => {
    const lost = changed({ [`${String(meta.row)},${String(meta.column)}`]: '' });
    expect(metaCell(lost)).toEqual({ row: 3, column: 5 });
    expect(repair(lost).cells).toEqual([
      { address: 'E3', value: expect.stringMatching(/^nianbao\|township\|\d+\.\d+\|2024$/) },
    ]);
    expect(repair(lost, { ...whole, insertRows: [2, 9] }).cells[0]?.address).toBe('E4');
    expect(repair(lost, { ...whole, insertRows: [3] }).cells[0]?.address).toBe('E4');
    expect(repair(lost, { ...whole, insertRows: [4] }).cells[0]?.address).toBe('E3');
  });

  it('of an older version is reworded, and names this version last of all', () => {
    const rows = grid.formulas.findIndex((row) => String(row[0]).startsWith('二、'));
    const heading = String(grid.formulas[rows]?.[0] ?? '');
    const older = changed({ [`${String(rows + 1)},1`]: `${heading.slice(0, 6)}旧的说法` });
    const { cells } = repair(older, whole, { older: true });
    expect(cells.map(({ address }) => address)).toEqual([`A${String(rows + 1)}`, 'A3', 'E3']);
    expect(cells[0]?.value).toBe(heading);
    expect(String(cells[1]?.value)).not.toBe('');
    expect(repair(older).cells).toEqual([]);
    expect(repair(grid, whole, { older: true }).cells.map(({ address }) => address)).toEqual([
      'A3',
      'E3',
    ]);
    const moved = repair(older, { ...whole, insertRows: [4] }, { older: true });
    expect(moved.cells[0]?.address).toBe(`A${String(rows + 2)}`);
    // Only a line that begins as the heading does, and begins a line, is taken for it.
    const other = changed({ [`${String(rows + 1)},1`]: `${heading.slice(0, 4)}另一回事` });
    expect(repair(other, whole, { older: true }).cells.map(({ address }) => address)).toEqual([
      'A3',
      'E3',
    ]);
    const last = gridOf([...grid.formulas, [`${heading.slice(0, 6)}旧`]], { sheet: '封面' });
    expect(repair(last, whole, { older: true }).cells[0]?.address).toBe(
      `A${String(grid.values.length + 1)}`,
    );
  });

  it('is given lines that were not there: cells, looks, joined cells and height', () => {
    const licences = blueprint.geometry.cover.get('licences');
    if (licences === undefined) throw new Error('no licences');
    const { row } = licences;
    const layout = { ...whole, insertRows: [row], added: [{ from: row, to: row + 40 }] };
    const plan = repair(grid, layout);
    expect(plan.structure.insertRows).toEqual([row]);
    expect(plan.cells.map(({ address }) => address)).toEqual(
      [...'ABCDE'].map((letter) => `${letter}${String(row + 40)}`),
    );
    expect(plan.cells[0]?.value).toBe('许可总数口径');
    expect(plan.heights).toEqual([{ row: row + 40, points: 22 }]);
    const own = fresh.sheet.merges.filter((address) =>
      new RegExp(`^[A-Z]${String(row)}:`).test(address),
    );
    expect(plan.merges).toHaveLength(own.length);
    expect(plan.merges.every((address) => address.includes(String(row + 40)))).toBe(true);
    expect(plan.printArea).toBe(`A1:E${String(grid.values.length + 1)}`);
    expect(plan.links).toEqual([]);
    const wide = gridOf(
      grid.formulas.map((cells) => [...cells, '旁注', '旁注']),
      { sheet: '封面' },
    );
    expect(repair(wide, layout).printArea).toMatch(/^A1:G/);
  });

  it('lines bring their links with them', () => {
    const [link] = fresh.sheet.links;
    if (link === undefined) throw new Error('no link');
    const row = Number(link.address.replace(/\D/g, ''));
    const plan = repair(grid, { ...whole, added: [{ from: row, to: 60 }] });
    expect(plan.links).toContainEqual({ ...link, address: link.address.replace(/\d+/, '60') });
    expect(plan.links.every(({ address }) => address.endsWith('60'))).toBe(true);
  });

  it('a single cell added to a line is written blank, with its looks', () => {
    const duty = blueprint.geometry.cover.get('duty.T2');
    if (duty === undefined) throw new Error('no duty');
    const layout = {
      ...whole,
      cells: new Map([...whole.cells, ['duty.T2', { row: 50, column: 3 }] as const]),
      fields: [{ from: duty, field: 'duty.T2' }],
    };
    const plan = repair(grid, layout);
    expect(plan.cells).toEqual([expect.objectContaining({ address: 'C50', unlocked: true })]);
    expect(plan.unlocked).toContain('C50');
    expect(plan.validations.map(({ address }) => address)).toContain('C50');
    expect(repair(grid, { ...layout, fields: [{ from: duty, field: 'duty.T99' }] }).cells).toEqual(
      [],
    );
  });

  it('its formulas are put back where they are broken, all of them where everything shifts', () => {
    expect(repair(grid, whole, {}, false, overview).formulas).toEqual(overview);
    const right = changed({ '30,1': '=Z1' });
    expect(repair(right, whole, {}, false, overview).formulas).toEqual([]);
    expect(repair(right, whole, {}, true, overview).formulas).toEqual(overview);
  });
});

describe('the texts', () => {
  const [first, second, ...others] = PACK.topics;
  if (first === undefined || second === undefined) throw new Error('no topics');
  const fresh = sheetOf('texts');
  const places = (from: number, column = 3, topics: readonly { id: string }[] = PACK.topics) =>
    new Map(topics.map(({ id }, index) => [id, { row: from + index, column }]));
  const grid = gridOf(
    [['题目', '写什么', '文字'], ...PACK.topics.map(({ zh, hint }) => [zh, hint, ''])],
    { sheet: '文字', top: 4 },
  );
  const repair = (cells: ReadonlyMap<string, CellAt>, of = grid, reword = false) =>
    repairTexts(PACK, of, true, cells, fresh, 5, reword);

  it('that are all there are only opened', () => {
    const { repair: plan, added, cells } = repair(places(5));
    expect(added).toEqual([]);
    expect(cells).toEqual(places(5));
    expect(plan).toMatchObject({
      sheet: '文字',
      protected: true,
      cells: [],
      heights: [],
      printArea: null,
    });
    expect(plan.unlocked).toEqual(PACK.topics.map((_, index) => `C${String(5 + index)}`));
  });

  it('whose rows were deleted come back at the end, each with its own words', () => {
    const { repair: plan, added, cells } = repair(places(5, 4, [first, ...others]));
    const last = 5 + others.length + 1;
    expect(added).toEqual([second.zh]);
    expect(cells.get(second.id)).toEqual({ row: last, column: 4 });
    expect(plan.cells.map(({ address, value }) => [address, value])).toEqual([
      [`B${String(last)}`, second.zh],
      [`C${String(last)}`, second.hint],
      [`D${String(last)}`, undefined],
    ]);
    expect(plan.heights).toEqual([{ row: last, points: 92 }]);
    expect(plan.printArea).toBe(`B1:D${String(last)}`);
    expect(plan.unlocked).toContain(`D${String(last)}`);
    const both = repair(places(5, 3, others));
    expect(both.added).toEqual([first.zh, second.zh]);
    expect(both.cells.get(second.id)).toEqual({ row: 5 + others.length + 1, column: 3 });
    const none = repair(new Map(), gridOf([['题目', '写什么', '文字']], { top: 4 }));
    expect(none.cells.get(first.id)).toEqual({ row: 5, column: 3 });
  });

  it('of an older version are reworded where their words differ', () => {
    const old = gridOf(
      [
        ['题目', '写什么', '文字'],
        ['旧题', first.hint, '正文'],
        [second.zh, '旧说法', '正文'],
      ],
      { top: 4, left: 2 },
    );
    const cells = places(5, 4, [first, second]);
    const writes = repair(cells, old, true).repair.cells.slice(0, 2);
    expect(writes).toEqual([
      { address: 'B5', value: first.zh },
      { address: 'C6', value: second.hint },
    ]);
    expect(
      repair(cells, old, false).repair.cells.every(
        ({ address }) => !/[56]$/.test(address) || Number(address.slice(1)) > 6,
      ),
    ).toBe(true);
  });
});

describe('the findings', () => {
  it('are only opened where explanations are written', () => {
    const head = ['序号', '级别', '规则', '问题', '位置', '差额', '说明'];
    expect(repairFindings(gridOf([['甲'], head], { sheet: '审核', top: 3 }), false)).toMatchObject({
      sheet: '审核',
      protected: false,
      cells: [],
      unlocked: ['G5:G304'],
    });
    expect(repairFindings(gridOf([['甲']]), true).unlocked).toEqual([]);
  });
});

describe('a data range without its name', () => {
  it('of the cover is as far as it was made, from where its identity stands', () => {
    const cover = (row: number, column: number): Grid =>
      gridOf(
        Array.from({ length: 9 }, (_, down) =>
          Array.from({ length: 9 }, (__, right) =>
            down + 1 === row && right + 1 === column ? 'nianbao|township|1.0|2024' : '',
          ),
        ),
      );
    const last = coverLayout(PACK).lastRow;
    expect(fixedRange(PACK, 'cover', cover(3, 5), new Map())).toBe(`A1:E${String(last)}`);
    expect(fixedRange(PACK, 'cover', cover(5, 6), new Map())).toBe(`A1:F${String(last + 2)}`);
  });

  it('of the texts is from their headings to the last of them', () => {
    const cells = new Map([
      ['a', { row: 7, column: 4 }],
      ['b', { row: 5, column: 4 }],
    ]);
    expect(fixedRange(PACK, 'texts', gridOf([['']]), cells)).toBe('B4:D7');
    expect(fixedRange(PACK, 'texts', gridOf([['']]), new Map([['a', { row: 1, column: 2 }]]))).toBe(
      'A1:C1',
    );
  });

  it('of the findings is their columns and the rows kept ready', () => {
    const head = [
      '',
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
      '甲',
    ];
    expect(fixedRange(PACK, 'findings', gridOf([head], { top: 4 }), new Map())).toBe('B4:L304');
    expect(fixedRange(PACK, 'findings', gridOf([head.slice(0, 5)], { top: 4 }), new Map())).toBe(
      'B4:E304',
    );
  });
});
