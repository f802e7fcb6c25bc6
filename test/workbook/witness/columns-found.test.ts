/** How the row of headings and the columns under it are found, one witness at a time. */
import { yearOnYearFormula } from '../../../src/rules';
import { TABLE_COLUMNS, TABLE_HEADERS } from '../../../src/template';
import type { CellValue, Grid } from '../../../src/workbook/snapshot';
import { traceCells } from '../../../src/workbook/witness/cells-by-formula';
import {
  changeDirection,
  changedCells,
  isChange,
} from '../../../src/workbook/witness/change-direction';
import {
  columnContents,
  columnsByContents,
  unitsOf,
} from '../../../src/workbook/witness/column-contents';
import type { ColumnContents } from '../../../src/workbook/witness/column-contents';
import { findHeadingRow } from '../../../src/workbook/witness/heading-row';
import { readColumns } from '../../../src/workbook/witness/read-columns';
import { gridOf } from '../grid-of';

const named = (
  ...cells: readonly (readonly [
    label: string,
    period: 'cur' | 'prev',
    row: number,
    column: number,
  ])[]
) => {
  const found = new Map<string, Map<'cur' | 'prev', { row: number; column: number }>>();
  for (const [label, period, row, column] of cells) {
    found.set(label, (found.get(label) ?? new Map()).set(period, { row, column }));
  }
  return found;
};

describe('the row of the headings', () => {
  const HEADINGS = new Set(['代码', '指标', '本年', '上年']);
  const find = (
    rows: readonly (readonly CellValue[])[],
    names: ReturnType<typeof named> = named(),
    at: { top?: number; left?: number } = {},
  ) =>
    findHeadingRow(gridOf(rows, at), HEADINGS, new Set(['C01', 'C02']), new Set(['案件']), names);

  it('is the one that holds them all, whatever stands above', () => {
    expect(find([['处罚', '', '', ''], ['代码', '指标', '本年', '上年'], ['C01']])).toEqual({
      row: 2,
      lost: false,
    });
    expect(
      find(
        [
          ['代码', '本年'],
          ['代码', '指标', '本年', '上年'],
        ],
        named(),
        { top: 4, left: 2 },
      ),
    ).toEqual({ row: 5, lost: false });
  });

  it('is the one with most of them; the same heading twice counts once', () => {
    expect(find([['代码', '代码', '代码'], ['代码', '本年'], ['C01']])).toEqual({
      row: 2,
      lost: false,
    });
    expect(find([['代码', '本年'], ['指标', '上年'], ['C01']])).toEqual({ row: 1, lost: false });
  });

  it('is never a row of data, unless three headings prove it', () => {
    expect(
      find([
        ['', ''],
        ['C01', '指标'],
        ['C02', ''],
      ]),
    ).toEqual({ row: 1, lost: false });
    expect(find([['C01', '指标', '本年', '上年'], ['C02']])).toEqual({ row: 1, lost: false });
    expect(find([['案件', '指标'], ['C01']])).toEqual({ row: 0, lost: true });
    expect(find([['甲', '指标'], ['C01']], named(['C01', 'cur', 1, 2]))).toEqual({
      row: 0,
      lost: true,
    });
  });

  it('a few headings count only above the data, three of them anywhere', () => {
    expect(find([['甲'], ['C01'], ['代码', '指标']])).toEqual({ row: 1, lost: true });
    expect(find([['甲'], ['C01'], ['代码', '指标', '本年']])).toEqual({ row: 3, lost: false });
  });

  it('that is lost belongs above the first line: a blank row there is used', () => {
    expect(find([['甲'], [''], ['C01']])).toEqual({ row: 2, lost: false });
    expect(find([['甲'], ['乙'], ['C01']])).toEqual({ row: 2, lost: true });
    expect(find([['C01'], ['C02']], named(), { top: 4 })).toEqual({ row: 3, lost: true });
    expect(find([['', '', '乙'], ['C01']])).toEqual({ row: 1, lost: true });
  });

  it('of a grid without any line is its first row', () => {
    expect(find([[''], ['']])).toEqual({ row: 1, lost: false });
    expect(find([['甲'], ['乙']], named(), { top: 4 })).toEqual({ row: 4, lost: true });
  });

  it('a code or a section heading is looked for in the first six columns', () => {
    const line = (column: number, text: string): CellValue[] =>
      Array.from({ length: 8 }, (_, index) => (index === column ? text : ''));
    expect(find([['甲'], line(5, 'C01')])).toEqual({ row: 1, lost: true });
    expect(find([['甲'], line(6, 'C01')])).toEqual({ row: 1, lost: true });
    expect(find([['甲'], ['乙'], line(5, '案件')])).toEqual({ row: 2, lost: true });
    expect(find([['甲'], ['乙'], line(6, '案件')])).toEqual({ row: 1, lost: true });
    expect(find([['甲'], ['乙'], line(0, 'D01')])).toEqual({ row: 1, lost: true });
  });

  it('is looked for in the first 31 rows', () => {
    const rows = (at: number): CellValue[][] =>
      Array.from({ length: 40 }, (_, index) =>
        index === at ? ['代码', '指标', '本年', '上年'] : ['甲'],
      );
    expect(find(rows(30))).toEqual({ row: 31, lost: false });
    expect(find(rows(31))).toEqual({ row: 1, lost: true });
  });
});

