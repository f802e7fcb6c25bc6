/** One press on a damaged book: what is written on every sheet, which names, and what of it is told. */
import { planInsert } from '../../../src/workbook/insert-logic';
import type { InsertPlan } from '../../../src/workbook/insert-plan';
import type { Grid, Snapshot } from '../../../src/workbook/snapshot';
import type { RowAnswer } from '../../../src/workbook/witness/witness-types';
import { gridOf } from '../grid-of';
import { carryOut } from '../repair-model';
import { tableOf } from '../witness/table';
import type { Table } from '../witness/table';

const REQUEST = { pack: 'township', year: 2024, unitName: '甲单位', level: 'township' } as const;
const book = (): Table => tableOf('township', 'T2');
const SHEET = '表2 行政许可';

const plan = (
  of: Table | Snapshot,
  answers: readonly RowAnswer[] = [],
  request: Parameters<typeof planInsert>[1] = REQUEST,
): InsertPlan => planInsert('model' in of ? of.snapshot() : of, request, answers);

const on = ({ repairs }: InsertPlan, sheet: string) => {
  const repair = repairs.find((each) => each.sheet === sheet);
  if (repair === undefined) throw new Error(`no repair of ${sheet}`);
  return repair;
};
const values = (whole: InsertPlan, sheet: string) =>
  Object.fromEntries(
    on(whole, sheet).cells.flatMap(({ address, value }) =>
      value === undefined ? [] : [[address, value]],
    ),
  );
const formulas = (whole: InsertPlan, sheet: string): readonly string[] =>
  on(whole, sheet).formulas.map(({ address }) => address);
const repaired = ({ report }: InsertPlan) =>
  report.outcome.repaired.map(({ sheet, cell, what, was }) => [sheet, cell, what, was]);

/** What was put back, formulas left out: those of the model do not follow its rows. */
const parts = (whole: InsertPlan) =>
  repaired(whole).filter(([, , what]) => what !== '公式' && what !== '封面');

describe('a book as it was made', () => {
  it('is left: rules and open cells are set again, nothing else', () => {
    const table = book();
    const whole = plan(table);
    expect(whole).toMatchObject({ fresh: false, newSheets: [], names: [], changes: [] });
    expect(whole.report.outcome).toEqual({
      repaired: [],
      kept: [],
      questions: [],
      recoveries: 0,
      changed: false,
    });
    expect(whole.repairs.map(({ sheet }) => sheet).sort()).toEqual(
      [...table.model.cells.keys()].sort(),
    );
    for (const {
      cells,
      formulas: lost,
      structure,
      merges,
      heights,
      protected: locked,
    } of whole.repairs) {
      expect({ cells, lost, structure, merges, heights, locked }).toEqual({
        cells: [],
        lost: [],
        structure: { insertColumns: [], insertRows: [] },
        merges: [],
        heights: [],
        locked: true,
      });
    }
    expect(on(whole, SHEET).unlocked).toContain('D6');
    expect(on(whole, SHEET).validations).toHaveLength(6);
    expect(whole.report.kept).toHaveLength(table.model.cells.size);
    expect(whole.report.created).toEqual([]);
  });

  it('of which another year or template was asked for says so', () => {
    const other = plan(book(), [], { ...REQUEST, pack: 'county', year: 2025 });
    expect(other.report.sentences.map(({ zh }) => zh).slice(1, 3)).toEqual([
      expect.stringContaining('模板，没有改为'),
      expect.stringContaining('2024 年度的模板，没有改为 2025 年度'),
    ]);
    expect(other.blueprint).toMatchObject({ pack: 'township', year: 2024 });
  });

  it('whose sheets were unlocked is locked again, and that is told', () => {
    const snapshot = book().snapshot();
    const open: Snapshot = {
      ...snapshot,
      sheets: snapshot.sheets.map((each) => ({
        ...each,
        protected: !['封面', SHEET, '文字材料', '审核结果'].includes(each.name),
      })),
    };
    const whole = plan(open);
    expect(repaired(whole)).toEqual([
      [SHEET, 'A1', '恢复工作表保护', ''],
      ['封面', 'A1', '恢复工作表保护', ''],
      ['文字材料', 'A1', '恢复工作表保护', ''],
      ['审核结果', 'A1', '恢复工作表保护', ''],
    ]);
    expect(whole.report.repaired).toHaveLength(1);
    expect(whole.report.outcome).toMatchObject({ changed: true, recoveries: 0 });
  });
});

