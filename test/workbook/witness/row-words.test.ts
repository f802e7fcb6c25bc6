/** What stands in a row, what its names say, and what of it is out of place. */
import { pack } from '../../../src/catalog';
import type { Period } from '../../../src/catalog';
import { labelsOf, periodsOf } from '../../../src/workbook/grid-labels';
import type { NameState } from '../../../src/workbook/snapshot';
import {
  astrayNotes,
  noteQuestion,
  notePlaces,
  notedColumn,
} from '../../../src/workbook/witness/astray-notes';
import { looseNotes } from '../../../src/workbook/witness/loose-notes';
import { readingWords } from '../../../src/workbook/witness/reading-words';
import { namedCells, ownWords, readRowSays, typedAt } from '../../../src/workbook/witness/row-says';
import type { NamedCells } from '../../../src/workbook/witness/row-says';
import { straysOf } from '../../../src/workbook/witness/strays';
import type { SettledRows } from '../../../src/workbook/witness/settle-rows';
import { untiedNotes } from '../../../src/workbook/witness/untied-notes';
import { gridOf } from '../grid-of';

const T3 = labelsOf(pack('county'), 'T3');
const WORDS = ownWords(T3, false);

const names = (
  at: Readonly<Record<string, readonly [row: number, column: number, sheet?: string] | null>>,
): ReadonlyMap<string, NameState> =>
  new Map(
    Object.entries(at).map(([name, place]) => [
      name,
      {
        name,
        area:
          place === null
            ? null
            : {
                sheet: place[2] ?? '表',
                top: place[0],
                bottom: place[0],
                left: place[1],
                right: place[1],
              },
      },
    ]),
  );

const named = (
  ...cells: readonly (readonly [label: string, period: Period, row: number, column: number])[]
): NamedCells => {
  const found = new Map<string, Map<Period, { row: number; column: number }>>();
  for (const [label, period, row, column] of cells) {
    found.set(label, (found.get(label) ?? new Map()).set(period, { row, column }));
  }
  return found;
};

describe('own words', () => {
  it('are the names and definitions, of the office’s own rows the definition only', () => {
    expect(WORDS.get('name')?.get('处罚立案数')).toEqual(['C01']);
    expect(WORDS.get('name')?.size).toBe(39);
    expect([...WORDS.keys()]).toEqual(['name', 'definition']);
    const shared = [...(WORDS.get('definition')?.values() ?? [])].filter((each) => each.length > 1);
    expect(shared).toEqual([
      ['C60-1', 'C60-2', 'C60-3'],
      ['C61-1', 'C61-2', 'C61-3'],
    ]);
    const free = [...(WORDS.get('definition')?.keys() ?? [])].filter((text) =>
      text.startsWith('自填：'),
    );
    expect(free).toHaveLength(2);
  });

  it('of ratios are names and methods, and what is no label says nothing', () => {
    const words = ownWords(['R01', '甲'], true);
    expect([...words.keys()]).toEqual(['name', 'method']);
    expect([...words.values()].map((each) => [...each.values()])).toEqual([[['R01']], [['R01']]]);
  });

  it('are made once for the same labels', () => {
    expect(ownWords(T3, false)).toBe(WORDS);
  });
});

describe('the labels of a grid', () => {
  it('are those of the pack, the same list for the same grid, with their periods', () => {
    expect(labelsOf(pack('county'), 'T3')).toBe(T3);
    expect(T3.slice(0, 2)).toEqual(['C00', 'C01']);
    expect(T3.at(-1)).toBe('C61-3');
    expect(labelsOf(pack('county'), 'T1')).toEqual(['N01', 'N02']);
    expect(labelsOf(pack('county'), 'ratios')).toBe(pack('county').ratios);
    expect(periodsOf('T3')).toEqual(['cur', 'prev']);
    expect(periodsOf('ratios')).toEqual(['pub']);
  });
});

