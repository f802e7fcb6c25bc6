/** The kinds of edit, by name. Protection is taken off where it stands in the way, as a person would. */
import type { Sheet, Workbook } from '../../src/host/model';
import {
  activateSheet,
  clearContents,
  copyArea,
  copySheet,
  deleteCells,
  deleteName,
  deleteSheet,
  insertCells,
  mergeArea,
  moveArea,
  moveSheet,
  renameSheet,
  setVisibility,
  sortRows,
  writeBlock,
} from '../../src/host/model';
import type { Input } from '../../src/host/model';
import type { Rectangle } from '../../src/host/engine';
import { TABLE_HEADERS, RATIO_HEADERS } from '../../src/template';

export type Act = (book: Workbook, at: readonly number[]) => boolean;

const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;
/** Rows of the column headings, from 0. */
const HEADING = 3;

const pick = <Item>(items: readonly Item[], number = 0): Item | undefined =>
  items.length === 0 ? undefined : items[number % items.length];

/** A sheet of the template most times, any sheet seldom; opened. */
function sheetOf(book: Workbook, number = 0): Sheet | undefined {
  const likely = book.sheets.filter(({ name }) => /^(表|比率)/.test(name));
  const sheet = pick(number % 8 === 0 || likely.length === 0 ? book.sheets : likely, number >> 3);
  if (sheet !== undefined) sheet.protection = undefined;
  return sheet;
}

const rows = (top: number, count: number): Rectangle => ({
  top,
  bottom: top + count - 1,
  left: 0,
  right: LAST_COLUMN,
});
const columns = (left: number, count: number): Rectangle => ({
  top: 0,
  bottom: LAST_ROW,
  left,
  right: left + count - 1,
});
const cell = (row: number, column: number): Rectangle => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

/** The last written row, from 0. */
const lastRow = (sheet: Sheet): number => sheet.used(true)?.bottom ?? 0;
const rowIn = (sheet: Sheet, number = 0): number => number % (lastRow(sheet) + 2);
/** A row under the headings. */
const dataRow = (sheet: Sheet, number = 0): number =>
  HEADING + 1 + (number % Math.max(1, lastRow(sheet) - HEADING));

/**
 * Whether no figures stand where the headings belong. Of a row that moved there when the headings were
 * deleted nothing may be exchanged under the name of headings: figures and notes of one row typed anew
 * in each other's cells are the person's newest word, and no witness can say otherwise.
 */
const headingsInPlace = (sheet: Sheet): boolean =>
  [...(sheet.rows.get(HEADING)?.values() ?? [])].every(
    ({ formula, value }) => formula === undefined && typeof value !== 'number',
  );

const contentOf = (sheet: Sheet, row: number, column: number): Input | null => {
  const found = sheet.cell(row, column);
  if (found?.formula !== undefined) return found.formula;
  const value = found?.value ?? '';
  return typeof value === 'object' ? '' : value;
};

const write = (book: Workbook, sheet: Sheet, row: number, column: number, value: Input): void =>
  writeBlock(book, sheet, cell(row, column), [[value]]);

/** Exchanges what stands in two blocks of one size; names stay, as when contents are typed. */
function exchange(book: Workbook, sheet: Sheet, one: Rectangle, other: Rectangle): void {
  for (let row = 0; row <= one.bottom - one.top; row += 1) {
    for (let column = 0; column <= one.right - one.left; column += 1) {
      const [first, second] = [
        contentOf(sheet, one.top + row, one.left + column) ?? '',
        contentOf(sheet, other.top + row, other.left + column) ?? '',
      ];
      write(book, sheet, one.top + row, one.left + column, second);
      write(book, sheet, other.top + row, other.left + column, first);
    }
  }
}

const onSheet =
  (act: (book: Workbook, sheet: Sheet, at: readonly number[]) => boolean | void): Act =>
  (book, [number = 0, ...at]) => {
    const sheet = sheetOf(book, number);
    return sheet === undefined ? false : (act(book, sheet, at) ?? true);
  };

