/** Operands of the calculation: a single value, or a rectangle of values. */
import type { Rectangle } from './address';
import type { CellValue } from './values';
import { cellError, isCellError } from './values';
import { BeyondEngine, spend } from './work';

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): CellValue;
  /** Set when the matrix is cells of a sheet, and not a computed array. */
  readonly cells?: {
    readonly sheet: string;
    readonly area: Rectangle;
    readonly used: Rectangle | undefined;
  };
  /** Rows and columns beyond which every value is the same: cells there are blank. */
  readonly reach?: { readonly rows: number; readonly columns: number };
}

/** Values of a computed array that are visited one by one, at most. */
const ARRAY_LIMIT = 20_000_000;

export type Operand = CellValue | Matrix;

export const isMatrix = (operand: Operand): operand is Matrix =>
  typeof operand === 'object' && operand !== null && 'at' in operand;

export function arrayMatrix(rows: readonly (readonly CellValue[])[]): Matrix {
  return {
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    at: (row, column) => rows[row]?.[column] ?? cellError('#N/A'),
  };
}

/** The single value of an operand; an array gives its first, as a cell without spill shows it. */
export const single = (operand: Operand): CellValue =>
  isMatrix(operand) ? operand.at(0, 0) : operand;

/** Visits the values of a matrix; of cells only those in the used part of the sheet. */
export function* valuesOf(operand: Operand): Generator<CellValue> {
  if (!isMatrix(operand)) {
    yield operand;
    return;
  }
  const { cells } = operand;
  let [top, left, bottom, right] = [0, 0, operand.rows - 1, operand.columns - 1];
  if (!cells && operand.rows * operand.columns > ARRAY_LIMIT)
    throw new BeyondEngine('the array is too large');
  if (cells) {
    if (!cells.used) return;
    top = Math.max(0, cells.used.top - cells.area.top);
    left = Math.max(0, cells.used.left - cells.area.left);
    bottom = Math.min(bottom, cells.used.bottom - cells.area.top);
    right = Math.min(right, cells.used.right - cells.area.left);
  }
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield operand.at(row, column);
  }
}

/** The reach of an array made from these; undefined when it may differ anywhere. */
function commonReach(operands: readonly Matrix[]): Matrix['reach'] {
  const reach = { rows: 0, columns: 0 };
  for (const { reach: own, rows, columns } of operands) {
    if (!own || rows !== operands[0]?.rows || columns !== operands[0].columns) return undefined;
    reach.rows = Math.max(reach.rows, own.rows);
    reach.columns = Math.max(reach.columns, own.columns);
  }
  return reach;
}

/** Applies a function to values one by one, stretching single values over arrays. */
export function broadcast(
  operands: readonly Operand[],
  apply: (...values: readonly CellValue[]) => CellValue,
): Operand {
  if (!operands.some(isMatrix)) return apply(...operands.map(single));
  const sizes = operands.filter(isMatrix);
  const rows = Math.max(...sizes.map((matrix) => matrix.rows));
  const columns = Math.max(...sizes.map((matrix) => matrix.columns));
  const pick = (operand: Operand, row: number, column: number): CellValue =>
    isMatrix(operand)
      ? operand.at(operand.rows === 1 ? 0 : row, operand.columns === 1 ? 0 : column)
      : operand;
  if (rows * columns === 1) return apply(...operands.map(single));
  const reach = commonReach(sizes);
  return {
    rows,
    columns,
    at: (row, column) => {
      spend();
      return apply(...operands.map((operand) => pick(operand, row, column)));
    },
    ...(reach ? { reach } : {}),
  };
}

/** The number in a value; undefined when it is text that is no number. Blank is 0. */
export function toNumber(value: CellValue): number | CellValue {
  if (typeof value === 'number' || isCellError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  const percent = text.endsWith('%');
  const number = Number((percent ? text.slice(0, -1) : text).replaceAll(',', ''));
  if (text === '' || !/^[-+.\d]/.test(text) || Number.isNaN(number)) return cellError('#VALUE!');
  return percent ? number / 100 : number;
}

/** The general text of a value, as `&` joins it. */
export function toText(value: CellValue): string | CellValue {
  if (isCellError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

export function toBoolean(value: CellValue): boolean | CellValue {
  if (typeof value === 'boolean' || isCellError(value)) return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : cellError('#VALUE!');
}
