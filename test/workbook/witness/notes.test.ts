/** @file A note belongs to the row it stands in, and its name says which row that was. */
import {
  copyArea,
  copyWorkbook,
  deleteCells,
  insertCells,
  moveArea,
  sortRows,
  writeBlock,
} from '../../../src/host/model';
import type { Sheet, Workbook } from '../../../src/host/model';
import type { Rectangle } from '../../../src/host/engine';
import type { NodeHost } from '../../../src/host/node';
import { insertTemplate, readFiling } from '../../../src/workbook';
import type { RowAnswer } from '../../../src/workbook';
import { openInserted } from '../../books/saved-books';

const REQUEST = { pack: 'township', year: 2024, unitName: '甲镇', level: 'township' } as const;
/** The column of notes, from 0, and rows of the first section of 表3, from 0. */
const NOTE = 7;
const FIRST = 5;
const ROWS = 6;

const cell = (row: number, column = NOTE): Rectangle => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
const rows = (top: number, bottom: number): Rectangle => ({ top, bottom, left: 0, right: 16383 });

let host: NodeHost;
let filled: Workbook;
const tableOf = (book: Workbook): Sheet => {
  const found = book.sheets.find(({ name }) => name.startsWith('表3 '));
  if (found === undefined) throw new Error('no 表3');
  return found;
};