describe('where the names of a grid point', () => {
  it('is by label and period, on its own sheet only', () => {
    const cells = namedCells(
      gridOf([[]]),
      ['C01', 'C60-2', 'C03', 'C04', '甲'],
      ['cur', 'prev'],
      names({
        NB_C01: [5, 4],
        NB_C01_P: [6, 5],
        NB_C60_2: [7, 4],
        NB_C60_2_P: [7, 5, '另一张'],
        NB_C03: [8, 4, '另一张'],
        NB_C04: null,
      }),
    );
    expect([...cells].map(([label, at]) => [label, Object.fromEntries(at)])).toEqual([
      ['C01', { cur: { row: 5, column: 4 }, prev: { row: 6, column: 5 } }],
      ['C60-2', { cur: { row: 7, column: 4 } }],
    ]);
  });

  it('of the notes likewise, with the column most of them point to', () => {
    const places = notePlaces(
      gridOf([[]]),
      ['C01', 'C60-2', 'C03', 'C04', '甲'],
      names({
        NB_C01_N: [5, 7],
        NB_C60_2_N: [6, 8],
        NB_C03_N: [7, 8],
        NB_C04_N: [7, 8, '另一张'],
      }),
    );
    expect(places).toEqual([
      { label: 'C01', row: 5, column: 7 },
      { label: 'C60-2', row: 6, column: 8 },
      { label: 'C03', row: 7, column: 8 },
    ]);
    expect(notedColumn(places)).toBe(8);
    expect(notedColumn([])).toBeUndefined();
    expect(notePlaces(gridOf([[]]), ['C01'], names({ NB_C01_N: null }))).toEqual([]);
  });
});

describe('what a row says', () => {
  const COLUMNS = { code: 1, name: 2, cur: 3, prev: 4, note: 5, definition: 6 };
  const definition = [...(WORDS.get('definition') ?? [])].find(
    ([, [label]]) => label === 'C01',
  )?.[0];
  const read = (
    rows: Parameters<typeof gridOf>[0],
    more: {
      named?: NamedCells;
      columns?: Readonly<Record<string, number>>;
      skip?: readonly number[];
    } = {},
  ) =>
    readRowSays(
      gridOf(rows, { top: 4 }),
      5,
      more.columns ?? COLUMNS,
      T3,
      WORDS,
      more.named ?? named(),
      new Set(more.skip),
    );
  const HEAD = ['代码', '指标', '本年', '上年', '说明', '口径'];

  it('is its code, its own words, its names and whether anything is filed there', () => {
    const [first, ...more] = read(
      [HEAD, ['C01', '处罚立案数', 12, '', '', definition ?? ''], ['', '', '', '', '', '']],
      { named: named(['C01', 'cur', 5, 3], ['C02', 'cur', 5, 3], ['C01', 'prev', 5, 4]) },
    );
    expect(first).toEqual({
      row: 5,
      code: 'C01',
      codeText: 'C01',
      texts: [['C01'], ['C01']],
      names: new Map([
        ['cur', ['C01', 'C02']],
        ['prev', ['C01']],
      ]),
      filled: true,
    });
    expect(more).toEqual([
      { row: 6, code: null, codeText: '', texts: [], names: new Map(), filled: false },
    ]);
  });

  it('is no code where the cell holds anything else than a label of the grid', () => {
    const rows = read([HEAD, ['C99'], ['D01'], ['甲'], ['C60-2'], ['C60-9']]);
    expect(rows.map(({ code, codeText }) => [code, codeText])).toEqual([
      [null, 'C99'],
      [null, 'D01'],
      [null, '甲'],
      ['C60-2', 'C60-2'],
      [null, 'C60-9'],
    ]);
    const uncoded = Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => key !== 'code'));
    expect(read([HEAD, ['C01']], { columns: uncoded })[0]).toMatchObject({
      code: null,
      codeText: '',
    });
  });

  it('names that stand in another column than their figures say nothing', () => {
    const away = { named: named(['C01', 'cur', 5, 4], ['C02', 'prev', 5, 4]) };
    expect(read([HEAD, ['C01']], away)[0]?.names).toEqual(new Map([['prev', ['C02']]]));
    const without = Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => key !== 'cur'));
    expect(read([HEAD, ['C01']], { ...away, columns: without })[0]?.names).toEqual(
      new Map([
        ['cur', ['C01']],
        ['prev', ['C02']],
      ]),
    );
  });

  it('is filed with a figure or a note; a formula is not, nor the note of a line that is no row', () => {
    const filled = (row: readonly (string | number)[], skip: readonly number[] = []) =>
      read([HEAD, row], { skip })[0]?.filled;
    expect(filled(['', '', 0])).toBe(true);
    expect(filled(['', '', '', 3])).toBe(true);
    expect(filled(['', '', '', '', '注'])).toBe(true);
    expect(filled(['', '', '=D4', '', ''])).toBe(false);
    expect(filled(['', '甲', '', '', ''])).toBe(false);
    expect(filled(['', '', '', '', '注'], [5])).toBe(false);
    expect(filled(['', '', 1, '', ''], [5])).toBe(true);
    expect(filled(['', '', '', 1, ''], [5])).toBe(true);
    expect(read([HEAD, ['', '', 1]], { columns: { code: 1, pub: 3 } })[0]?.filled).toBe(true);
    expect(read([HEAD, ['', '', 1]], { columns: { code: 1, pub: 3 }, skip: [5] })[0]?.filled).toBe(
      true,
    );
    expect(read([HEAD, ['', '', 1]], { columns: { code: 1 } })[0]?.filled).toBe(false);
  });

  it('typed is what is neither blank nor a formula', () => {
    const grid = gridOf([['', '=A1', 0, '甲=', false]]);
    expect([1, 2, 3, 4, 5, 6].map((column) => typedAt(grid, 1, column))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is told in one line, witness by witness', () => {
    const { zh, en } = readingWords([
      { by: 'code', code: 'C01' },
      { by: 'indicator', code: 'C02' },
      { by: 'name', code: '本年' },
      { by: 'order', code: 'C60-2' },
    ]);
    expect(zh).toBe(
      '代码是 C01（处罚立案数），指标、口径是 C02（处罚结案数），单元格名称是 本年，按前后次序应是 C60-2（专项（领域）处罚决定数）',
    );
    expect(en.split(', ').map((each) => each.replace(/ [CD本].*/, ''))).toEqual([
      'the code says',
      'indicator and definition say',
      'the cell names say',
      'by the order of its neighbours it is',
    ]);
    expect(en).toContain('C01 (');
  });
});