describe('what stood in a cell of the template', () => {
  it('is put back, and recorded where it was written over', () => {
    const table = book();
    table.set('A7', 'X99');
    table.set('F8', 12);
    table.set('F10', '');
    const whole = plan(table);
    expect(values(whole, SHEET)).toEqual({ A7: 'B02' });
    expect(formulas(whole, SHEET)).toEqual(['F8', 'F10']);
    expect(whole.changes.map(({ sheet, address, before }) => [sheet, address, before])).toEqual([
      [SHEET, 'A7', 'X99'],
      [SHEET, 'F8', 12],
    ]);
    expect(repaired(whole)).toEqual([
      [SHEET, 'A7', '代码', 'X99'],
      [SHEET, 'F8', '公式', '12'],
      [SHEET, 'F10', '公式', ''],
    ]);
    expect(whole.report.outcome.recoveries).toBe(1);
    expect(whole.report.repaired).toEqual([
      `“${SHEET}”恢复代码：B02。`,
      `“${SHEET}”恢复 2 个公式（F8 原为“12”）。`,
    ]);
    const changed = book();
    changed.set('F8', '=D8');
    expect(plan(changed).report.repaired).toEqual([`“${SHEET}”恢复 1 个公式。`]);
    expect(plan(changed).changes.map(({ before }) => before)).toEqual(['=D8']);
  });

  it('of the cover and of the texts likewise', () => {
    const table = book();
    table.model.set('封面', 'E3', '');
    table.model.names.delete('NB_META');
    const cover = plan(table);
    expect(values(cover, '封面')['E3']).toMatch(/^nianbao\|township\|.*\|2024$/);
    const progress = table.model.blueprint.geometry.cover.get('progress.T2');
    if (progress === undefined) throw new Error('no progress');
    const line = table.model.cells.get('封面')?.[progress.row - 1] ?? [];
    const column = line.findIndex((value) => String(value).startsWith('=IF'));
    const address = `${String.fromCharCode(65 + column)}${String(progress.row)}`;
    const typed = book();
    typed.model.set('封面', address, 7);
    const over = plan(typed);
    expect(formulas(over, '封面')).toEqual([address]);
    expect(over.changes).toEqual([
      { sheet: '封面', address, before: 7, value: expect.stringMatching(/^=/) },
    ]);
  });
});

describe('a row that is gone', () => {
  const gone = (): Table => {
    const table = book();
    table.model.deleteRow(table.sheet, 7);
    return table;
  };

  it('is put back, every formula and every name of the sheet with it', () => {
    const table = gone();
    const whole = plan(table);
    const repair = on(whole, SHEET);
    expect(repair.structure).toEqual({ insertColumns: [], insertRows: [7] });
    expect(values(whole, SHEET)['A7']).toBe('B02');
    expect(formulas(whole, SHEET)).toEqual(expect.arrayContaining(['F6', 'F7', 'F12', 'A13']));
    // The lines above the table are not part of what shifts.
    expect(formulas(whole, SHEET)).not.toContain('A2');
    expect(repair.printArea).toBe('A1:H13');
    expect(repair.conditionals?.area).toBe('A5:H13');
    expect(formulas(whole, '封面').length).toBeGreaterThan(5);
    // Formulas of other tables are written again, too: they may point here.
    expect(formulas(whole, '表3 行政处罚').length).toBeGreaterThan(5);
    const own = whole.names.filter(({ sheet }) => sheet === SHEET);
    expect(own.find(({ name }) => name === 'NB_B02')).toMatchObject({
      address: 'D7',
      replace: true,
    });
    expect(own.find(({ name }) => name === 'NB_B06')).toMatchObject({
      address: 'D12',
      replace: true,
    });
    expect(own.find(({ name }) => name === 'NB_T2')).toMatchObject({
      address: 'A4:I13',
      replace: true,
    });
    expect(whole.names.every(({ sheet }) => sheet === SHEET)).toBe(true);
    // The names that only move with their rows are no loss; nor is what came with the row.
    expect(parts(whole)).toEqual([[SHEET, 'A7', '补回行 B02', '']]);
  });

  it('is there again when that is done, and a second press has nothing to do', () => {
    const table = gone();
    carryOut(table.model, plan(table));
    expect(table.read().damages).toEqual([]);
    expect(plan(table).report.outcome.changed).toBe(false);
  });

  it('with the last line and the headings is put back whole', () => {
    const table = book();
    table.model.deleteRow(table.sheet, 13);
    table.model.deleteRow(table.sheet, 4);
    const whole = plan(table);
    expect(parts(whole).map(([, cell, what]) => [cell, what])).toEqual([
      ['A4', '补回列标题行'],
      ['A13', '补回表末行'],
    ]);
    expect(on(whole, SHEET).plainRows).toEqual([13]);
    const column = book();
    column.model.deleteColumn(column.sheet, 2);
    expect(parts(plan(column)).map(([, cell, what]) => [cell, what])).toEqual([
      ['A4', '补回列 指标'],
    ]);
    expect(on(plan(column), SHEET).structure.insertColumns).toEqual([2]);
  });
});