beforeAll(async () => {
  host = await openInserted(REQUEST);
  host.asUser((book) => {
    for (let row = FIRST; row < FIRST + ROWS; row += 1) {
      writeBlock(book, tableOf(book), cell(row), [[`注${String(row)}`]]);
    }
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

const told = async (): Promise<readonly string[]> => {
  const { filing } = await readFiling();
  return filing.damages.flatMap(({ rule, message }) => (rule === 'T-15' ? [message] : []));
};
const notes = (): readonly unknown[] => {
  const sheet = tableOf(host.workbook);
  return Array.from(
    { length: ROWS + 3 },
    (_, index) => sheet.cell(FIRST + index, NOTE)?.value ?? null,
  );
};
const press = async (answers: readonly RowAnswer[] = []) =>
  (await insertTemplate(REQUEST, { answers })).outcome;

describe('cells of the notes alone', () => {
  it.each([
    ['deleted', (book: Workbook, sheet: Sheet) => deleteCells(book, sheet, cell(FIRST), 'row')],
    [
      'inserted',
      (book: Workbook, sheet: Sheet) => insertCells(book, sheet, cell(FIRST + 1), 'row'),
    ],
    [
      'cut and inserted further down, which leaves the column as high as it was',
      (book: Workbook, sheet: Sheet) => {
        insertCells(book, sheet, cell(FIRST + 4), 'row');
        moveArea(book, { sheet, area: cell(FIRST) }, { sheet, area: cell(FIRST + 4) });
        deleteCells(book, sheet, cell(FIRST), 'row');
      },
    ],
    [
      'moved beside another indicator',
      (book: Workbook, sheet: Sheet) =>
        moveArea(book, { sheet, area: cell(FIRST) }, { sheet, area: cell(FIRST + ROWS + 1) }),
    ],
  ])('%s are told of, before a press and after it, and not moved', async (_, act) => {
    edit(act);
    const pushed = notes();
    const [before = '', ...more] = await told();
    expect(more).toEqual([]);
    expect(before).toContain(`“${tableOf(host.workbook).name}”`);
    expect(before).toContain('说明可能错到了别的指标旁');
    const first = await press();
    expect(first.questions).toHaveLength(1);
    expect(await told()).toEqual([before]);
    expect(notes()).toEqual(pushed);
    expect(await press()).toMatchObject({ changed: false, repaired: [] });
  });

  it('are asked about as notes, and the report of the press says so', async () => {
    edit((book, sheet) => insertCells(book, sheet, cell(FIRST + 1), 'row'));
    const { outcome, sentences } = await insertTemplate(REQUEST);
    expect(outcome.questions).toMatchObject([{ about: 'notes' }]);
    const asked = sentences.filter(({ zh }) => zh.includes('请认定'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.zh).toMatch(/行的说明不知是哪一项的：所在的行是 .+，单元格名称是 .+。/u);
    expect(asked[0]?.en).toContain('its note: it stands in the row of');
  });

  it('are no longer told of when cells are put back as they were', async () => {
    edit((book, sheet) => insertCells(book, sheet, cell(FIRST + 1), 'row'));
    edit((book, sheet) => deleteCells(book, sheet, cell(FIRST + 1), 'row'));
    expect(await told()).toEqual([]);
  });

  it('are no longer told of when a person says that they stand right', async () => {
    edit((book, sheet) => insertCells(book, sheet, cell(FIRST + 1), 'row'));
    const [question] = (await press()).questions;
    if (question === undefined) throw new Error('nothing is asked');
    const { sheet, row, readings } = question;
    const [right, other] = readings;
    expect([right?.by, other?.by]).toEqual(['order', 'name']);
    const pushed = notes();
    await press([{ sheet, row, code: other?.code ?? '' }]);
    expect(await told()).toHaveLength(1);
    await press([{ sheet, row, code: right?.code ?? '' }]);
    expect(await told()).toEqual([]);
    expect(notes()).toEqual(pushed);
    expect(await press()).toMatchObject({ changed: false, questions: [] });
  });
});

it('blank cells pushed along a column without notes are nothing to tell of', async () => {
  edit((book, sheet) => insertCells(book, sheet, cell(FIRST + ROWS + 2), 'row'));
  expect(await told()).toEqual([]);
  await press();
  expect(await press()).toMatchObject({ changed: false });
});

describe('rows moved whole, with their notes', () => {
  it.each([
    ['inserted', (book: Workbook, sheet: Sheet) => insertCells(book, sheet, rows(7, 8), 'row')],
    ['deleted', (book: Workbook, sheet: Sheet) => deleteCells(book, sheet, rows(6, 7), 'row')],
    [
      'cut and inserted',
      (book: Workbook, sheet: Sheet) => {
        insertCells(book, sheet, rows(9, 9), 'row');
        moveArea(book, { sheet, area: rows(6, 6) }, { sheet, area: rows(9, 9) });
        deleteCells(book, sheet, rows(6, 6), 'row');
      },
    ],
    [
      'sorted',
      (book: Workbook, sheet: Sheet) => {
        const area = { top: FIRST, bottom: FIRST + ROWS - 1, left: 0, right: 8 };
        sortRows(book, sheet, area, [{ key: 0, ascending: false }], false);
      },
    ],
  ])('%s, raise nothing about notes', async (_, act) => {
    edit(act);
    expect(await told()).toEqual([]);
    await press();
    expect(await told()).toEqual([]);
    expect(await press()).toMatchObject({ changed: false });
  });
});

// What is typed, pasted or sorted into the cells themselves is the person's newest word: cells and names
// stay where they are, and nothing but the texts could tell.
describe('notes written anew', () => {
  it.each([
    [
      'by sorting the column alone',
      (book: Workbook, sheet: Sheet) => {
        const area = { top: FIRST, bottom: FIRST + ROWS - 1, left: NOTE, right: NOTE };
        sortRows(book, sheet, area, [{ key: 0, ascending: false }], false);
      },
    ],
    [
      'by pasting a copied block',
      (book: Workbook, sheet: Sheet) => {
        const area = { ...cell(FIRST), bottom: FIRST + 2 };
        const target = { ...cell(FIRST + 3), bottom: FIRST + 5 };
        copyArea(book, { sheet, area }, { sheet, area: target }, 'All', false);
      },
    ],
  ])('%s are the row’s own, and no press changes them', async (_, act) => {
    edit(act);
    const now = notes();
    expect(await told()).toEqual([]);
    await press();
    expect(notes()).toEqual(now);
  });
});

it('that have lost their names with those of their figures are asked about, and tied when confirmed', async () => {
  edit((book, sheet) => {
    deleteCells(book, sheet, cell(FIRST), 'row');
    const kept = book.names.filter(({ name }) => !name.startsWith('NB_'));
    book.names.splice(0, book.names.length, ...kept);
    book.changed({ type: 'names' });
  });
  const [before = ''] = await told();
  expect(before).toContain('说明可能错到了别的指标旁，无从查对');
  const pushed = notes();
  const [question, ...more] = (await press()).questions;
  expect(more).toEqual([]);
  expect(await told()).toEqual([before]);
  expect(notes()).toEqual(pushed);
  expect(await press()).toMatchObject({ changed: false, repaired: [] });
  const { sheet = '', row = 0, readings = [] } = question ?? {};
  await press([{ sheet, row, code: readings[0]?.code ?? '' }]);
  expect(await told()).toEqual([]);
  expect(await press()).toMatchObject({ changed: false, questions: [] });
});

it('a book of this version without names of notes is given them, with no finding', async () => {
  host.asUser((book) => {
    const kept = book.names.filter(({ name }) => !name.endsWith('_N'));
    expect(kept.length).toBeLessThan(book.names.length);
    book.names.splice(0, book.names.length, ...kept);
    book.changed({ type: 'names' });
  });
  const { filing } = await readFiling();
  expect(filing.damages).toEqual([]);
  const { sentences } = await insertTemplate(REQUEST);
  const [said, ...more] = sentences.filter(({ zh }) => zh.includes('单元格名称'));
  expect(more).toEqual([]);
  expect(said?.zh).toMatch(/^新增 \d+ 个单元格名称/u);
  expect(said?.en).toContain('Cell names added');
  edit((book, sheet) => deleteCells(book, sheet, cell(FIRST), 'row'));
  expect(await told()).toHaveLength(1);
});
