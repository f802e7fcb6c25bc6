/** A model sheet as the grid lays it out: sizes, merges, panes. Contents are drawn from the model. */
import type { IWorksheetData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { Sheet } from '../../model';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../model';

/** Pixels per point at 96 dpi. */
const PIXELS = 4 / 3;
const pixels = (points: number): number => Math.round(points * PIXELS);

/** Room to go on below and beside what is written. */
const SPARE_ROWS = 60;
/** Rows come in steps, so that the sheet is not laid out anew for each new row. */
const ROW_STEP = 200;
const LEAST_COLUMNS = 26;

export const gridSize = (sheet: Sheet): { rows: number; columns: number } => {
  const used = sheet.used(false);
  return {
    rows: Math.ceil(((used?.bottom ?? 0) + SPARE_ROWS) / ROW_STEP) * ROW_STEP,
    columns: Math.max(LEAST_COLUMNS, (used?.right ?? 0) + 6),
  };
};

/** Everything but the sheet's id in the grid. Equal layouts look equal. */
export function sheetLayout(sheet: Sheet): Partial<IWorksheetData> {
  const { rows, columns } = gridSize(sheet);
  const lines = (
    sizes: ReadonlyMap<number, number>,
    hidden: ReadonlySet<number>,
    key: 'h' | 'w',
  ) => {
    const data: Record<number, Record<string, number>> = {};
    for (const [line, size] of sizes)
      data[line] = { [key]: pixels(size), ...(key === 'h' ? { ia: 0 } : {}) };
    for (const line of hidden) data[line] = { ...data[line], hd: BooleanNumber.TRUE };
    return data;
  };
  const { freeze } = sheet;
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: pixels(STANDARD_WIDTH),
    defaultRowHeight: pixels(STANDARD_HEIGHT),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: sheet.merges.map((merge) => ({
      startRow: merge.top,
      endRow: Math.min(merge.bottom, rows - 1),
      startColumn: merge.left,
      endColumn: Math.min(merge.right, columns - 1),
    })),
    freeze: {
      xSplit: freeze.columns,
      ySplit: freeze.rows,
      startRow: freeze.rows > 0 ? freeze.rows : -1,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
    },
    rowData: lines(sheet.rowHeights, sheet.hiddenRows, 'h'),
    columnData: lines(sheet.columnWidths, sheet.hiddenColumns, 'w'),
    cellData: {},
  };
}
