/** What a repair may write: whose a cell is, what stood there, and what is kept for the record. */
import { formerPlace, guardRepair } from '../../../src/workbook/repair/guard';
import type { Territory } from '../../../src/workbook/repair/guard';
import {
  coverTerritory,
  gridTerritory,
  textTerritory,
} from '../../../src/workbook/repair/territory';
import type { SheetRepair } from '../../../src/workbook/insert-plan';
import type { CellValue, Grid, Snapshot } from '../../../src/workbook/snapshot';
import { gridOf } from '../grid-of';
import { tableOf } from '../witness/table';

const repairOf = (more: Partial<SheetRepair>): SheetRepair => ({
  sheet: '表',
  protected: true,
  structure: { insertColumns: [], insertRows: [] },
  plainRows: [],
  cells: [],
  merges: [],
  links: [],
  heights: [],
  formulas: [],
  validations: [],
  unlocked: [],
  conditionals: null,
  printArea: null,
  ...more,
});

describe('where a cell stood before rows and columns were inserted', () => {
  const former = (
    insertRows: readonly number[],
    insertColumns: readonly number[],
    row: number,
    column: number,
  ) => formerPlace({ insertRows, insertColumns }, row, column);

  it('is further up and left by what was inserted before it', () => {
    expect(former([], [], 5, 3)).toEqual({ row: 5, column: 3 });
    expect(former([5], [], 4, 3)).toEqual({ row: 4, column: 3 });
    expect(former([5], [], 6, 3)).toEqual({ row: 5, column: 3 });
    expect(former([5, 6], [2], 9, 4)).toEqual({ row: 7, column: 3 });
    // One after the other: the second was inserted when the first stood already.
    expect(former([5, 3], [], 7, 1)).toEqual({ row: 5, column: 1 });
    expect(former([5, 3], [], 4, 1)).toEqual({ row: 3, column: 1 });
  });

  it('is nowhere for a cell of an inserted row or column', () => {
    expect(former([5], [], 5, 3)).toBeNull();
    expect(former([5, 3], [], 6, 3)).toBeNull();
    expect(former([], [3], 5, 3)).toBeNull();
    expect(former([5, 5], [], 6, 3)).toBeNull();
  });
});

