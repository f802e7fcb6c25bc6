/** What puts one table in order again: where room is made, and what is written there. */
import { TABLE_COLUMNS } from '../../../src/template';
import type { SheetGeometry } from '../../../src/template';
import { layOutGrid } from '../../../src/workbook/grid-layout-logic';
import { planGridRepair } from '../../../src/workbook/repair/repair-grid';
import { gridSurroundings, linesAbove } from '../../../src/workbook/repair/repair-surroundings';
import type { GridStanding } from '../../../src/workbook/reconcile-logic';
import { tableOf } from '../witness/table';
import type { Table } from '../witness/table';

type Standing = Pick<GridStanding, 'headingLost' | 'openLabels' | 'questions'>;
const SETTLED: Standing = { headingLost: false, openLabels: new Set(), questions: [] };

describe('room in a table', () => {
  /** 表2 of a town: headings in 4, 申请与受理 5, B01–B03 6–8, 决定 9, B04–B06 10–12, last line 13. */
  const table = tableOf('township', 'T2');
  const lay = (
    change: (now: {
      rows: Map<string, number>;
      sections: Map<string, number>;
      columns: Record<string, number>;
    }) => Partial<SheetGeometry> | undefined,
    standing: Partial<Standing> = {},
    more: { blanks?: readonly number[]; foot?: boolean; left?: number } = {},
  ) => {
    const parts = {
      rows: new Map(table.made.rows),
      sections: new Map(table.made.sections),
      columns: { ...table.made.columns },
    };
    const other = change(parts);
    const laid = layOutGrid(
      table.pack,
      { ...table.made, ...parts, ...other },
      TABLE_COLUMNS,
      more.left ?? 1,
      more.foot ?? true,
      { ...SETTLED, ...standing },
      new Set(more.blanks),
    );
    const { rows, sections, footRow, headerRow, lastRow, columns } = laid.geometry;
    return {
      insertRows: laid.insertRows,
      insertColumns: laid.insertColumns,
      added: [...laid.addedColumns, ...laid.addedLabels, ...laid.addedSections],
      foot: laid.addedFoot,
      rows: [...rows]
        .sort(([, one], [, two]) => one - two)
        .map(([label, row]) => `${label} ${String(row)}`)
        .join(', '),
      sections: [...sections.values()].sort((one, two) => one - two).join(', '),
      columns: TABLE_COLUMNS.map((key) => columns[key]).join(' '),
      lines: [headerRow, footRow, lastRow],
    };
  };
  const MADE = 'B01 6, B02 7, B03 8, B04 10, B05 11, B06 12';

  it('is not made where nothing is missing', () => {
    expect(lay(() => undefined)).toEqual({
      insertRows: [],
      insertColumns: [],
      added: [],
      foot: false,
      rows: MADE,
      sections: '5, 9',
      columns: '1 2 3 4 5 6 7 8 9',
      lines: [4, 13, 13],
    });
  });

  it('is made under the line before, and everything below moves down', () => {
    const laid = lay(({ rows }) => {
      rows.delete('B02');
      return undefined;
    });
    expect(laid).toMatchObject({
      insertRows: [7],
      added: ['B02'],
      rows: 'B01 6, B02 7, B03 9, B04 11, B05 12, B06 13',
      sections: '5, 10',
      lines: [4, 14, 14],
    });
    const two = lay(({ rows }) => {
      rows.delete('B04');
      rows.delete('B05');
      return undefined;
    });
    expect(two).toMatchObject({
      insertRows: [10, 11],
      rows: 'B01 6, B02 7, B03 8, B04 10, B05 11, B06 14',
      sections: '5, 9',
      lines: [4, 15, 15],
    });
    const first = lay(({ rows }) => {
      rows.delete('B01');
      return undefined;
    });
    expect(first).toMatchObject({
      insertRows: [6],
      rows: 'B01 6, B02 8, B03 9, B04 11, B05 12, B06 13',
    });
  });

  it('a blank row that is already there is used, and only one in its place', () => {
    const gone = ({ rows }: { rows: Map<string, number> }): undefined => {
      rows.delete('B02');
      rows.set('B03', 9);
      rows.set('B04', 11);
      rows.set('B05', 12);
      rows.set('B06', 13);
      return undefined;
    };
    const shifted = (now: Parameters<Parameters<typeof lay>[0]>[0]) => {
      gone(now);
      now.sections.set('决定', 10);
      return { footRow: 14, lastRow: 14 };
    };
    expect(lay(shifted, {}, { blanks: [7] })).toMatchObject({
      insertRows: [],
      added: ['B02'],
      rows: 'B01 6, B02 7, B03 9, B04 11, B05 12, B06 13',
      lines: [4, 14, 14],
    });
    expect(lay(shifted, {}, { blanks: [8] })).toMatchObject({ insertRows: [7] });
    // A blank row that is some line's own is not spare.
    expect(
      lay(
        ({ rows }) => {
          rows.delete('B02');
          return undefined;
        },
        {},
        { blanks: [8, 4, 13, 9] },
      ),
    ).toMatchObject({ insertRows: [7] });
    // Nor is one that is blank, and a line's by its names alone.
    const close = lay(
      ({ rows }) => {
        rows.delete('B01');
        rows.set('B02', 6);
        rows.set('B03', 7);
        return undefined;
      },
      {},
      { blanks: [6, 8] },
    );
    expect(close).toMatchObject({
      insertRows: [6],
      rows: 'B01 6, B02 7, B03 8, B04 11, B05 12, B06 13',
    });
    // A spare row above what is inserted stays where it is.
    const above = lay(
      ({ rows, sections }) => {
        rows.delete('B01');
        rows.delete('B04');
        for (const [label, row] of [
          ['B02', 9],
          ['B03', 10],
          ['B05', 6],
          ['B06', 7],
        ] as const)
          rows.set(label, row);
        sections.set('决定', 4);
        sections.set('申请与受理', 8);
        return { headerRow: 3 };
      },
      {},
      { blanks: [5] },
    );
    expect(above).toMatchObject({
      insertRows: [9],
      rows: 'B04 5, B05 6, B06 7, B01 9, B02 10, B03 11',
    });
    // Spare rows move with the others: the row under B03, pushed down by B01's, is B04's place.
    const later = lay(
      ({ rows, sections }) => {
        rows.delete('B01');
        rows.delete('B04');
        for (const [label, row] of [
          ['B02', 6],
          ['B03', 7],
          ['B05', 10],
          ['B06', 11],
        ] as const)
          rows.set(label, row);
        sections.set('决定', 8);
        return { footRow: 12, lastRow: 12 };
      },
      {},
      { blanks: [9] },
    );
    expect(later).toMatchObject({
      insertRows: [6],
      rows: 'B01 6, B02 7, B03 8, B04 10, B05 11, B06 12',
      lines: [4, 13, 13],
    });
  });

  it('a heading a person took away stays away; one whose rows are all new comes with them', () => {
    const away = lay(({ sections }) => {
      sections.delete('决定');
      return undefined;
    });
    expect(away).toMatchObject({ insertRows: [], added: [], rows: MADE, sections: '5' });
    const partly = lay(({ rows, sections }) => {
      sections.delete('决定');
      rows.delete('B05');
      return undefined;
    });
    expect(partly).toMatchObject({ insertRows: [11], added: ['B05'], sections: '5' });
    const all = lay(({ rows, sections }) => {
      sections.delete('决定');
      for (const label of ['B04', 'B05', 'B06']) rows.delete(label);
      return { footRow: 9, lastRow: 9 };
    });
    expect(all).toMatchObject({
      insertRows: [9, 10, 11, 12],
      added: ['B04', 'B05', 'B06', '决定'],
      rows: MADE,
      sections: '5, 9',
      lines: [4, 13, 13],
    });
  });

  it('is not made beside a row of which it is being asked what it is', () => {
    const open = lay(
      ({ rows }) => {
        rows.delete('B02');
        return undefined;
      },
      { openLabels: new Set(['B02']) },
    );
    expect(open).toMatchObject({ insertRows: [], added: [], rows: MADE.replace('B02 7, ', '') });
    // What follows such a row is put under it, where its order alone tells of it.
    const waiting = (by: 'order' | 'code') =>
      lay(
        ({ rows }) => {
          rows.delete('B02');
          rows.delete('B03');
          return undefined;
        },
        {
          openLabels: new Set(['B02']),
          questions: [{ sheet: '表', row: 7, readings: [{ by, code: 'B02' }] }],
        },
      );
    expect(waiting('order')).toMatchObject({
      insertRows: [8],
      rows: 'B01 6, B03 8, B04 11, B05 12, B06 13',
    });
    expect(waiting('code')).toMatchObject({ insertRows: [7] });
    const contradicted = lay(
      ({ rows }) => {
        rows.delete('B02');
        rows.delete('B03');
        return undefined;
      },
      {
        openLabels: new Set(['B02']),
        questions: [
          {
            sheet: '表',
            row: 7,
            readings: [
              { by: 'order', code: 'B02' },
              { by: 'name', code: 'B03' },
            ],
          },
        ],
      },
    );
    expect(contradicted).toMatchObject({ insertRows: [7] });
    // Such a row moves down with what is put above it.
    const moved = lay(
      ({ rows }) => {
        for (const label of ['B01', 'B02', 'B03']) rows.delete(label);
        return undefined;
      },
      {
        openLabels: new Set(['B02']),
        questions: [{ sheet: '表', row: 7, readings: [{ by: 'order', code: 'B02' }] }],
      },
    );
    expect(moved).toMatchObject({
      insertRows: [6, 9],
      rows: 'B01 6, B03 9, B04 12, B05 13, B06 14',
    });
  });

  it('for the row of headings is made under the row that is left above the data', () => {
    const laid = lay(
      ({ rows, sections }) => {
        for (const [label, row] of rows) rows.set(label, row - 1);
        for (const [base, row] of sections) sections.set(base, row - 1);
        return { headerRow: 3, footRow: 12, lastRow: 12 };
      },
      { headingLost: true },
    );
    expect(laid).toMatchObject({
      insertRows: [4],
      rows: MADE,
      sections: '5, 9',
      lines: [4, 13, 13],
    });
  });

  it('for the last line is made at the end, in a blank row where one is left', () => {
    const without = (): Partial<SheetGeometry> => ({ footRow: null, lastRow: 12 });
    expect(lay(without)).toMatchObject({ foot: true, insertRows: [13], lines: [4, 13, 13] });
    expect(lay(() => ({ footRow: null, lastRow: 13 }), {}, { blanks: [13] })).toMatchObject({
      foot: true,
      insertRows: [],
      lines: [4, 13, 13],
    });
    // One that stands above what is inserted stays there.
    const high = lay(({ rows }) => {
      rows.delete('B06');
      return { footRow: 8 };
    });
    expect(high).toMatchObject({ foot: false, insertRows: [12], lines: [4, 8, 14] });
    expect(lay(without, {}, { foot: false })).toMatchObject({
      foot: false,
      insertRows: [],
      lines: [4, null, 12],
    });
  });

  it('for a column is made behind those that come before it', () => {
    const without = (...keys: readonly string[]) =>
      lay(({ columns }) => {
        for (const key of keys) {
          const gone = columns[key] ?? 0;
          Reflect.deleteProperty(columns, key);
          for (const [other, at] of Object.entries(columns)) if (at > gone) columns[other] = at - 1;
        }
        return undefined;
      });
    expect(without('note')).toMatchObject({
      insertColumns: [8],
      added: ['note'],
      columns: '1 2 3 4 5 6 7 8 9',
    });
    expect(without('code')).toMatchObject({ insertColumns: [1], columns: '1 2 3 4 5 6 7 8 9' });
    expect(without('cur', 'prev')).toMatchObject({
      insertColumns: [4, 5],
      columns: '1 2 3 4 5 6 7 8 9',
    });
    expect(without('definition')).toMatchObject({ insertColumns: [9] });
    // Columns that a person moved are passed, and what stands left of the table stays there.
    const moved = lay(({ columns }) => {
      Object.assign(columns, { name: 9, definition: 2 });
      Reflect.deleteProperty(columns, 'unit');
      return undefined;
    });
    expect(moved).toMatchObject({ insertColumns: [10] });
    const second = lay(
      ({ columns }) => {
        Reflect.deleteProperty(columns, 'code');
        return undefined;
      },
      {},
      { left: 2 },
    );
    expect(second).toMatchObject({ insertColumns: [2], columns: '2 3 4 5 6 7 8 9 10' });
  });

  it('ratios have rows and no sections', () => {
    const ratios = tableOf('township', 'ratios');
    const rows = new Map(ratios.made.rows);
    rows.delete('R03');
    const laid = layOutGrid(
      ratios.pack,
      { ...ratios.made, rows },
      Object.keys(ratios.made.columns),
      1,
      false,
      SETTLED,
      new Set(),
    );
    expect(laid).toMatchObject({
      insertRows: [6],
      addedLabels: ['R03'],
      addedSections: [],
      addedFoot: false,
    });
    const open = layOutGrid(
      ratios.pack,
      { ...ratios.made, rows },
      Object.keys(ratios.made.columns),
      1,
      false,
      { ...SETTLED, openLabels: new Set(['R03']) },
      new Set(),
    );
    expect(open.addedLabels).toEqual([]);
  });
});