describe('a 同比 formula', () => {
  it('is known by its shape, of whatever cells, with $ and blanks', () => {
    const formula = yearOnYearFormula('D7', 'E7');
    expect(isChange(formula)).toBe(true);
    expect(isChange(formula.replace('ROUND', 'TRUNC'))).toBe(false);
    expect(changedCells(formula.replaceAll('D7', '$D$9').replaceAll(',', ', '))).toEqual({
      cur: { row: 9, column: 4 },
      prev: { row: 7, column: 5 },
    });
    expect(changedCells(yearOnYearFormula('AA12', 'AB105'))).toEqual({
      cur: { row: 12, column: 27 },
      prev: { row: 105, column: 28 },
    });
    expect(changedCells('=D7')).toBeNull();
    expect(changedCells(12)).toBeNull();
    expect(changedCells(formula.slice(1))).toBeNull();
  });

  const sheet = (...formulas: readonly string[]): Grid =>
    gridOf(
      formulas.map((formula) => ['', formula]),
      { top: 5, left: 3 },
    );
  const of = (cur: string, prev: string): string => yearOnYearFormula(cur, prev);

  it('tells which column is this year’s, where most of them agree', () => {
    expect(changeDirection(sheet(of('D5', 'E5')))).toMatchObject({ cur: 4, prev: 5 });
    expect(changeDirection(sheet(of('E5', 'D5'), of('E6', 'D6'), of('D7', 'E7')))).toMatchObject({
      cur: 5,
      prev: 4,
    });
    expect(changeDirection(sheet(of('D7', 'E7'), of('E5', 'D5'), of('E6', 'D6')))).toMatchObject({
      cur: 5,
      prev: 4,
    });
  });

  it('tells nothing where half of them say otherwise, or none is left', () => {
    expect(changeDirection(sheet('', '=D5'))).toBeNull();
    expect(changeDirection(sheet(of('D5', 'E5'), of('E6', 'D6')))).toBeNull();
    expect(
      changeDirection(sheet(of('D5', 'E5'), of('D6', 'E6'), of('E7', 'D7'), of('E8', 'D8'))),
    ).toBeNull();
    // Two cells of one column were moved there: no direction.
    expect(changeDirection(sheet(of('D5', 'D6'), of('D5', 'E5')))).toMatchObject({
      cur: 4,
      prev: 5,
    });
  });

  it('reads the whole grid, from its first row and column to its last', () => {
    const [first, last] = [of('D5', 'E5'), of('D6', 'E6')];
    expect(
      changeDirection(
        gridOf(
          [
            [first, ''],
            ['', last],
          ],
          { top: 5, left: 6 },
        ),
      ),
    ).toMatchObject({
      cur: 4,
      prev: 5,
    });
    expect(changeDirection(gridOf([[first, of('E5', 'D5')]], { top: 5, left: 6 }))).toBeNull();
    expect(changeDirection(gridOf([[first], [of('E5', 'D5')]], { top: 5, left: 6 }))).toBeNull();
  });

  describe('speaks for a figure that has lost its name', () => {
    const COLUMNS = { code: 1, cur: 2, prev: 3, change: 4 };
    const trace = (
      rows: readonly (readonly CellValue[])[],
      names: ReturnType<typeof named> = named(),
      columns: Readonly<Record<string, number>> = COLUMNS,
    ) => {
      const { cells, traces } = traceCells(
        gridOf(rows, { top: 4 }),
        5,
        columns,
        ['C01', 'C02', 'Q01-2'],
        names,
      );
      return {
        cells: Object.fromEntries([...cells].map(([label, at]) => [label, Object.fromEntries(at)])),
        traces,
      };
    };
    const HEAD = ['代码', '本年', '上年', '同比'];

    it('where it was moved out of its row', () => {
      expect(
        trace([HEAD, ['C01', '', 7, of('B9', 'C5')], ['Q01-2', '', '', of('B8', 'C9')]]),
      ).toEqual({
        cells: {
          C01: { cur: { row: 9, column: 2 } },
          'Q01-2': { cur: { row: 8, column: 2 }, prev: { row: 9, column: 3 } },
        },
        traces: [
          { label: 'C01', row: 5, now: 9 },
          { label: 'Q01-2', row: 6, now: 8 },
          { label: 'Q01-2', row: 6, now: 9 },
        ],
      });
    });

    it('not where the figure still has its name; the names are kept', () => {
      const names = named(['C01', 'cur', 5, 2]);
      expect(trace([HEAD, ['C01', '', '', of('B9', 'C9')]], names)).toEqual({
        cells: { C01: { cur: { row: 5, column: 2 }, prev: { row: 9, column: 3 } } },
        traces: [{ label: 'C01', row: 5, now: 9 }],
      });
      expect(names.get('C01')?.size).toBe(1);
    });

    it('not for a code that stands twice, that is no label here, or above the first row', () => {
      const pushed = of('B9', 'C9');
      const nothing = { cells: {}, traces: [] };
      expect(trace([HEAD, ['C01', '', '', pushed], ['C01', '', '', '']])).toEqual(nothing);
      expect(trace([HEAD, ['C03', '', '', pushed], ['甲', '', '', pushed]])).toEqual(nothing);
      expect(trace([['C01', '', '', pushed], HEAD])).toEqual(nothing);
      expect(trace([HEAD, ['C01', '', '', '=B9-C9']])).toEqual(nothing);
    });

    it('not where the column of codes or of changes is gone', () => {
      const rows = [HEAD, ['C01', '', '', of('B9', 'C9')]];
      const nothing = { cells: {}, traces: [] };
      expect(trace(rows, named(), { cur: 2, prev: 3, change: 4 })).toEqual(nothing);
      expect(trace(rows, named(), { code: 1, cur: 2, prev: 3 })).toEqual(nothing);
    });
  });
});