describe('a guarded write', () => {
  /** B5 is the template's, everything else may be a person's. */
  const territory = (
    contents: Readonly<Record<string, CellValue>>,
    more: Partial<Territory> = {},
  ): Territory => ({
    contentAt: (row, column) => contents[`${String(row)},${String(column)}`] ?? '',
    ownAt: (row, column) => (row === 5 && column === 2 ? '代码' : null),
    rightly: () => false,
    shifting: false,
    ...more,
  });
  const write = (
    value: string | number,
    contents: Parameters<typeof territory>[0],
    more: Partial<Territory> = {},
  ) =>
    guardRepair(
      repairOf({ cells: [{ address: 'B5', value, unlocked: true }] }),
      territory(contents, more),
    );

  it('of the template’s own is made, told, and what stood there is recorded first', () => {
    const { repair, changes, repaired, kept } = write('C01', { '5,2': 'X99' });
    expect(repair.cells).toEqual([{ address: 'B5', value: 'C01', unlocked: true }]);
    expect(changes).toEqual([{ sheet: '表', address: 'B5', value: 'C01', before: 'X99' }]);
    expect(repaired).toEqual([{ sheet: '表', cell: 'B5', what: '代码', was: 'X99' }]);
    expect(kept).toEqual([]);
  });

  it('over a blank is told and needs no record', () => {
    const { changes, repaired } = write('C01', {});
    expect(changes).toEqual([]);
    expect(repaired).toEqual([{ sheet: '表', cell: 'B5', what: '代码', was: '' }]);
  });

  it('of what stands there already is not made, its looks are', () => {
    for (const [wanted, now] of [
      ['C01', ' C01 '],
      ['C01 ', 'C01'],
      ['5', 5],
      ['=A1', '=+A1'],
    ] as const) {
      const { repair, repaired, changes } = write(wanted, { '5,2': now });
      expect(repair.cells).toEqual([{ address: 'B5', unlocked: true }]);
      expect([repaired, changes]).toEqual([[], []]);
    }
  });

  it('over what may be a person’s is not made, and told where it stood', () => {
    const { repair, kept, changes, repaired } = guardRepair(
      repairOf({
        structure: { insertColumns: [], insertRows: [3] },
        cells: [{ address: 'C6', value: 'C01' }],
      }),
      territory({ '5,3': 12 }),
    );
    expect(repair.cells).toEqual([{ address: 'C6' }]);
    expect(kept).toEqual([
      { sheet: '表', cell: 'C5', value: '12', why: '此处可能是填报内容，未覆盖' },
    ]);
    expect([changes, repaired]).toEqual([[], []]);
  });

  it('into a blank cell or an inserted row is made and nothing to tell of', () => {
    const cells = [
      { address: 'C5', value: 'C01' },
      { address: 'C3', value: 'C02' },
    ];
    const { repair, ...rest } = guardRepair(
      repairOf({ structure: { insertColumns: [], insertRows: [3] }, cells }),
      territory({ '3,3': '人写的' }),
    );
    expect(repair.cells).toEqual(cells);
    expect(rest).toEqual({ changes: [], repaired: [], kept: [] });
  });

  it('without a value only changes looks, whatever stands there', () => {
    const { repair, kept } = guardRepair(
      repairOf({ cells: [{ address: 'C5', unlocked: false }] }),
      territory({ '5,3': 12 }),
    );
    expect(repair.cells).toEqual([{ address: 'C5', unlocked: false }]);
    expect(kept).toEqual([]);
  });

  it('of a formula passes by the same rules', () => {
    const formulas = [
      { sheet: 'T3', address: 'B5', formula: '=A1' },
      { sheet: 'T3', address: 'C5', formula: '=A2' },
      { sheet: 'T3', address: 'D5', formula: '=A3' },
    ];
    const { repair, kept, changes } = guardRepair(
      repairOf({ formulas }),
      territory({ '5,2': 7, '5,3': 8, '5,4': '=A3' }),
    );
    expect(repair.formulas).toEqual([formulas[0]]);
    expect(changes.map(({ before }) => before)).toEqual([7]);
    expect(kept.map(({ cell }) => cell)).toEqual(['C5']);
  });

  it('of a formula where everything shifts is made though it looks the same now', () => {
    const formulas = [{ sheet: 'T3', address: 'B5', formula: '=A1' }];
    const shifting = territory({ '5,2': '=A1' }, { shifting: true });
    expect(guardRepair(repairOf({ formulas }), shifting).repair.formulas).toEqual(formulas);
    // A text does not shift.
    expect(write('C01', { '5,2': 'C01' }, { shifting: true }).repair.cells).toEqual([
      { address: 'B5', unlocked: true },
    ]);
  });

  it('over a formula that rightly stands there is no loss', () => {
    const rightly: Territory['rightly'] = (row, column, content) =>
      row === 5 && column === 2 && content === '=OLD';
    const { repaired, changes, repair } = write('=NEW', { '5,2': '=OLD' }, { rightly });
    expect(repair.cells[0]?.value).toBe('=NEW');
    expect([repaired, changes]).toEqual([[], []]);
    expect(write('=NEW', { '5,2': 7 }, { rightly }).changes).toHaveLength(1);
    // Of a blank nothing is right.
    expect(write('=NEW', {}, { rightly: () => true }).repaired).toHaveLength(1);
  });

  it('that is no address is made as it is', () => {
    const cells = [{ address: '甲', value: 'C01' }];
    expect(guardRepair(repairOf({ cells }), territory({})).repair.cells).toEqual(cells);
  });

  it('cells are joined only where nothing but the first holds anything', () => {
    const merges = ['B5:D5', 'B6:C7', 'B8:C8', '甲'];
    const joined = (
      contents: Readonly<Record<string, CellValue>>,
      insertRows: readonly number[] = [],
    ) =>
      guardRepair(
        repairOf({ merges, structure: { insertColumns: [], insertRows } }),
        territory(contents),
      ).repair.merges;
    expect(joined({ '5,2': '题', '6,2': '题' })).toEqual(['B5:D5', 'B6:C7', 'B8:C8']);
    expect(joined({ '5,4': 1 })).toEqual(['B6:C7', 'B8:C8']);
    expect(joined({ '7,2': 1 })).toEqual(['B5:D5', 'B8:C8']);
    expect(joined({ '7,3': 1 })).toEqual(['B5:D5', 'B8:C8']);
    expect(joined({ '6,3': 1 })).toEqual(['B5:D5', 'B8:C8']);
    // In an inserted row nothing stands, whatever stands there now.
    expect(joined({ '8,3': 1 }, [8])).toEqual(['B5:D5', 'B6:C7', 'B8:C8']);
    expect(joined({ '8,3': 1 }, [2])).toEqual(['B5:D5', 'B6:C7', 'B8:C8']);
    expect(joined({ '7,3': 1 }, [2])).toEqual(['B5:D5', 'B6:C7']);
  });
});