describe('what is written into a table', () => {
  const plan = (table: Table, answers: Parameters<Table['read']>[0] = []) => {
    const key = table.made.key;
    const grid = table.snapshot().grids.get(key);
    const sheet = table.model.blueprint.sheets.find((each) => each.key === key);
    if (grid === undefined || sheet === undefined) throw new Error('no grid');
    const { geometry, standing } = table.read(answers);
    return planGridRepair(table.pack, grid, geometry, table.made, sheet, standing);
  };
  const values = ({ cells }: ReturnType<typeof plan>) =>
    Object.fromEntries(
      cells.flatMap(({ address, value }) => (value === undefined ? [] : [[address, value]])),
    );

  it('is nothing where all is as it was made', () => {
    const { cells, heights, plainRows, restoredCodes, restoredHeaders, reworded, geometry } = plan(
      tableOf('township', 'T2'),
    );
    expect({ cells, heights, plainRows, restoredCodes, restoredHeaders, reworded }).toEqual({
      cells: [],
      heights: [],
      plainRows: [],
      restoredCodes: [],
      restoredHeaders: [],
      reworded: [],
    });
    expect(geometry).toEqual(tableOf('township', 'T2').made);
  });

  it('is the code, where it is lost', () => {
    const table = tableOf('township', 'T2');
    table.set('A7', 'X');
    const repair = plan(table);
    expect(repair.cells).toEqual([{ address: 'A7', value: 'B02' }]);
    expect(repair.restoredCodes).toEqual(['B02']);
    expect(repair.reworded).toEqual([]);
  });

  it('are name, unit and definition in the template’s words, with the row’s height', () => {
    const table = tableOf('township', 'T2');
    const [name, unit, definition] = ['B7', 'C7', 'I7'].map((address) => table.get(address));
    table.set('B7', '许可受理');
    const first = plan(table);
    expect(first.cells.map(({ address, value }) => [address, value])).toEqual([['B7', name]]);
    expect(first.reworded).toEqual(['B02']);
    expect(first.heights).toEqual([{ row: 7, points: 21 }]);
    table.set('C7', '个');
    table.set('I7', '');
    const repair = plan(table);
    expect(values(repair)).toEqual({ B7: name, C7: unit, I7: definition });
    // A unit may count in whole numbers or not: the figures' looks follow it, their values stay.
    expect(repair.cells.map(({ address }) => address)).toEqual(['B7', 'C7', 'I7', 'D7', 'E7']);
    expect(repair.restoredCodes).toEqual([]);
  });

  it('are, of an own-name row, code and definition only', () => {
    const table = tableOf('township', 'T12');
    const row = String(table.made.rows.get('Q02-1') ?? 0);
    table.set(`B${row}`, '我的项目');
    table.set(`C${row}`, '个');
    expect(plan(table).cells).toEqual([]);
    table.set(`I${row}`, '');
    expect(plan(table).reworded).toEqual(['Q02-1']);
    const ratios = tableOf('township', 'ratios');
    ratios.set('I5', '别的算法');
    expect(plan(ratios).reworded).toEqual(['R01']);
  });

  it('is nothing in rows in question, nor in contested headings', () => {
    const table = tableOf('township', 'T2');
    table.exchange('A6', 'A7');
    table.set('B6', '甲');
    expect(plan(table)).toMatchObject({ cells: [], restoredCodes: [], reworded: [], heights: [] });
    expect(values(plan(table, [[6, 'B01']]))).toMatchObject({ A6: 'B01', A7: 'B02' });
    const contested = tableOf('township', 'T2');
    contested.exchange('D4', 'E4');
    contested.set('H4', '');
    expect(values(plan(contested))).toEqual({ H4: '说明' });
    expect(plan(contested).restoredHeaders).toEqual(['说明']);
  });

  it('is a deleted row whole, at its place, with its height', () => {
    const table = tableOf('township', 'T2');
    table.model.deleteRow(table.sheet, 7);
    const repair = plan(table);
    expect(repair.insertRows).toEqual([7]);
    expect(repair.cells.map(({ address }) => address)).toEqual(
      [...'ABCDEFGHI'].map((letter) => `${letter}7`),
    );
    expect(values(repair)).toMatchObject({ A7: 'B02', C7: '宗' });
    expect(repair.heights).toEqual([{ row: 7, points: 21 }]);
    expect([repair.addedLabels, repair.restoredCodes, repair.reworded]).toEqual([['B02'], [], []]);
    const open = repair.cells.filter(({ unlocked }) => unlocked === true);
    expect(open.map(({ address }) => address)).toEqual(['D7', 'E7', 'H7']);
  });

  it('is the row of headings whole where it is lost, at its place', () => {
    const table = tableOf('township', 'T2');
    table.model.deleteRow(table.sheet, 4);
    const repair = plan(table);
    expect(repair.insertRows).toEqual([4]);
    expect(values(repair)).toEqual({
      A4: '代码',
      B4: '指标',
      C4: '计量单位',
      D4: '本年',
      E4: '上年',
      F4: '同比',
      G4: '平衡核对',
      H4: '说明',
      I4: '口径',
    });
    expect(repair.restoredHeaders).toHaveLength(9);
    expect(repair.heights).toEqual([{ row: 4, points: 26 }]);
  });

  it('is a deleted column whole: heading and every row', () => {
    const table = tableOf('township', 'T2');
    table.model.deleteColumn(table.sheet, 2);
    const repair = plan(table);
    expect(repair.insertColumns).toEqual([2]);
    expect(repair.addedColumns).toEqual(['指标']);
    expect(Object.keys(values(repair))).toEqual(['B4', 'B6', 'B7', 'B8', 'B10', 'B11', 'B12']);
    expect(repair.restoredHeaders).toEqual([]);
    const codes = tableOf('township', 'T2');
    codes.model.deleteColumn(codes.sheet, 1);
    const back = plan(codes);
    expect(values(back)).toMatchObject({ A4: '代码', A6: 'B01', A12: 'B06' });
    expect(back.restoredCodes).toEqual([]);
  });

  it('are the headings of moved columns where they stand now', () => {
    const table = tableOf('township', 'T2');
    table.set('D4', '');
    table.model.insertColumn(table.sheet, 1);
    expect(values(plan(table))).toEqual({ E4: '本年' });
    const moved = tableOf('township', 'T2');
    moved.model.deleteRow(moved.sheet, 7);
    moved.model.insertColumn(moved.sheet, 3);
    expect(values(plan(moved))).toMatchObject({ A7: 'B02', D7: '宗' });
  });

  it('is the last line, which must not look like the row above it', () => {
    const table = tableOf('township', 'T2');
    table.model.deleteRow(table.sheet, 13);
    const repair = plan(table);
    expect(repair.insertRows).toEqual([13]);
    expect(repair.plainRows).toEqual([13]);
    expect(repair.cells.map(({ address }) => address)).toEqual(
      [...'ABCDEFGHI'].map((letter) => `${letter}13`),
    );
    expect(repair.heights.map(({ row }) => row)).toEqual([13]);
    expect(repair.geometry).toMatchObject({ footRow: 13, lastRow: 13 });
    const free = tableOf('township', 'T1');
    expect(plan(free).plainRows).toEqual([]);
  });

  it('is a section heading whose rows were deleted with it', () => {
    const table = tableOf('township', 'T2');
    for (let row = 12; row >= 9; row -= 1) table.model.deleteRow(table.sheet, row);
    const repair = plan(table);
    expect(repair.insertRows).toEqual([9, 10, 11, 12]);
    expect(values(repair)).toMatchObject({ A9: '决定', A10: 'B04', A12: 'B06' });
  });

  it('of the ratios are its own headings', () => {
    const table = tableOf('township', 'ratios');
    table.set('G4', '');
    table.model.deleteColumn(table.sheet, 9);
    const repair = plan(table);
    expect(repair.restoredHeaders).toEqual(['已发布数']);
    expect(repair.addedColumns).toEqual(['算法']);
    expect(values(repair)).toMatchObject({ G4: '已发布数', I4: '算法' });
  });

  it('is not put into a row in which a person has written', () => {
    const table = tableOf('township', 'T2');
    table.model.deleteRow(table.sheet, 7);
    table.model.insertRow(table.sheet, 7);
    expect(plan(table)).toMatchObject({ insertRows: [], addedLabels: ['B02'] });
    table.set('B7', '人写的');
    expect(plan(table)).toMatchObject({ insertRows: [7], addedLabels: ['B02'] });
    table.set('B7', '');
    table.set('F7', '=D6');
    expect(plan(table)).toMatchObject({ insertRows: [7], addedLabels: ['B02'] });
  });

  it('a blank row is used only where nothing stands and nothing is asked', () => {
    const table = tableOf('township', 'T2');
    for (const letter of 'ABCDEFGHI') table.set(`${letter}7`, '');
    table.loseNames(/^NB_B02/);
    expect(plan(table)).toMatchObject({ insertRows: [], addedLabels: ['B02'] });
    table.set('H7', '留着');
    table.set('I7', '');
    const asked = plan(table);
    expect(asked).toMatchObject({ insertRows: [], addedLabels: [] });
  });
});

