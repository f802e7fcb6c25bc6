/** Looking up, and references made of numbers and text. */
import type { Call } from '../evaluate';
import type { Matrix, Operand } from '../matrix';
import { isMatrix, single } from '../matrix';
import { compareValues } from '../operators';
import { absoluteName, cellName, parseRectangle, quoteSheet, splitSheet } from '../address';
import { cellRectangle } from '../address';
import type { CellValue } from '../values';
import { cellError, isCellError } from '../values';
import { booleanAt, guarded, numberAt, stopAt, textAt } from './arguments';
import { criterion } from './conditional';

function matrixAt(call: Call, index: number): Matrix {
  const operand = call.item(index);
  if (isMatrix(operand)) return operand;
  if (isCellError(operand)) stopAt(operand);
  return { rows: 1, columns: 1, at: () => operand };
}

/** Index of `wanted` in a line of values: exact (0), largest not above (1), smallest not below (-1). */
function position(
  size: number,
  at: (index: number) => CellValue,
  wanted: CellValue,
  kind: number,
): number {
  if (isCellError(wanted)) stopAt(wanted);
  if (kind === 0) {
    const test = criterion(typeof wanted === 'string' ? `=${wanted}` : wanted);
    for (let index = 0; index < size; index++) if (test(at(index))) return index;
    return -1;
  }
  let found = -1;
  for (let index = 0; index < size; index++) {
    const value = at(index);
    if (value === null || typeof value !== typeof wanted) continue;
    const order = compareValues(value, wanted);
    if (kind > 0 ? order <= 0 : order >= 0) found = index;
    else break;
  }
  return found;
}

/** Cells past the used part are blank; an exact search need not visit a million of them. */
const reach = (matrix: Matrix): number =>
  matrix.cells
    ? matrix.cells.used
      ? matrix.cells.used.bottom - matrix.cells.area.top + 1
      : 0
    : matrix.rows;

const vertical = guarded((call) => {
  const table = matrixAt(call, 1);
  const column = Math.trunc(numberAt(call, 2)) - 1;
  if (column < 0 || column >= table.columns) return cellError('#REF!');
  const kind = booleanAt(call, 3, true) ? 1 : 0;
  const row = position(reach(table), (index) => table.at(index, 0), single(call.item(0)), kind);
  return row < 0 ? cellError('#N/A') : (table.at(row, column) ?? 0);
});

const horizontal = guarded((call) => {
  const table = matrixAt(call, 1);
  const row = Math.trunc(numberAt(call, 2)) - 1;
  if (row < 0 || row >= table.rows) return cellError('#REF!');
  const kind = booleanAt(call, 3, true) ? 1 : 0;
  const column = position(table.columns, (index) => table.at(0, index), single(call.item(0)), kind);
  return column < 0 ? cellError('#N/A') : (table.at(row, column) ?? 0);
});

/** A line of values as index → value, down a column or along a row. */
const line = (matrix: Matrix): readonly [number, (index: number) => CellValue] =>
  matrix.columns === 1
    ? [reach(matrix), (index) => matrix.at(index, 0)]
    : [matrix.columns, (index) => matrix.at(0, index)];

const index = guarded((call): Operand => {
  const table = matrixAt(call, 0);
  let row = Math.trunc(numberAt(call, 1));
  let column = Math.trunc(numberAt(call, 2));
  if (call.items.length < 3 && table.rows === 1 && table.columns > 1) [row, column] = [1, row];
  if (row > table.rows || column > table.columns || row < 0 || column < 0)
    return cellError('#REF!');
  if (call.items.length < 3 && column === 0) column = 1;
  const { cells } = table;
  if (cells) {
    const area = {
      top: row ? cells.area.top + row - 1 : cells.area.top,
      bottom: row ? cells.area.top + row - 1 : cells.area.bottom,
      left: column ? cells.area.left + column - 1 : cells.area.left,
      right: column ? cells.area.left + column - 1 : cells.area.right,
    };
    return call.area(cells.sheet, area);
  }
  return table.at(Math.max(0, row - 1), Math.max(0, column - 1));
});

const indirect = guarded((call): Operand => {
  const { sheet, rest } = splitSheet(textAt(call, 0).trim());
  const id = sheet === undefined ? call.place.sheet : call.source.sheetId(sheet);
  const area = parseRectangle(rest);
  if (id !== undefined && area) return call.area(id, area);
  const named = call.source.definedName(rest, call.place.sheet, sheet);
  const target = named && splitSheet(named.formula.replace(/^=/, ''));
  const targetSheet = target?.sheet === undefined ? named?.home : call.source.sheetId(target.sheet);
  const targetArea = target && parseRectangle(target.rest);
  return targetSheet !== undefined && targetArea
    ? call.area(targetSheet, targetArea)
    : cellError('#REF!');
});

const offset = guarded((call): Operand => {
  const base = matrixAt(call, 0);
  if (!base.cells) return cellError('#VALUE!');
  const top = base.cells.area.top + Math.trunc(numberAt(call, 1));
  const left = base.cells.area.left + Math.trunc(numberAt(call, 2));
  const rows = Math.trunc(numberAt(call, 3, base.rows));
  const columns = Math.trunc(numberAt(call, 4, base.columns));
  if (top < 0 || left < 0 || rows < 1 || columns < 1) return cellError('#REF!');
  return call.area(base.cells.sheet, {
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
  });
});

function place(call: Call, axis: 'row' | 'column'): CellValue {
  if (!call.items.length) return call.place[axis] + 1;
  const { cells } = matrixAt(call, 0);
  if (!cells) return cellError('#VALUE!');
  return (axis === 'row' ? cells.area.top : cells.area.left) + 1;
}

export const lookup = {
  VLOOKUP: vertical,
  HLOOKUP: horizontal,
  MATCH: guarded((call) => {
    const [size, at] = line(matrixAt(call, 1));
    const found = position(size, at, single(call.item(0)), Math.sign(numberAt(call, 2, 1)));
    return found < 0 ? cellError('#N/A') : found + 1;
  }),
  XLOOKUP: guarded((call) => {
    const [size, at] = line(matrixAt(call, 1));
    const found = position(size, at, single(call.item(0)), 0);
    if (found < 0) return call.items.length > 3 ? call.item(3) : cellError('#N/A');
    return line(matrixAt(call, 2))[1](found) ?? 0;
  }),
  LOOKUP: guarded((call) => {
    const [size, at] = line(matrixAt(call, 1));
    const found = position(size, at, single(call.item(0)), 1);
    const result = line(matrixAt(call, call.items.length > 2 ? 2 : 1))[1];
    return found < 0 ? cellError('#N/A') : result(found);
  }),
  INDEX: index,
  INDIRECT: indirect,
  OFFSET: offset,
  ROW: guarded((call) => place(call, 'row')),
  COLUMN: guarded((call) => place(call, 'column')),
  ROWS: guarded((call) => matrixAt(call, 0).rows),
  COLUMNS: guarded((call) => matrixAt(call, 0).columns),
  ADDRESS: guarded((call) => {
    const [row, column] = [numberAt(call, 0) - 1, numberAt(call, 1) - 1];
    const name =
      numberAt(call, 2, 1) === 4 ? cellName(row, column) : absoluteName(cellRectangle(row, column));
    return call.items[4] === undefined ? name : `${quoteSheet(textAt(call, 4))}!${name}`;
  }),
  HYPERLINK: guarded((call) => single(call.item(call.items.length > 1 ? 1 : 0)) ?? 0),
};