/** Rows (from 0) whose first cell is a code. */
const codedRows = (sheet: Sheet): readonly number[] =>
  [...sheet.rows]
    .filter(([, cells]) => /^[A-Z]\d\d(-\d+)?$/.test(String(cells.get(0)?.value ?? '')))
    .map(([row]) => row)
    .sort((one, two) => one - two);

const structure: Readonly<Record<string, Act>> = {
  'insert rows': onSheet((book, sheet, [row, count = 0]) =>
    insertCells(book, sheet, rows(rowIn(sheet, row), 1 + (count % 3)), 'row'),
  ),
  'delete rows': onSheet((book, sheet, [row, count = 0]) =>
    deleteCells(book, sheet, rows(rowIn(sheet, row), 1 + (count % 3)), 'row'),
  ),
  'delete heading rows': onSheet((book, sheet, [which = 0]) => {
    const [top = 0, count = 1] =
      [
        [2, 3],
        [3, 2],
        [0, 5],
        [3, 1],
        [0, 4],
      ][which % 5] ?? [];
    deleteCells(book, sheet, rows(top, count), 'row');
  }),
  'insert columns': onSheet((book, sheet, [column = 0]) =>
    insertCells(book, sheet, columns(column % 11, 1), 'column'),
  ),
  'delete columns': onSheet((book, sheet, [column = 0]) =>
    deleteCells(book, sheet, columns(column % 10, 1), 'column'),
  ),
  'shift cells down': onSheet((book, sheet, [row, column = 0, count = 0, width = 0]) => {
    const [top, left] = [dataRow(sheet, row), column % 9];
    const area = {
      top,
      left,
      bottom: top + (count % 2),
      right: left + (width % 3),
    };
    insertCells(book, sheet, area, 'row');
  }),
  'cells A:B up': onSheet((book, sheet, [row]) => {
    const top = dataRow(sheet, row);
    sheet.merges = [];
    deleteCells(book, sheet, { top, bottom: top, left: 0, right: 1 }, 'row');
  }),
  'delete cells up': onSheet((book, sheet, [row, column = 0, width = 0]) => {
    const [top, left] = [dataRow(sheet, row), column % 9];
    sheet.merges = [];
    deleteCells(book, sheet, { top, bottom: top, left, right: left + (width % 4) }, 'row');
  }),
  merge: onSheet((book, sheet, [row, column = 0, down = 0, across = 0]) => {
    const [top, left] = [rowIn(sheet, row), column % 8];
    const area = { top, left, bottom: top + (down % 2), right: left + (across % 3) };
    mergeArea(book, sheet, area, false);
  }),
};

const moving: Readonly<Record<string, Act>> = {
  sort: onSheet((book, sheet, [row, count = 0, key = 0, order = 0]) => {
    const top = dataRow(sheet, row);
    const bottom = Math.min(lastRow(sheet), top + 2 + (count % 8));
    const area = { top, bottom, left: 0, right: sheet.used(true)?.right ?? 9 };
    sortRows(book, sheet, area, [{ key: key % 9, ascending: order % 2 === 0 }], false);
  }),
  'cut and paste rows': onSheet((book, sheet, [row, to, count = 0]) => {
    const height = 1 + (count % 2);
    moveArea(
      book,
      { sheet, area: rows(dataRow(sheet, row), height) },
      { sheet, area: rows(dataRow(sheet, to), height) },
    );
  }),
  'cut and insert a row': onSheet((book, sheet, [row, to]) => {
    const target = dataRow(sheet, to);
    insertCells(book, sheet, rows(target, 1), 'row');
    const from = dataRow(sheet, row);
    moveArea(book, { sheet, area: rows(from, 1) }, { sheet, area: rows(target, 1) });
    deleteCells(book, sheet, rows(from, 1), 'row');
  }),
  'cut and paste cells': onSheet((book, sheet, [row, column = 0, to, width = 0]) => {
    const [top, left] = [dataRow(sheet, row), column % 9];
    const area = { top, bottom: top, left, right: left + (width % 3) };
    const down = dataRow(sheet, to);
    moveArea(book, { sheet, area }, { sheet, area: { ...area, top: down, bottom: down } });
  }),
  'copy rows': onSheet((book, sheet, [row, to]) => {
    const [from, target] = [rows(dataRow(sheet, row), 1), rows(dataRow(sheet, to), 1)];
    const narrow = { left: 0, right: sheet.used(true)?.right ?? 9 };
    copyArea(
      book,
      { sheet, area: { ...from, ...narrow } },
      { sheet, area: { ...target, ...narrow } },
      'All',
      false,
    );
  }),
  'exchange rows': onSheet((book, sheet, [row, other]) => {
    const [one, two] = [dataRow(sheet, row), dataRow(sheet, other)];
    if (one === two) return false;
    const right = sheet.used(true)?.right ?? 9;
    const line = (top: number): Rectangle => ({ top, bottom: top, left: 0, right });
    exchange(book, sheet, line(one), line(two));
    return true;
  }),
  'exchange columns': onSheet((book, sheet, [column = 0, other = 0]) => {
    const [one, two] = [column % 9, other % 9];
    if (one === two) return false;
    const bottom = lastRow(sheet);
    const line = (left: number): Rectangle => ({ top: HEADING, bottom, left, right: left });
    exchange(book, sheet, line(one), line(two));
    return true;
  }),
};