describe('a sheet that is gone', () => {
  it('is added behind the one before it, with its formulas and names', () => {
    const table = book();
    table.model.removeSheet('表3 行政处罚');
    const whole = plan(table);
    const [added, ...more] = whole.newSheets;
    expect(more).toEqual([]);
    expect(added).toMatchObject({ adopt: false, locked: false, after: SHEET });
    expect(added?.blueprint.key).toBe('T3');
    expect(added?.blueprint.contents.flat().some((cell) => String(cell).startsWith('=IF'))).toBe(
      true,
    );
    expect(whole.report.created).toEqual(['表3 行政处罚']);
    expect(repaired(whole)[0]).toEqual(['表3 行政处罚', 'A1', '补回工作表', '']);
    const own = whole.names.filter(({ sheet }) => sheet === '表3 行政处罚');
    expect(own.length).toBe(
      table.model.blueprint.names.filter(({ sheet }) => sheet === 'T3').length,
    );
    expect(own.every(({ replace }) => replace)).toBe(true);
    // Every formula is written anew: those that pointed to the sheet are broken.
    expect(formulas(whole, SHEET)).toEqual(expect.arrayContaining(['F6', 'G7']));
    expect(on(whole, SHEET).printArea).toBeNull();
  });

  it('that is the cover leads the others, which say again whose they are', () => {
    const table = book();
    table.model.removeSheet('封面');
    const whole = plan(table);
    expect(whole.newSheets).toMatchObject([
      { after: null, blueprint: { key: 'cover', title: '封面' } },
    ]);
    expect(formulas(whole, SHEET)).toEqual(expect.arrayContaining(['A2']));
    const moved = book();
    moved.model.removeSheet('封面');
    moved.model.insertRow(moved.sheet, 2);
    expect(formulas(plan(moved), SHEET)).not.toContain('A2');
  });

  it('of which only blank traces are left is used again', () => {
    const table = book();
    table.model.removeSheet('表3 行政处罚');
    table.model.cells.set('表3 行政处罚', [['']]);
    const snapshot = table.snapshot();
    const whole = plan(snapshot);
    expect(whole.newSheets).toMatchObject([
      { adopt: true, locked: true, blueprint: { title: '表3 行政处罚' } },
    ]);
    const open = {
      ...snapshot,
      sheets: snapshot.sheets.map((each) => ({ ...each, protected: false })),
    };
    expect(plan(open).newSheets).toMatchObject([{ adopt: true, locked: false }]);
  });
});

