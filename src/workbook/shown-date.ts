import { dateText, isDateFormat } from '../spreadsheet';
import { formatAt, valueAt } from './snapshot';
import type { CellValue, Grid } from './snapshot';

/**
 * What a figure's cell holds, a date as the text of its day: Excel gives the day's number, 45418, which
 * nobody filed. So it is in the open workbook as in a file of it. (A workbook that counts from 1904 does
 * not say so here; the day may then be another, but it is a day all the same.)
 */
export const filedAt = (grid: Grid, row: number, column: number): CellValue => {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' && isDateFormat(formatAt(grid, row, column))
    ? (dateText(value, false) ?? value)
    : value;
};