const typing: Readonly<Record<string, Act>> = {
  'overwrite a formula': onSheet((book, sheet, [row, column = 0, value = 0]) =>
    write(book, sheet, dataRow(sheet, row), 5 + (column % 2), 1 + (value % 999)),
  ),
  'clear formulas': onSheet((book, sheet, [row, count = 0]) => {
    const top = dataRow(sheet, row);
    clearContents(book, sheet, { top, bottom: top + (count % 4), left: 5, right: 6 });
  }),
  'change a formula': onSheet((book, sheet, [row, column = 0]) =>
    write(book, sheet, dataRow(sheet, row), 5 + (column % 2), '=1+1'),
  ),
  'clear labels': onSheet((book, sheet, [row, column = 0, count = 0]) => {
    const [top, left] = [dataRow(sheet, row), [0, 1, 2, 8][column % 4] ?? 0];
    clearContents(book, sheet, { top, bottom: top + (count % 3), left, right: left });
  }),
  'clear all labels of a row': onSheet((book, sheet, [row]) => {
    const at = dataRow(sheet, row);
    for (const column of [0, 1, 2, 8]) clearContents(book, sheet, cell(at, column));
  }),
  'type a code': onSheet((book, sheet, [row, other]) => {
    const coded = codedRows(sheet);
    const [to, from] = [pick(coded, row), pick(coded, other)];
    if (to === undefined || from === undefined || to === from) return false;
    write(book, sheet, to, 0, String(contentOf(sheet, from, 0)));
    return true;
  }),
  'type another text for a code': onSheet((book, sheet, [row, which = 0]) => {
    const to = pick(codedRows(sheet), row);
    if (to === undefined) return false;
    write(book, sheet, to, 0, ['X99', '合计', 7, '见附件'][which % 4] ?? '');
    return true;
  }),
  'exchange codes': onSheet((book, sheet, [row, other]) => {
    const coded = codedRows(sheet);
    const [one, two] = [pick(coded, row), pick(coded, other)];
    if (one === undefined || two === undefined || one === two) return false;
    exchange(book, sheet, cell(one, 0), cell(two, 0));
    return true;
  }),
  'type a heading': onSheet((book, sheet, [column = 0, which = 0]) => {
    const texts = [...Object.values(TABLE_HEADERS), ...Object.values(RATIO_HEADERS), '', '数量'];
    write(book, sheet, HEADING, column % 9, texts[which % texts.length] ?? '');
  }),
  'exchange headings': onSheet((book, sheet, [column = 0, other = 0]) => {
    const [one, two] = [column % 9, other % 9];
    if (one === two || !headingsInPlace(sheet)) return false;
    exchange(book, sheet, cell(HEADING, one), cell(HEADING, two));
    return true;
  }),
  'clear headings': onSheet((book, sheet, [column = 0, count = 0]) => {
    const left = column % 9;
    const right = Math.min(8, left + (count % 9));
    clearContents(book, sheet, { top: HEADING, bottom: HEADING, left, right });
  }),
  'type on the cover': (book, [row = 0, column = 0, which = 0]) => {
    const cover = book.sheets.find(({ name }) => name.includes('封面')) ?? book.sheets[1];
    if (cover === undefined) return false;
    cover.protection = undefined;
    const value = ['乙单位', 2023, '', '按立案', '封面改动'][which % 5] ?? '';
    write(book, cover, row % 40, column % 6, value);
    return true;
  },
  'fill own-name rows': onSheet((book, sheet, [row, which = 0]) => {
    const own = codedRows(sheet).filter((at) => String(contentOf(sheet, at, 0)).includes('-'));
    const at = pick(own, row);
    if (at === undefined) return false;
    write(book, sheet, at, 1, ['夜间巡查', '联合检查', '处罚案件'][which % 3] ?? '');
    write(book, sheet, at, 2, ['次', '万元', '件'][which % 3] ?? '');
    return true;
  }),
};