describe('the cells of a table', () => {
  /** 表2 of a town: B01 in row 6, B04 in row 10, last line 13. */
  const own = (
    change: (table: ReturnType<typeof tableOf>) => void = () => undefined,
    more: { older?: boolean; right?: readonly string[]; above?: Grid; key?: string } = {},
  ): Territory => {
    const key = more.key ?? 'T2';
    const table = tableOf('township', key);
    change(table);
    const looked = table.snapshot();
    const snapshot: Snapshot =
      more.above === undefined ? looked : { ...looked, above: new Map([[key, more.above]]) };
    const grid = snapshot.grids.get(key);
    if (grid === undefined) throw new Error('no grid');
    const { geometry, standing } = table.read();
    return gridTerritory(snapshot, key, grid, geometry, standing, {
      older: more.older ?? false,
      right: new Set(more.right),
      shifting: false,
    });
  };
  /** Whose the cells of a row are, from the code to the definition. */
  const row = (territory: Territory, at: number, last = 9): string =>
    Array.from({ length: last }, (_, index) => territory.ownAt(at, index + 1) ?? '-').join(' ');

  it('are the template’s but for figures and notes', () => {
    const territory = own();
    expect(row(territory, 6)).toBe('代码 指标 计量单位 - - 公式 公式 - 口径');
    expect(row(territory, 4)).toBe(Array.from({ length: 9 }, () => '列标题').join(' '));
    expect(row(territory, 5)).toBe('公式 - - - - - - - -');
    expect(row(territory, 13)).toBe('公式 - - - - - - - -');
    expect(territory.ownAt(14, 1)).toBeNull();
    expect(territory.ownAt(6, 10)).toBeNull();
    expect(territory.shifting).toBe(false);
  });

  it('are a person’s where figures are filed, names or no names', () => {
    const nameless = own((table) => {
      table.loseNames();
    });
    expect(row(nameless, 6)).toBe('代码 指标 计量单位 - - 公式 公式 - 口径');
    const ratios = own(
      (table) => {
        table.loseNames();
      },
      { key: 'ratios' },
    );
    expect(ratios.ownAt(5, 7)).toBeNull();
    // Lines that are no rows are the template's in the column of codes, wherever that is.
    const moved = own((table) => {
      table.model.insertColumn(table.sheet, 1);
    });
    expect([moved.ownAt(5, 1), moved.ownAt(5, 2), moved.ownAt(13, 2)]).toEqual([
      null,
      '公式',
      '公式',
    ]);
  });

  it('of the ratios are the template’s but for published figures and notes', () => {
    expect(row(own(undefined, { key: 'ratios' }), 5, 10)).toBe(
      '代码 比率 公式 公式 公式 单位 - 公式 算法 -',
    );
  });

  it('of an own-name row are a person’s where name and unit stand', () => {
    expect(row(own(undefined, { key: 'T12' }), 6)).toBe('代码 - - - - 公式 公式 - 口径');
  });

  it('are a person’s in rows in question and rows that are none', () => {
    const territory = own((table) => {
      table.exchange('A6', 'A7');
    });
    expect(row(territory, 6)).toBe('- - - - - - - - -');
    expect(row(territory, 8)).toContain('代码 指标');
    const inserted = own((table) => {
      table.model.insertRow(table.sheet, 8);
    });
    expect(row(inserted, 8)).toBe('- - - - - - - - -');
  });

  it('in the headings are a person’s where columns are contested or the row is lost', () => {
    const contested = own((table) => {
      table.exchange('D4', 'E4');
    });
    expect(row(contested, 4)).toBe('列标题 列标题 列标题 - - 列标题 列标题 列标题 列标题');
    const lost = own((table) => {
      table.model.deleteRow(table.sheet, 4);
    });
    expect(row(lost, 3)).toBe('- - - - - - - - -');
  });

  it('to which a figure’s name points are never the template’s, unless a formula stands there', () => {
    const named = (content: CellValue) =>
      own((table) => {
        const name = table.model.names.get('NB_B01');
        if (name === null || name === undefined) throw new Error('no name');
        table.model.names.set('NB_B01', { ...name, left: 6, right: 6 });
        table.set('F6', content);
      }).ownAt(6, 6);
    expect(named(77)).toBeNull();
    expect(named('=A1')).toBe('公式');
    const at = (left: number, change: (table: ReturnType<typeof tableOf>) => void) =>
      own((table) => {
        const name = table.model.names.get('NB_B01');
        if (name === null || name === undefined) throw new Error('no name');
        table.model.names.set('NB_B01', { ...name, left, right: left });
        change(table);
      }).ownAt(6, left);
    // Only where formulas belong, and where it is known which column is which.
    expect(at(3, (table) => table.set('C6', '=A1'))).toBeNull();
    expect(
      at(6, (table) => {
        table.exchange('D4', 'E4');
      }),
    ).toBeNull();
    // A range, a name on another sheet, or the name of a note says nothing of a figure.
    const other = own((table) => {
      const name = table.model.names.get('NB_B01');
      if (name === null || name === undefined) throw new Error('no name');
      table.model.names.set('NB_B01', { ...name, left: 3, right: 4 });
      table.model.names.set('NB_B02', { ...name, left: 3, right: 3, bottom: 7 });
      table.model.names.set('NB_B03', { ...name, left: 3, right: 3, sheet: '另一张' });
      table.model.names.set('NB_B04', null);
      table.model.names.set('NB_B01_N', { ...name, left: 3, right: 3 });
    });
    expect(other.ownAt(6, 3)).toBe('计量单位');
  });

  it('above the table are the template’s where a formula stands', () => {
    const above = gridOf([['题'], ['=封面!A1'], ['']]);
    const territory = own(undefined, { above });
    expect([1, 2, 3].map((at) => territory.ownAt(at, 1))).toEqual([null, '公式', null]);
    expect([1, 2].map((at) => territory.contentAt(at, 1))).toEqual(['题', '=封面!A1']);
    expect(territory.contentAt(6, 1)).toBe('B01');
    expect(own().contentAt(2, 1)).toBe('');
  });

  it('hold a formula rightly where it is right for its place, or was another version’s', () => {
    const right = own(undefined, { right: ['6,6'] });
    expect(right.rightly(6, 6, '=A1')).toBe(true);
    expect(right.rightly(7, 6, '=A1')).toBe(false);
    expect(right.rightly(6, 6, 7)).toBe(false);
    expect(right.rightly(6, 6, '甲')).toBe(false);
    expect(own(undefined, { older: true }).rightly(7, 6, '=A1')).toBe(true);
    expect(own(undefined, { older: true }).rightly(7, 1, '=A1')).toBe(false);
    expect(own(undefined, { right: ['6,1'] }).rightly(6, 1, '=A1')).toBe(false);
  });
});