describe('what a column holds', () => {
  const words = new Map([
    ['name', new Map([['立案', ['C01']]])],
    ['definition', new Map([['年内立案。', ['C01']]])],
  ]);
  const contents = (column: number) => {
    const grid = gridOf(
      [
        ['', 'C01', '立案', '件', 12, yearOnYearFormula('D5', 'E5')],
        ['', 'C02', '年内立案。', '件', '12', '=SUM(D5)'],
        ['', 'D01', '甲', '宗', true, 'C01'],
        ['', 'C01-2', '', '', 0, '=D5'],
      ],
      { top: 5, left: 2 },
    );
    const { counts, numbers } = columnContents(
      grid,
      column,
      new Set(['C01', 'C02']),
      words,
      new Set(['件']),
    );
    return { numbers, ...Object.fromEntries(counts) };
  };

  it('is counted: codes of this grid, own words, units, formulas, numbers', () => {
    expect(contents(2)).toEqual({ numbers: 0 });
    expect(contents(3)).toEqual({ numbers: 0, code: 2 });
    expect(contents(4)).toEqual({ numbers: 0, name: 1, definition: 1 });
    expect(contents(5)).toEqual({ numbers: 0, unit: 2 });
    expect(contents(6)).toEqual({ numbers: 2 });
    expect(contents(7)).toEqual({ numbers: 0, change: 1, formula: 2, code: 1 });
  });

  it('units are those of indicators, not of the office’s own rows', () => {
    expect([...unitsOf(['C01', 'C02', 'C60-1', '甲'])]).toEqual(['件']);
    expect([...unitsOf(['Q01-1'])]).toEqual([]);
  });

  const found = (
    columns: Readonly<Record<number, Readonly<Record<string, number>>>>,
    keys: readonly string[],
    rows: number,
  ) =>
    Object.fromEntries(
      columnsByContents(
        new Map(
          Object.entries(columns).map(([column, counts]): [number, ColumnContents] => [
            Number(column),
            { numbers: 0, typed: 0, counts: new Map(Object.entries(counts)) },
          ]),
        ),
        keys,
        rows,
      ),
    );

  it('proves it when it is enough, and when no other holds more than half as many', () => {
    expect(found({ 1: { code: 10 }, 2: { name: 9 } }, ['code', 'name'], 10)).toEqual({
      code: 1,
      name: 2,
    });
    expect(found({ 1: { code: 4 }, 2: { code: 8 } }, ['code'], 10)).toEqual({ code: 2 });
    expect(found({ 1: { code: 5 }, 2: { code: 8 } }, ['code'], 10)).toEqual({});
    expect(found({ 1: { code: 8 }, 2: { code: 8 } }, ['code'], 10)).toEqual({});
  });

  it('is enough with two and a fifth of the rows', () => {
    expect(found({ 1: { code: 4 }, 2: { name: 20 } }, ['code'], 20)).toEqual({ code: 1 });
    expect(found({ 1: { code: 3 }, 2: { name: 20 } }, ['code'], 20)).toEqual({});
    expect(found({ 1: { code: 2 }, 2: { name: 5 } }, ['code'], 5)).toEqual({ code: 1 });
    expect(found({ 1: { code: 1 }, 2: { name: 5 } }, ['code'], 5)).toEqual({});
  });

  it('is enough with half of what is left where rows are gone', () => {
    expect(found({ 1: { code: 2 }, 2: { name: 4 } }, ['code'], 45)).toEqual({ code: 1 });
    expect(found({ 1: { code: 2 }, 2: { name: 5 } }, ['code'], 45)).toEqual({});
    expect(found({ 1: { code: 1 }, 2: { name: 1 } }, ['code', 'name'], 45)).toEqual({
      code: 1,
      name: 2,
    });
    expect(found({ 1: { code: 1 }, 2: { name: 2 } }, ['code', 'name'], 45)).toEqual({ name: 2 });
    expect(found({ 1: {}, 2: {} }, ['code'], 45)).toEqual({});
  });

  it('gives a column to the first of two that it could be', () => {
    expect(found({ 1: { code: 9, name: 9 } }, ['code', 'name'], 9)).toEqual({ code: 1 });
  });
});