describe('names', () => {
  it('that are lost are put back where the cells stand, and told with where they pointed', () => {
    const table = book();
    table.loseNames(/^NB_(B01|X_|C_unitName$|T2$|META$)/);
    const name = table.model.names.get('NB_B02');
    if (name === null || name === undefined) throw new Error('no name');
    table.model.names.set('NB_B02', { ...name, top: 8, bottom: 8 });
    const whole = plan(table);
    const written = new Map(whole.names.map((each) => [each.name, each]));
    expect(written.get('NB_B01')).toEqual({
      name: 'NB_B01',
      sheet: SHEET,
      address: 'D6',
      replace: false,
    });
    expect(written.get('NB_B02')).toEqual({
      name: 'NB_B02',
      sheet: SHEET,
      address: 'D7',
      replace: true,
    });
    expect(written.get('NB_META')).toMatchObject({ sheet: '封面', address: 'E3' });
    expect(written.get('NB_C_unitName')).toMatchObject({ sheet: '封面', address: 'B5' });
    expect(written.get('NB_T2')).toMatchObject({ sheet: SHEET, address: 'A4:I13' });
    expect([...written.keys()].filter((each) => each.startsWith('NB_X_'))).toHaveLength(
      table.pack.topics.length,
    );
    expect(repaired(whole)).toContainEqual([SHEET, 'D7', '单元格名称 NB_B02', `'${SHEET}'!D8`]);
    expect(repaired(whole)).toContainEqual([SHEET, 'D6', '单元格名称 NB_B01', '']);
    expect(whole.report.repaired.at(-1)).toBe(`恢复 ${String(whole.names.length)} 个单元格名称。`);
    carryOut(table.model, whole);
    expect(plan(table).names).toEqual([]);
  });

  it('of a range without a name leave out what a person put under the table', () => {
    const table = book();
    table.model.cells.get(table.sheet)?.push(['人写的', '', '', '', '', '', '', '', '']);
    table.model.names.delete('NB_T2');
    const written = new Map(plan(table).names.map((each) => [each.name, each.address]));
    expect(written.get('NB_T2')).toBe('A4:I13');
    table.set('A14', 'B03');
    table.set('D14', 5);
    expect(new Map(plan(table).names.map((each) => [each.name, each.address])).get('NB_T2')).toBe(
      'A4:I14',
    );
  });

  it('of rows, columns and figures in question are left where they are', () => {
    const table = book();
    table.exchange('A6', 'A7');
    table.loseNames(/^NB_B0[14]/);
    const left = plan(table).names.map(({ name }) => name);
    expect(left).toEqual(['NB_B04', 'NB_B04_P', 'NB_B04_N']);
    const contested = book();
    contested.exchange('D4', 'E4');
    contested.loseNames(/^NB_B04/);
    expect(plan(contested).names.map(({ name }) => name)).toEqual(['NB_B04_N']);
    const stray = book();
    const name = stray.model.names.get('NB_B01');
    if (name === null || name === undefined) throw new Error('no name');
    stray.set('H8', 77);
    stray.model.names.set('NB_B01', { ...name, top: 8, bottom: 8, left: 8, right: 8 });
    stray.loseNames(/^NB_B01_P$/);
    const whole = plan(stray);
    expect(whole.names.map((each) => each.name)).toEqual(['NB_B01_P']);
    expect(whole.report.outcome.kept).toEqual([
      { sheet: SHEET, cell: 'H8', value: '77', why: '是 B01 的数，被移到了不填数的地方，请移回' },
    ]);
  });

  it('of notes that stand beside another indicator are left, to say so', () => {
    const table = book();
    table.set('H7', '注');
    table.shiftNames('B01', 1, 'note');
    table.loseNames(/^NB_B05/);
    const whole = plan(table);
    expect(whole.names.map(({ name }) => name)).toEqual(['NB_B05', 'NB_B05_P']);
    expect(whole.report.outcome.questions).toHaveLength(1);
    const right = plan(table, [{ sheet: SHEET, row: 7, code: 'B02' }]);
    expect(right.names.map(({ name, address }) => [name, address])).toEqual(
      expect.arrayContaining([
        ['NB_B01_N', 'H6'],
        ['NB_B05_N', 'H11'],
      ]),
    );
  });

  it('of notes that nothing ties to their row point to the heading until a person has looked', () => {
    const table = book();
    table.set('H7', '注');
    table.loseNames();
    const at = (whole: InsertPlan) =>
      whole.names.flatMap(({ name, address, sheet }) =>
        sheet === SHEET && name.endsWith('_N') ? [`${name} ${address}`] : [],
      );
    expect(at(plan(table)).slice(0, 3)).toEqual(['NB_B01_N H6', 'NB_B02_N H4', 'NB_B03_N H8']);
    expect(at(plan(table, [{ sheet: SHEET, row: 7, code: 'B02' }]))[1]).toBe('NB_B02_N H7');
  });
});

describe('what is in question', () => {
  it('is left as it is until a person answers', () => {
    const table = book();
    table.exchange('A6', 'A7');
    table.set('F6', 12);
    const whole = plan(table);
    expect([values(whole, SHEET), formulas(whole, SHEET), whole.changes]).toEqual([{}, [], []]);
    expect(whole.report.outcome).toMatchObject({
      changed: false,
      questions: [{ row: 6 }, { row: 7 }],
    });
    const answered = plan(table, [{ sheet: SHEET, row: 6, code: 'B01' }]);
    expect(values(answered, SHEET)).toEqual({ A6: 'B01', A7: 'B02' });
    expect(formulas(answered, SHEET)).toEqual(['F6']);
  });

  it('of two columns leaves every formula of the sheet', () => {
    const table = book();
    table.exchange('D4', 'E4');
    table.set('F6', 12);
    expect(formulas(plan(table), SHEET)).toEqual([]);
    expect(formulas(plan(table, [{ sheet: SHEET, row: 4, code: '本年' }]), SHEET)).toEqual(['F6']);
  });

  it('is a filled row nobody speaks for: its cells are named as left', () => {
    const table = book();
    table.model.insertRow(table.sheet, 13);
    table.set('D13', 5);
    table.set('H13', '注');
    table.set('F13', '=D13');
    expect(plan(table).report.outcome.kept).toEqual(
      ['D13', 'H13'].map((cell) => ({
        sheet: SHEET,
        cell,
        value: cell === 'D13' ? '5' : '注',
        why: '该行没有代码、指标和名称，不知是哪一项，请移到所属的行',
      })),
    );
  });

  it('is a figure that its formula alone traces: the formula is left', () => {
    const table = book();
    table.loseNames();
    table.set('H8', 66);
    const formula = String(table.get('F6')).replaceAll('D6', 'H8');
    table.set('F6', formula);
    table.set('F7', 12);
    const whole = plan(table);
    expect(formulas(whole, SHEET)).toEqual(['F7']);
    const written = whole.names.map(({ name }) => name);
    expect(written).not.toContain('NB_B01');
    expect(written).toContain('NB_B02');
  });
});