describe('the cells of the cover and of the texts', () => {
  const grid = gridOf(
    [
      ['填报单位', '甲县'],
      ['进度', '=A1'],
    ],
    { top: 5 },
  );
  const state = { older: false, right: new Set(['6,2']), shifting: true };
  const snapshot: Snapshot = {
    sheets: [],
    names: new Map(),
    grids: new Map(),
    meta: '',
    structureProtected: false,
    strangers: [],
    above: new Map([['cover', gridOf([['封面题']])]]),
  };

  it('are the template’s where nobody types', () => {
    const cover = coverTerritory(snapshot, grid, [{ row: 5, column: 2 }], state);
    expect([cover.ownAt(5, 1), cover.ownAt(5, 2), cover.ownAt(6, 2)]).toEqual([
      '封面',
      null,
      '封面',
    ]);
    expect([cover.contentAt(1, 1), cover.contentAt(5, 2)]).toEqual(['封面题', '甲县']);
    expect(cover.shifting).toBe(true);
    expect(cover.rightly(6, 2, '=A1')).toBe(true);
    expect(cover.rightly(6, 1, '=A1')).toBe(false);
    expect(cover.rightly(6, 2, '进度')).toBe(false);
    const older = coverTerritory(snapshot, grid, [], { ...state, older: true });
    expect(older.rightly(6, 1, '=A1')).toBe(true);
    expect(older.rightly(6, 1, '甲')).toBe(false);
  });

  it('of the texts only the words before a text are the template’s', () => {
    const texts = textTerritory(grid, new Map([['work', { row: 5, column: 2 }]]));
    expect([texts.ownAt(5, 1), texts.ownAt(5, 2), texts.ownAt(5, 3), texts.ownAt(6, 1)]).toEqual([
      '题目',
      null,
      null,
      null,
    ]);
    expect(texts.contentAt(6, 2)).toBe('=A1');
    expect(texts.shifting).toBe(false);
    expect(texts.rightly(6, 2, '=A1')).toBe(false);
  });
});