describe('what surrounds a table', () => {
  const table = tableOf('township', 'T2');
  const sheet = table.model.blueprint.sheets.find(({ key }) => key === 'T2');
  const grid = table.snapshot().grids.get('T2');
  if (sheet === undefined || grid === undefined) throw new Error('no T2');
  const { geometry, standing } = table.read();
  const repair = planGridRepair(table.pack, grid, geometry, table.made, sheet, standing);

  it('is left where nothing was added', () => {
    expect(gridSurroundings(table.pack, repair, false)).toEqual({
      conditionals: null,
      printArea: null,
    });
  });

  it('is set anew where rows or columns were added, or the version is an older one', () => {
    for (const surroundings of [
      gridSurroundings(table.pack, repair, true),
      gridSurroundings(table.pack, { ...repair, insertRows: [7] }, false),
      gridSurroundings(table.pack, { ...repair, insertColumns: [2] }, false),
    ]) {
      expect(surroundings.printArea).toBe('A1:H13');
      expect(surroundings.conditionals?.area).toBe('A5:H13');
      expect(surroundings.conditionals?.specs.length).toBeGreaterThan(0);
    }
    const columns = Object.fromEntries(
      Object.entries(geometry.columns).filter(([key]) => key !== 'note'),
    );
    const noteless = { ...repair, insertRows: [7], geometry: { ...geometry, columns } };
    expect(gridSurroundings(table.pack, noteless, false).printArea).toBe('A1:I13');
    const ratios = {
      ...repair,
      insertRows: [7],
      geometry: { ...geometry, kind: 'ratios' as const },
    };
    expect(gridSurroundings(table.pack, ratios, false)).toEqual({
      conditionals: null,
      printArea: 'A1:H13',
    });
  });

  it('the line of notes is renewed where this version has one or something stands there', () => {
    const noted = linesAbove(sheet, true);
    expect(noted?.cells.map(({ address }) => address)).toEqual(
      [...'ABCDEFGH'].map((letter) => `${letter}3`),
    );
    expect(noted?.cells[0]?.value).toBe('');
    expect(noted?.heights).toEqual([{ row: 3, points: 16 }]);
    expect(noted?.merges).toEqual([]);
    expect(linesAbove(sheet, false)).toBeNull();
    expect(linesAbove({ ...sheet, kind: 'ratios' }, true)).toBeNull();
    const merged = { ...sheet, merges: ['A2:D2', 'A3:H3'] };
    expect(linesAbove(merged, false)?.merges).toEqual(['A3:H3']);
  });
});