describe('figures whose names point elsewhere', () => {
  const COLUMNS = { code: 1, cur: 2, prev: 3, note: 4 };
  const rows = (at: Readonly<Record<string, number>>): Pick<SettledRows, 'rows'> => ({
    rows: {
      rows: new Map(Object.entries(at)),
      deleted: [],
      uncoded: [],
      moved: [],
      nameless: [],
      twice: [],
    },
  });
  const GRID = gridOf(
    [
      ['C01', 1, 2, '注'],
      ['C02', 3, '=B5', ''],
      ['', 7, '', 8],
    ],
    { top: 4, left: 1 },
  );
  const strays = (cells: NamedCells, columns: Readonly<Record<string, number>> = COLUMNS) =>
    straysOf(GRID, columns, rows({ C01: 4, C02: 5 }), cells);

  it('are none where each stands in its own row or in another figure’s', () => {
    expect(strays(named(['C01', 'cur', 4, 2], ['C01', 'prev', 4, 3]))).toEqual([]);
    expect(strays(named(['C01', 'cur', 5, 2], ['C02', 'prev', 4, 3]))).toEqual([]);
  });

  it('are strays where something is typed that is no figure’s cell', () => {
    expect(strays(named(['C01', 'cur', 6, 4], ['C02', 'prev', 4, 4]))).toEqual([
      { label: 'C01', period: 'cur', row: 6, column: 4, value: '8' },
      { label: 'C02', period: 'prev', row: 4, column: 4, value: '注' },
    ]);
    expect(strays(named(['C01', 'cur', 6, 2]))).toEqual([
      { label: 'C01', period: 'cur', row: 6, column: 2, value: '7' },
    ]);
  });

  it('are none on a blank or a formula, which hold no figure', () => {
    expect(strays(named(['C01', 'cur', 6, 3], ['C02', 'cur', 6, 1]))).toEqual([]);
    // Its own cell is its own even where 上年 is found nowhere.
    expect(strays(named(['C01', 'cur', 4, 2]), { code: 1, cur: 2 })).toEqual([]);
    expect(strays(named(['C01', 'prev', 4, 3]), { code: 1, cur: 2 })).toEqual([
      { label: 'C01', period: 'prev', row: 4, column: 3, value: '2' },
    ]);
  });

  it('are strays outside the table on every side, where nobody looks', () => {
    const places = [
      [3, 2],
      [7, 2],
      [5, 5],
    ] as const;
    for (const [row, column] of places) {
      expect(strays(named(['C01', 'cur', row, column]))).toEqual([
        { label: 'C01', period: 'cur', row, column, value: '' },
      ]);
    }
    const narrow = straysOf(
      gridOf([['C01', '', '']], { top: 4, left: 2 }),
      { code: 2, cur: 3 },
      rows({ C01: 4 }),
      named(['C01', 'cur', 4, 1], ['C02', 'cur', 4, 4]),
    );
    expect(narrow.map(({ column }) => column)).toEqual([1]);
  });
});