describe('the columns', () => {
  const LETTERS = 'ABCDEFGHIJ';
  const KEYS: readonly string[] = TABLE_COLUMNS;
  const HEADERS: Readonly<Record<string, string>> = TABLE_HEADERS;
  const FRESH = KEYS.map((key) => HEADERS[key] ?? '');
  const none: ColumnContents = { numbers: 0, typed: 0, counts: new Map() };
  const holds = (
    numbers: number,
    counts: Readonly<Record<string, number>> = {},
  ): ColumnContents => ({
    numbers,
    typed: numbers,
    counts: new Map(Object.entries(counts)),
  });
  interface Case {
    readonly headings?: readonly string[];
    readonly headed?: boolean;
    readonly byContents?: Readonly<Record<string, number>>;
    readonly contents?: Readonly<Record<number, ColumnContents>>;
    readonly names?: ReturnType<typeof named>;
    readonly noted?: number;
    readonly subtracted?: { cur: number; prev: number };
  }
  const NAMES = named(['C01', 'cur', 5, 4], ['C01', 'prev', 5, 5], ['C02', 'cur', 6, 4]);
  const read = ({ headings = FRESH, ...more }: Case) =>
    readColumns({
      grid: gridOf([headings]),
      headerRow: 1,
      headed: more.headed ?? true,
      order: KEYS,
      headers: HEADERS,
      contents: new Map(
        Array.from({ length: headings.length }, (_, index) => [
          index + 1,
          more.contents?.[index + 1] ?? none,
        ]),
      ),
      byContents: new Map(
        Object.entries(more.byContents ?? { code: 1, name: 2, unit: 3, change: 6, definition: 9 }),
      ),
      periods: ['cur', 'prev'],
      named: more.names ?? NAMES,
      noted: more.noted,
      subtracted: more.subtracted ?? null,
    });
  const letters = (columns: Readonly<Record<string, number>>): string =>
    KEYS.map((key) => (columns[key] === undefined ? '-' : LETTERS[columns[key] - 1])).join('');
  /** Headings with some of them replaced, by letter. */
  const headed = (changed: Readonly<Record<string, string>>): string[] =>
    FRESH.map((text, index) => changed[LETTERS[index] ?? ''] ?? text);

  it('of a fresh sheet are where they were made', () => {
    const { columns, ...rest } = read({});
    expect(letters(columns)).toBe('ABCDEFGHI');
    expect(rest).toEqual({ missing: [], misheaded: [], contested: null, exchanged: null });
  });

  it('known by their contents, whatever heading they have', () => {
    const { columns, misheaded } = read({ headings: headed({ A: '本年', D: '代码' }) });
    expect(letters(columns)).toBe('ABCDEFGHI');
    expect(misheaded).toEqual(['code', 'cur']);
  });

  it('by their headings, where names are lost and columns stand elsewhere', () => {
    const { columns, missing } = read({
      headings: ['上年', '本年', '代码', '说明', '平衡核对', '指标', '同比', '口径', '计量单位'],
      byContents: {},
      names: named(),
    });
    expect(letters(columns)).toBe('CFIBAGEDH');
    expect(missing).toEqual([]);
  });

  describe('a heading typed twice', () => {
    it('is believed where it stands among its neighbours', () => {
      const { columns } = read({
        headings: headed({ A: '说明' }),
        byContents: { name: 2, change: 6 },
      });
      expect(columns['note']).toBe(8);
      const before = read({
        headings: ['说明', ...FRESH.slice(0, 7), '说明', '口径'],
        byContents: { code: 2, change: 7, definition: 10 },
        names: named(),
      });
      expect(before.columns['note']).toBe(9);
      // One behind the column that belongs behind it.
      expect(read({ headings: [...FRESH, '说明'] }).columns['note']).toBe(8);
    });

    it('over formulas is not believed of a column a person types into, and is of one of formulas', () => {
      const full = { 7: holds(0, { formula: 20 }) };
      const note = read({ headings: headed({ G: '说明' }), contents: full });
      expect(letters(note.columns)).toBe('ABCDEFGHI');
      const check = read({ headings: headed({ H: '平衡核对' }), contents: full, noted: 8 });
      expect(letters(check.columns)).toBe('ABCDEFGHI');
      const changes = { 8: holds(0, { change: 3, formula: 3 }), 7: holds(0, { formula: 5 }) };
      expect(
        read({ headings: headed({ H: '平衡核对' }), contents: changes }).columns['check'],
      ).toBe(8);
    });

    it('of a year over formulas is not believed, where the names are lost', () => {
      const byContents = { code: 1, name: 2, unit: 3, definition: 9 };
      const contents = { 4: holds(0, { change: 9 }) };
      const twice = (text: string): Case => ({
        headings: headed({ D: text, E: text }),
        byContents,
        contents,
        names: named(),
      });
      expect(read(twice('本年')).columns['cur']).toBe(5);
      expect(read(twice('上年')).columns['prev']).toBe(5);
    });

    it('is believed where it stands first when nothing else tells', () => {
      expect(read({ headings: headed({ G: '说明' }) }).columns['note']).toBe(7);
    });
  });

  describe('this year and last year', () => {
    const exchanged = headed({ D: '上年', E: '本年' });

    it('are contested when headings and names differ and numbers stand in both', () => {
      const { columns, contested, misheaded } = read({
        headings: exchanged,
        // Numbers among the notes have no part in it.
        contents: { 4: holds(3), 5: holds(3), 8: holds(1) },
      });
      expect(letters(columns)).toBe('ABCDEFGHI');
      expect(contested).toEqual({
        byHeading: { cur: 5, prev: 4 },
        byName: { cur: 4, prev: 5 },
        witness: 'name',
      });
      expect(misheaded).toEqual(['cur', 'prev']);
    });

    it('where all names are lost, headings are held against the formulas', () => {
      const subtracted = { cur: 4, prev: 5 };
      const { columns, contested } = read({ headings: exchanged, names: named(), subtracted });
      expect(letters(columns)).toBe('ABCDEFGHI');
      expect(contested).toEqual({
        byHeading: { cur: 5, prev: 4 },
        byName: { cur: 4, prev: 5 },
        witness: 'formula',
      });
      expect(read({ headings: exchanged, names: named() }).contested).toBeNull();
      expect(letters(read({ headings: exchanged, names: named() }).columns)).toBe('ABCEDFGHI');
      // While any name is left, formulas are not asked.
      const one = named(['C01', 'prev', 5, 5]);
      expect(
        read({ headings: headed({ D: '', H: '本年' }), names: one, subtracted }).columns,
      ).toMatchObject({ cur: 8, prev: 5 });
    });

    it('are where the numbers are, when one of the two columns has none', () => {
      // The heading of this year stands over column J, the names point to D.
      const headings = [...headed({ D: '甲' }), '本年'];
      const at = (contents: Case['contents']) => {
        const { columns, contested } = read({ headings, contents });
        return [columns['cur'], contested];
      };
      expect(at({ 4: holds(3), 10: none })).toEqual([4, null]);
      expect(at({ 4: none, 10: holds(3) })).toEqual([10, null]);
      // The other year's names do not take it away.
      const moved = read({
        headings: headed({ D: '甲', E: '本年' }),
        contents: { 5: holds(3) },
      });
      expect([moved.columns['cur'], moved.missing]).toEqual([5, ['prev']]);
      expect(read({ headings, contents: { 4: holds(1), 10: holds(1) } }).contested).toEqual({
        byHeading: { cur: 10 },
        byName: { cur: 4 },
        witness: 'name',
      });
      expect(read({ headings, contents: { 4: none, 10: none } }).contested).toMatchObject({
        byHeading: { cur: 10 },
      });
    });

    it('a name’s column under its own heading is it, however many others bear the heading', () => {
      const { columns, contested } = read({ headings: [...FRESH, '本年'] });
      expect([columns['cur'], contested]).toEqual([4, null]);
      const behind = named(['C01', 'cur', 5, 5], ['C01', 'prev', 5, 10]);
      const twice = [...headed({ E: '本年' }), '上年'];
      expect(read({ headings: twice, names: behind }).columns).toMatchObject({ cur: 5, prev: 10 });
    });

    it('without heading are where the names point, and nowhere else', () => {
      const far = named(['C01', 'cur', 5, 10], ['C01', 'prev', 5, 5]);
      expect(read({ headings: [...headed({ D: '' }), ''], names: far }).columns['cur']).toBe(10);
      // Numbers somewhere else do not draw a column that nobody has filled yet.
      const stray = { 10: holds(2) };
      expect(read({ headings: [...headed({ D: '' }), ''], contents: stray }).columns['cur']).toBe(
        4,
      );
    });

    it('names that point to a column known to be another are not held against the heading', () => {
      const names = named(['C01', 'cur', 5, 6], ['C01', 'prev', 5, 5]);
      const { columns, contested } = read({ names });
      expect([columns['cur'], contested]).toEqual([4, null]);
    });

    it('are where most names point', () => {
      const names = named(
        ['C01', 'cur', 5, 7],
        ['C02', 'cur', 6, 4],
        ['C03', 'cur', 7, 4],
        ['C01', 'prev', 5, 5],
      );
      expect(read({ headings: headed({ D: '', E: '' }), names }).columns).toMatchObject({
        cur: 4,
        prev: 5,
      });
    });

    it('names over formulas without a heading lead to the one column of numbers that is left', () => {
      // 本年 was exchanged with 同比: the names stay over the formulas.
      const headings = headed({ D: '', F: '' });
      const byContents = { code: 1, name: 2, unit: 3, definition: 9 };
      const contents = { 4: holds(0, { change: 9 }), 5: holds(4), 6: holds(4) };
      expect(read({ headings, byContents, contents }).columns['cur']).toBe(6);
      const taken = { ...byContents, change: 4 };
      expect(read({ headings, byContents: taken, contents }).columns['cur']).toBe(6);
      // Two such columns: nothing tells which.
      const two = { ...contents, 8: holds(2) };
      expect(
        read({ headings: headed({ D: '', F: '', H: '' }), byContents, contents: two }).columns[
          'cur'
        ],
      ).toBe(4);
      expect(
        read({ headings, byContents, contents: { ...contents, 6: none } }).columns['cur'],
      ).toBe(4);
      expect(
        read({ headings, byContents, contents: { ...contents, 4: holds(2, { change: 9 }) } })
          .columns['cur'],
      ).toBe(4);
      // A heading elsewhere is held against the names, whatever numbers stand in a third column.
      expect(
        read({ headings: [...headings, '本年'], byContents, contents }).contested?.byHeading,
      ).toEqual({ cur: 10 });
      // Numbers among formulas: the names are believed.
      const mixed = { ...contents, 4: holds(9, { change: 9 }) };
      expect(read({ headings, byContents, contents: mixed }).columns['cur']).toBe(4);
    });
  });

  describe('a column without heading', () => {
    it('lies between its neighbours, or beside the one that is known under no other heading', () => {
      expect(letters(read({ headings: headed({ H: '' }) }).columns)).toBe('ABCDEFGHI');
      expect(letters(read({ headings: headed({ H: '甲' }) }).columns)).toBe('ABCDEFGHI');
      const last = { code: 1, name: 2, unit: 3, change: 6 };
      expect(read({ headings: headed({ I: '' }), byContents: last }).columns['definition']).toBe(9);
      expect(read({ headings: headed({ I: '甲' }), byContents: last }).missing).toEqual([
        'definition',
      ]);
      const first = { name: 2, unit: 3, change: 6, definition: 9 };
      expect(read({ headings: headed({ A: '' }), byContents: first }).columns['code']).toBe(1);
      expect(read({ headings: headed({ A: '甲' }), byContents: first }).missing).toEqual(['code']);
    });

    it('whose neighbours touch was deleted', () => {
      const headings = FRESH.filter((text) => text !== '说明');
      const { columns, ...rest } = read({
        headings,
        byContents: { code: 1, name: 2, unit: 3, change: 6, definition: 8 },
      });
      expect(rest).toEqual({ missing: ['note'], misheaded: [], contested: null, exchanged: null });
      expect(letters(columns)).toBe('ABCDEFG-H');
    });

    it('beside a column that was inserted is not guessed at', () => {
      const { missing } = read({
        headings: [...FRESH.slice(0, 7), '', '', '口径'],
        byContents: { code: 1, name: 2, unit: 3, change: 6, definition: 10 },
      });
      expect(missing).toEqual(['note']);
    });

    it('is looked for in the grid only', () => {
      const headings = FRESH.slice(0, 8);
      const { missing } = read({ headings, byContents: { code: 1, name: 2, unit: 3, change: 6 } });
      expect(missing).toEqual(['definition']);
    });

    it('of notes is where the names of the notes point, unless a heading leads to it', () => {
      const lost = headed({ H: '甲', G: '' });
      expect(read({ headings: [...lost, ''], noted: 10 }).columns['note']).toBe(10);
      expect(read({ headings: [...FRESH, ''], noted: 10 }).columns['note']).toBe(8);
      expect(read({ headings: headed({ H: '甲' }), noted: 7 }).columns['note']).toBe(8);
    });
  });

  it('lost headings are read by contents, names and order; all are told', () => {
    const { columns, misheaded } = read({ headed: false });
    expect(letters(columns)).toBe('ABCDEFGHI');
    expect(misheaded).toEqual(KEYS);
  });

  describe('exchanged headings of which nothing else tells', () => {
    it('are told, the earlier of the template’s order first', () => {
      expect(read({ headings: headed({ G: '说明', H: '平衡核对' }) }).exchanged).toEqual([
        'check',
        'note',
      ]);
      const { exchanged } = read({
        headings: headed({ C: '说明', H: '计量单位' }),
        byContents: { code: 1, name: 2, change: 6, definition: 9 },
      });
      expect(exchanged).toEqual(['unit', 'check']);
    });

    it('are none where contents, names or a lost column speak', () => {
      expect(read({ headings: headed({ D: '上年', E: '本年' }) }).exchanged).toBeNull();
      expect(
        read({
          headings: headed({ G: '口径', I: '平衡核对' }),
          byContents: { code: 1, name: 2, unit: 3, change: 6, definition: 7 },
        }).exchanged,
      ).toEqual(['check', 'note']);
    });
  });
});
