import { divide, fromNumber, multiply, powerOfTen, toDecimal } from '../figures';
import { formatAt, valueAt } from './snapshot';
import type { CellValue, Grid } from './snapshot';

/** A sign of per cent that Excel reckons with: 0.00%, not 0.00"%" and not 0.00\%. */
const reckonsPercent = (format: string): boolean =>
  format.replace(/"[^"]*"|\\./g, '').includes('%');

const isPercent = (grid: Grid, row: number, column: number): boolean =>
  reckonsPercent(formatAt(grid, row, column));

/** What a cell shows: Excel holds a typed 93.02% as 0.9302 and gives the cell the format of per cent. */
export const shownAt = (grid: Grid, row: number, column: number): CellValue => {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number' || !isPercent(grid, row, column)) return value;
  return Number(toDecimal(multiply(fromNumber(value), powerOfTen(2)), 15));
};

/** What has to be written into a cell so that it shows `value`. */
export const toShow = (
  value: string | number,
  grid: Grid,
  row: number,
  column: number,
): string | number =>
  typeof value === 'number' && isPercent(grid, row, column)
    ? Number(toDecimal(divide(fromNumber(value), powerOfTen(2)), 17))
    : value;