const sheets: Readonly<Record<string, Act>> = {
  'rename a sheet': onSheet((book, sheet, [which = 0]) =>
    renameSheet(book, sheet, `${['处罚', '改名', '附表 ', '2024'][which % 4] ?? ''}${which % 97}`),
  ),
  'move a sheet': onSheet((book, sheet, [to = 0]) =>
    moveSheet(book, sheet, to % book.sheets.length),
  ),
  'copy a sheet': onSheet((book, sheet) => void copySheet(book, sheet)),
  'copy a sheet and delete the original': onSheet((book, sheet) => {
    copySheet(book, sheet);
    deleteSheet(book, sheet);
  }),
  'delete a sheet': onSheet((book, sheet) => deleteSheet(book, sheet)),
  'hide a sheet': onSheet((book, sheet) => setVisibility(book, sheet, 'Hidden')),
  'hide rows': onSheet((_, sheet, [row]) => void sheet.hiddenRows.add(dataRow(sheet, row))),
  'show another sheet': (book, [number]) => {
    const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
    const sheet = pick(visible, number);
    if (sheet !== undefined) activateSheet(book, sheet);
    return sheet !== undefined;
  },
};

const ourNames = (book: Workbook): readonly Workbook['names'][number][] =>
  book.names.filter(({ name, scope }) => name.startsWith('NB_') && scope === undefined);

function strip(book: Workbook, gone: (name: string) => boolean): void {
  const kept = book.names.filter(({ name, scope }) => scope !== undefined || !gone(name));
  book.names.splice(0, book.names.length, ...kept);
  book.reindexNames();
  book.changed({ type: 'names' });
}

const naming: Readonly<Record<string, Act>> = {
  'delete a name': (book, [number]) => {
    const name = pick(ourNames(book), number);
    if (name !== undefined) deleteName(book, name);
    return name !== undefined;
  },
  'delete some names': (book, [number = 0]) => {
    const letter = 'ABCDEFGHIJKLMNPQRTX'[number % 19] ?? 'A';
    strip(book, (name) => name.startsWith(`NB_${letter}`));
    return true;
  },
  'delete all names': (book) => {
    strip(book, (name) => name.startsWith('NB_'));
    return true;
  },
  "point a name at another's cell": (book, [number, other]) => {
    const cells = ourNames(book).filter(({ name }) => /^NB_[A-SU-Z]\d\d/.test(name));
    const [name, target] = [pick(cells, number), pick(cells, other)];
    if (name === undefined || target === undefined || name === target) return false;
    const index = book.names.indexOf(name);
    book.names[index] = { ...name, formula: target.formula };
    book.changed({ type: 'names' });
    return true;
  },
};

export const EDITS: Readonly<Record<string, Act>> = {
  ...structure,
  ...moving,
  ...typing,
  ...sheets,
  ...naming,
};