describe('notes', () => {
  const GRID = gridOf(
    [
      ['代码', '说明'],
      ['C01', '注一'],
      ['C02', '注二'],
      ['案件', '注三'],
      ['C03', ''],
      ['末行', '=A1'],
    ],
    { top: 4 },
  );
  const ROWS = new Map([
    ['C01', 5],
    ['C02', 6],
    ['C03', 8],
  ]);

  it('typed into a line that is no indicator’s are loose, from top to bottom', () => {
    expect(looseNotes(GRID, 2, new Set([9, 7, 5, 8]))).toEqual([
      { row: 5, column: 2 },
      { row: 7, column: 2 },
    ]);
    expect(looseNotes(GRID, undefined, new Set([7]))).toEqual([]);
    expect(looseNotes(gridOf([['', ' ']]), 2, new Set([1]))).toEqual([]);
  });

  describe('whose name stands in another row', () => {
    const astray = (places: Parameters<typeof astrayNotes>[4], cells: NamedCells = named()) =>
      astrayNotes(GRID, ROWS, 4, cells, places);

    it('were pushed there, beside another indicator or beside none', () => {
      expect(
        astray([
          { label: 'C01', row: 6, column: 2 },
          { label: 'C02', row: 7, column: 2 },
        ]),
      ).toEqual([
        { label: 'C01', row: 6, column: 2, beside: 'C02' },
        { label: 'C02', row: 7, column: 2, beside: null },
      ]);
    });

    it('are where they belong in their own row, in that of their figures, or under no note', () => {
      expect(astray([{ label: 'C01', row: 5, column: 2 }])).toEqual([]);
      expect(
        astray(
          [{ label: 'C01', row: 6, column: 2 }],
          named(['C01', 'cur', 5, 1], ['C01', 'prev', 6, 1]),
        ),
      ).toEqual([]);
      expect(
        astray([{ label: 'C01', row: 6, column: 2 }], named(['C01', 'cur', 5, 1])),
      ).toHaveLength(1);
      expect(astray([{ label: 'C01', row: 8, column: 2 }])).toEqual([]);
      expect(astray([{ label: 'C01', row: 4, column: 2 }])).toEqual([]);
    });
  });

  it('of rows without any name are untied, and so are those whose name stands at the heading', () => {
    const untied = (
      cells: NamedCells,
      places: Parameters<typeof untiedNotes>[5] = [],
      column: number | undefined = 2,
    ) => untiedNotes(GRID, ROWS, column, 4, cells, places).map(({ label }) => label);
    expect(untied(named())).toEqual(['C01', 'C02']);
    expect(untied(named(['C01', 'cur', 5, 1]))).toEqual(['C02']);
    expect(untied(named(), [{ label: 'C01', row: 5, column: 2 }])).toEqual(['C02']);
    const all = named(['C01', 'cur', 5, 1], ['C02', 'cur', 6, 1]);
    expect(untied(all, [{ label: 'C01', row: 4, column: 2 }])).toEqual(['C01']);
    expect(untiedNotes(GRID, ROWS, undefined, 4, named(), [])).toEqual([]);
    expect(untiedNotes(GRID, new Map([['C01', 5]]), 2, 4, named(), [])).toEqual([
      { label: 'C01', row: 5, column: 2 },
    ]);
  });

  describe('are asked about once on a sheet', () => {
    const pushed = (label: string, row: number, beside: string | null) => ({
      label,
      row,
      column: 2,
      beside,
    });

    it('at the first row, with what stands there before what its name says', () => {
      expect(
        noteQuestion('表', [pushed('C02', 7, 'C03'), pushed('C01', 6, 'C02')], [], new Set()),
      ).toEqual({
        sheet: '表',
        row: 6,
        about: 'notes',
        readings: [
          { by: 'order', code: 'C02' },
          { by: 'name', code: 'C01' },
        ],
      });
      expect(noteQuestion('表', [], [{ label: 'C01', row: 5, column: 2 }], new Set())).toEqual({
        sheet: '表',
        row: 5,
        about: 'notes',
        readings: [{ by: 'order', code: 'C01' }],
      });
    });

    it('not beside no indicator, and not in a row that is asked about already', () => {
      expect(noteQuestion('表', [pushed('C01', 7, null)], [], new Set())).toBeNull();
      expect(noteQuestion('表', [pushed('C01', 6, 'C02')], [], new Set([6]))).toBeNull();
      expect(
        noteQuestion('表', [pushed('C01', 6, 'C02'), pushed('C02', 8, 'C03')], [], new Set([6]))
          ?.row,
      ).toBe(8);
    });
  });
});
