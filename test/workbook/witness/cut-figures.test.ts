/** @file Cells of figures deleted out of a row that stays: what was under them has moved up. */
import { copyWorkbook, deleteCells, readFormula, writeBlock } from '../../../src/host/model';
import type { Sheet, Workbook } from '../../../src/host/model';
import type { Rectangle } from '../../../src/host/engine';
import type { NodeHost } from '../../../src/host/node';
import { insertTemplate, readFiling } from '../../../src/workbook';
import type { RowAnswer } from '../../../src/workbook';
import { openInserted } from '../../books/saved-books';

const REQUEST = { pack: 'county', year: 2024, unitName: '甲局', level: 'county' } as const;
/** Rows of 表1 and columns of its figures, from 0. */
const [FIRST, LAST] = [5, 6];
const [CURRENT, PREVIOUS, CHANGE] = [3, 4, 5];

const area = (top: number, left: number, right: number): Rectangle => ({
  top,
  bottom: top,
  left,
  right,
});

let host: NodeHost;
let filled: Workbook;
const tableOf = (book: Workbook): Sheet => {
  const found = book.sheets.find(({ name }) => name.startsWith('表1 '));
  if (found === undefined) throw new Error('no 表1');
  return found;
};

beforeAll(async () => {
  host = await openInserted(REQUEST);
  host.asUser((book) => {
    writeBlock(book, tableOf(book), area(FIRST, CURRENT, PREVIOUS), [[310, 290]]);
    writeBlock(book, tableOf(book), area(LAST, CURRENT, PREVIOUS), [[41, 40]]);
  });
  filled = host.workbook;
});
beforeEach(() => host.show(copyWorkbook(filled)));
afterAll(async () => {
  await host.dispose();
});

const edit = (act: (book: Workbook, sheet: Sheet) => void): void =>
  host.asUser((book) => {
    const sheet = tableOf(book);
    sheet.protection = undefined;
    act(book, sheet);
  });

/** Types what stands in each of the two rows into the other; names stay where they are. */
const exchangeRows = (book: Workbook, sheet: Sheet): void => {
  const line = (row: number) =>
    Array.from({ length: 9 }, (_, column) => readFormula(book, sheet, row, column));
  const [one, other] = [line(FIRST), line(LAST)];
  writeBlock(book, sheet, area(FIRST, 0, 8), [other]);
  writeBlock(book, sheet, area(LAST, 0, 8), [one]);
};
const loseNames = (book: Workbook): void => {
  const kept = book.names.filter(({ name }) => !name.startsWith('NB_'));
  book.names.splice(0, book.names.length, ...kept);
  book.changed({ type: 'names' });
};

const told = async (): Promise<readonly string[]> => {
  const { filing } = await readFiling();
  return filing.damages.flatMap(({ rule, message }) => (rule === 'T-16' ? [message] : []));
};
const figures = (): readonly unknown[] =>
  [FIRST, LAST].map((row) => tableOf(host.workbook).cell(row, CURRENT)?.value ?? null);
const press = async (answers: readonly RowAnswer[] = []) =>
  (await insertTemplate(REQUEST, { answers })).outcome;

it.each([
  // The names of the last row point to the first since the rows were exchanged: deleting the cells of the
  // first makes names, code and words of it agree about a number that is the last row's.
  [
    'after rows were exchanged',
    'N01',
    [310, null],
    (book: Workbook, sheet: Sheet) => {
      exchangeRows(book, sheet);
      deleteCells(book, sheet, area(FIRST, CURRENT, PREVIOUS), 'row');
    },
  ],
  [
    'with their formulas, when every name is lost',
    'N02',
    [41, null],
    (book: Workbook, sheet: Sheet) => {
      loseNames(book);
      deleteCells(book, sheet, area(FIRST, CURRENT, CHANGE), 'row');
    },
  ],
])('%s, they are asked about, and nothing is moved until a person has said', async (...given) => {
  const [, label, expected, act] = given;
  edit(act);
  const moved = figures();
  expect(moved).toEqual(expected);
  const [before = '', ...more] = await told();
  expect(more).toEqual([]);
  expect(before).toContain(label);
  expect(before).toContain('填数的单元格可能被删除或移走');
  const [question, ...others] = (await press()).questions;
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    row: LAST + 1,
    about: 'figures',
    readings: [{ by: 'code', code: label }],
  });
  expect(await told()).toEqual([before]);
  expect(figures()).toEqual(moved);
  expect(await press()).toMatchObject({ changed: false, repaired: [] });
  const { sheet = '', row = 0 } = question ?? {};
  await press([{ sheet, row, code: label }]);
  expect(await told()).toEqual([]);
  expect(figures()).toEqual(moved);
  expect(await press()).toMatchObject({ changed: false, questions: [] });
});

it.each([
  [
    'a row deleted whole',
    (book: Workbook, sheet: Sheet) => void deleteCells(book, sheet, area(LAST, 0, 16383), 'row'),
  ],
  ['all names deleted', loseNames],
])('%s is no such case', async (_, act) => {
  edit(act);
  expect(await told()).toEqual([]);
  expect((await press()).questions).toEqual([]);
});
