/** One look at a book turned into a filing: everything that is not one table's own matter. */
import { interpret } from '../../../src/workbook/read-logic';
import type { Grid, Snapshot } from '../../../src/workbook/snapshot';
import { tableOf } from '../witness/table';
import type { Table } from '../witness/table';

const book = (): Table => tableOf('township', 'T2');

/** The snapshot with one cell of a sheet holding something else. */
function withCell(
  snapshot: Snapshot,
  key: string,
  row: number,
  column: number,
  text: string,
): Snapshot {
  const grid = snapshot.grids.get(key);
  if (grid === undefined) throw new Error(`no ${key}`);
  const put = (rows: Grid['values']): Grid['values'] =>
    rows.map((cells, down) =>
      cells.map((cell, right) =>
        down === row - grid.top && right === column - grid.left ? text : cell,
      ),
    );
  const changed = { ...grid, values: put(grid.values), formulas: put(grid.formulas) };
  return { ...snapshot, grids: new Map([...snapshot.grids, [key, changed]]) };
}

const without = (snapshot: Snapshot, key: string): Snapshot => ({
  ...snapshot,
  grids: new Map([...snapshot.grids].filter(([each]) => each !== key)),
});

it('is read once for the same look, and anew where a person has answered', () => {
  const snapshot = book().snapshot();
  const reading = interpret(snapshot);
  expect(interpret(snapshot)).toBe(reading);
  expect(reading.snapshot).toBe(snapshot);
  const answers = [{ sheet: '表2 行政许可', row: 6, code: 'B01' }];
  expect(interpret(snapshot, answers)).not.toBe(reading);
  expect(interpret(snapshot, answers)).not.toBe(interpret(snapshot, answers));
});

it('answers count on their own sheet only', () => {
  const table = book();
  table.exchange('A6', 'A7');
  const snapshot = table.snapshot();
  const open = (sheet: string): number | undefined =>
    interpret(snapshot, [{ sheet, row: 6, code: 'B01' }]).standings.get('T2')?.questions.length;
  expect(open('表3 行政处罚')).toBe(2);
  expect(open(table.sheet)).toBe(0);
});

it('says where every sheet and every text stands', () => {
  const table = book();
  table.model.rename(table.sheet, '许可');
  const snapshot = withCell(table.snapshot(), 'texts', 5, 3, '本年做了三件事。');
  const { filing, textCells, titles, geometry } = interpret(snapshot);
  const [topic] = table.pack.topics;
  expect(filing.texts[topic?.id ?? '']).toBe('本年做了三件事。');
  expect(textCells.get(topic?.id ?? '')).toEqual({ row: 5, column: 3 });
  expect(titles.get('T2')).toBe('许可');
  expect(titles.get('cover')).toBe('封面');
  expect(titles.size).toBe(snapshot.grids.size);
  expect(geometry.coverTitle).toBe('封面');
});

it('keeps every explanation, and gives to the filing those that explain a finding', () => {
  let snapshot = book().snapshot();
  const put = (row: number, cells: Readonly<Record<number, string>>): void => {
    for (const [column, text] of Object.entries(cells)) {
      snapshot = withCell(snapshot, 'findings', row, Number(column), text);
    }
  };
  put(5, { 3: 'C-08', 4: '差两件', 7: '上年结转。', 9: 'C-08:1', 10: 'f1', 11: '2025-01-20' });
  put(6, { 7: '自己写的' });
  const { filing, stored } = interpret(snapshot);
  expect(filing.explanations).toEqual([
    { rule: 'C-08:1', fingerprint: 'f1', text: '上年结转。', date: '2025-01-20' },
  ]);
  expect(stored.map(({ text }) => text)).toEqual(['上年结转。', '自己写的']);
});

it('tells of unseen characters on every sheet but the findings, which the add-in writes', () => {
  const snapshot = book().snapshot();
  const told = (of: Snapshot) =>
    interpret(of).filing.damages.flatMap(({ rule, place }) =>
      rule === 'T-14' ? [place?.address] : [],
    );
  expect(told(withCell(snapshot, 'T2', 6, 8, '注\u200B'))).toEqual(['H6']);
  expect(told(withCell(snapshot, 'texts', 5, 3, '文\u200B'))).toEqual(['C5']);
  expect(told(withCell(snapshot, 'findings', 5, 4, '差\u200B'))).toEqual([]);
});

it('follows the cells of the cover where rows were inserted', () => {
  const table = book();
  table.model.insertRow('封面', 4);
  const { filing, geometry } = interpret(table.snapshot());
  expect(geometry.cover.get('unitName')).toEqual({ row: 6, column: 2 });
  expect(filing.cover).toMatchObject({ unitName: '甲单位', level: 'township' });
});

it('says once how many names of the cover are lost', () => {
  const table = book();
  const { names } = table.model;
  const at = names.get('NB_C_filer');
  if (at === null || at === undefined) throw new Error('no name');
  names.delete('NB_C_unitName');
  names.set('NB_C_level', null);
  names.set('NB_C_filer', { ...at, sheet: table.sheet });
  const lost = interpret(table.snapshot()).filing.damages;
  expect(lost).toEqual([
    {
      rule: 'T-08',
      message: expect.stringContaining('“封面”有 3 个单元格的名称丢失'),
      code: null,
      period: null,
      place: { sheet: '封面', address: 'A1' },
    },
  ]);
  expect(interpret(book().snapshot()).filing.damages).toEqual([]);
});

it('a book without cover, texts or findings is read for what is left of it', () => {
  const snapshot = book().snapshot();
  const coverless = interpret(without(snapshot, 'cover'));
  expect(
    coverless.filing.damages.map(({ rule, place, missing }) => [rule, place, missing]),
  ).toEqual([['T-01', null, '封面']]);
  expect(coverless.filing.cover).toMatchObject({ unitName: '', year: 2024 });
  expect(coverless.geometry.coverTitle).toBe('封面');
  expect(coverless.geometry.cover.get('unitName')).toEqual({ row: 5, column: 2 });
  const textless = interpret(without(snapshot, 'texts'));
  expect(textless.textCells.size).toBe(0);
  expect(new Set(Object.values(textless.filing.texts))).toEqual(new Set(['']));
  expect(interpret(without(snapshot, 'findings')).stored).toEqual([]);
});

it('a second copy of a sheet is told at that copy', () => {
  const table = book();
  table.model.copySheet(table.sheet, '许可 (2)');
  const { damages } = interpret(table.snapshot()).filing;
  expect(damages).toEqual([
    {
      rule: 'T-05',
      message: expect.stringContaining('“许可 (2)”与“表2 行政许可”是同一张表的两份'),
      code: null,
      period: null,
      place: { sheet: '许可 (2)', address: 'A1' },
    },
  ]);
});