describe('texts and cover', () => {
  it('a topic whose row is gone comes back, with its name and in the range', () => {
    const table = book();
    const [, second] = table.pack.topics;
    table.model.deleteRow('文字材料', 6);
    const whole = plan(table);
    const last = 5 + table.pack.topics.length - 1;
    expect(repaired(whole)).toContainEqual(['文字材料', 'A1', `补回题目 ${second?.zh ?? ''}`, '']);
    expect(values(whole, '文字材料')[`A${String(last)}`]).toBe(second?.zh);
    const written = new Map(whole.names.map((each) => [each.name, each.address]));
    expect(written.get('NB_TEXTS')).toBe(`A4:C${String(last)}`);
    expect(written.get(`NB_X_${(second?.id ?? '').replaceAll('-', '_')}`)).toBe(`C${String(last)}`);
  });

  it('a cover of which a column was deleted keeps its range as wide as it was made', () => {
    const table = book();
    table.model.deleteColumn('封面', 5);
    const range = plan(table).names.find(({ name }) => name === 'NB_COVER');
    expect(range?.address).toMatch(/^A1:E\d+$/);
  });

  it('ranges whose names are lost are measured by what stands there', () => {
    const table = book();
    table.loseNames(/^NB_(COVER|TEXTS|FINDINGS|RATIOS)$/);
    const made = new Map(table.model.blueprint.names.map(({ name, address }) => [name, address]));
    const written = new Map(plan(table).names.map(({ name, address }) => [name, address]));
    for (const name of ['NB_COVER', 'NB_TEXTS', 'NB_FINDINGS', 'NB_RATIOS']) {
      expect([name, written.get(name)]).toEqual([name, made.get(name)]);
    }
  });
});

describe('an older version', () => {
  const older = (change: (table: Table) => void = () => undefined): Snapshot => {
    const table = book();
    change(table);
    const snapshot = table.snapshot();
    const meta = 'nianbao|township|0.1|2023';
    const cover = snapshot.grids.get('cover');
    if (cover === undefined) throw new Error('no cover');
    const swap = (rows: Grid['values']): Grid['values'] =>
      rows.map((row) => row.map((cell) => (cell === snapshot.meta ? meta : cell)));
    const changed = { ...cover, values: swap(cover.values), formulas: swap(cover.formulas) };
    return { ...snapshot, meta, grids: new Map([...snapshot.grids, ['cover', changed]]) };
  };

  it('is brought up: identity, formulas and signals, with nothing of it a loss', () => {
    const snapshot = older();
    const whole = plan(snapshot);
    expect(whole.report.upgradedFrom).toBe('0.1');
    expect(whole.report.outcome).toMatchObject({ changed: true, recoveries: 1 });
    expect(values(whole, '封面')['E3']).toMatch(/\|2023$/);
    expect(formulas(whole, SHEET)).toEqual(expect.arrayContaining(['F6', 'A2']));
    expect(on(whole, SHEET).conditionals).not.toBeNull();
    expect(on(whole, SHEET).printArea).toBe('A1:H13');
    // Nothing stands above this table and it has no note: the line stays.
    expect(on(whole, SHEET).merges).toEqual([]);
    expect(on(whole, SHEET).heights).toEqual([]);
    const noted = plan({ ...snapshot, above: new Map([['T2', gridOf([['题'], [''], ['旧注']])]]) });
    expect(on(noted, SHEET).heights).toEqual([{ row: 3, points: 16 }]);
  });

  it('rows it never had are added with their rows’ words, and told as new', () => {
    const whole = plan(
      older((table) => {
        table.model.deleteRow(table.sheet, 7);
        table.loseNames(/^NB_B02/);
      }),
    );
    expect(on(whole, SHEET).structure.insertRows).toEqual([7]);
    expect(whole.report.repaired).toContainEqual(`“${SHEET}”新增行：B02（许可受理数量）。`);
  });
});
