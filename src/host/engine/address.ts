/** A1 addresses as zero-based, inclusive rectangles, in the bounds of an Excel sheet. */

export const ROW_LIMIT = 1048576;
export const COLUMN_LIMIT = 16384;

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Zero-based column number to letters: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Letters to the zero-based column number: A → 0, AA → 26. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const cellRectangle = (row: number, column: number): Rectangle => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const WHOLE_SHEET: Rectangle = {
  top: 0,
  left: 0,
  bottom: ROW_LIMIT - 1,
  right: COLUMN_LIMIT - 1,
};

export const coversAllRows = (r: Rectangle): boolean => r.top === 0 && r.bottom === ROW_LIMIT - 1;
export const coversAllColumns = (r: Rectangle): boolean =>
  r.left === 0 && r.right === COLUMN_LIMIT - 1;

/** A rectangle as Excel prints it: `B2`, `A1:C3`, `A:C`, `3:5`. */
export function rectangleName(r: Rectangle): string {
  if (coversAllColumns(r)) return `${r.top + 1}:${r.bottom + 1}`;
  if (coversAllRows(r)) return `${columnName(r.left)}:${columnName(r.right)}`;
  const first = cellName(r.top, r.left);
  return r.top === r.bottom && r.left === r.right
    ? first
    : `${first}:${cellName(r.bottom, r.right)}`;
}

/** The same with `$` before every part, as names and print areas hold it. */
export function absoluteName(r: Rectangle): string {
  if (coversAllColumns(r)) return `$${r.top + 1}:$${r.bottom + 1}`;
  if (coversAllRows(r)) return `$${columnName(r.left)}:$${columnName(r.right)}`;
  const first = `$${columnName(r.left)}$${r.top + 1}`;
  return r.top === r.bottom && r.left === r.right
    ? first
    : `${first}:$${columnName(r.right)}$${r.bottom + 1}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

function corner(text: string): { row?: number; column?: number } | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] && cell[2]) return { row: Number(cell[2]) - 1, column: columnNumber(cell[1]) };
  const column = COLUMN.exec(text);
  if (column?.[1]) return { column: columnNumber(column[1]) };
  const row = ROW.exec(text);
  if (row?.[1]) return { row: Number(row[1]) - 1 };
  return undefined;
}

/** Reads `A1`, `A1:B2`, `A:C`, `3:5`, with or without `$`; undefined when it is none of these. */
export function parseRectangle(text: string): Rectangle | undefined {
  const parts = text.trim().split(':');
  const first = corner(parts[0] ?? '');
  const last = parts.length === 1 ? first : corner(parts[1] ?? '');
  if (!first || !last || parts.length > 2) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (parts.length === 1 && (first.row === undefined || first.column === undefined))
    return undefined;
  const rows = [first.row ?? 0, last.row ?? ROW_LIMIT - 1];
  const columns = [first.column ?? 0, last.column ?? COLUMN_LIMIT - 1];
  const rectangle = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return rectangle.bottom < ROW_LIMIT && rectangle.right < COLUMN_LIMIT ? rectangle : undefined;
}

/** Splits `'表1 总量'!A1` into sheet name and rest; the sheet is undefined when none is written. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) {
    return { sheet: quoted[1].replaceAll("''", "'"), rest: quoted[2] };
  }
  const bang = text.indexOf('!');
  return bang < 0 ? { rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}

/** A sheet name as it stands in a formula: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rRcC]\d*([rRcC]\d*)?$/.test(name);
  return plain && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

export const sheetAddress = (sheet: string, r: Rectangle): string =>
  `${quoteSheet(sheet)}!${rectangleName(r)}`;

export function intersect(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameRectangle = (a: Rectangle, b: Rectangle): boolean =>
  contains(a, b) && contains(b, a);

/** What is left of `a` when `b` is cut out: up to four rectangles. */
export function subtract(a: Rectangle, b: Rectangle): readonly Rectangle[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const rest: Rectangle[] = [];
  if (a.top < cut.top) rest.push({ ...a, bottom: cut.top - 1 });
  if (cut.bottom < a.bottom) rest.push({ ...a, top: cut.bottom + 1 });
  if (a.left < cut.left) rest.push({ ...cut, left: a.left, right: cut.left - 1 });
  if (cut.right < a.right) rest.push({ ...cut, left: cut.right + 1, right: a.right });
  return rest;
}
