/** The model's sheets as the grid loads them: sizes, merges, panes; contents are drawn from the model. */
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { Sheet, Workbook } from '../../model';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../model';
import type { DrawnCells } from './drawn-cells';

/** Pixels per point at 96 dpi. */
const PIXELS = 4 / 3;
const pixels = (points: number): number => Math.round(points * PIXELS);

/** Room to go on below and beside what is written. */
const SPARE_ROWS = 60;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export const gridSize = (sheet: Sheet): { rows: number; columns: number } => {
  const used = sheet.used(false);
  return {
    rows: Math.max(LEAST_ROWS, (used?.bottom ?? 0) + SPARE_ROWS),
    columns: Math.max(LEAST_COLUMNS, (used?.right ?? 0) + 6),
  };
};

function sheetData(sheet: Sheet, drawn: DrawnCells): Partial<IWorksheetData> {
  const { rows, columns } = gridSize(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.rows) {
    const line: Record<number, ICellData> = {};
    for (const column of cells.keys()) {
      const cell = drawn.at(sheet.id, row, column);
      if (cell) line[column] = cell;
    }
    cellData[row] = line;
  }
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
    id: sheet.id,
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
    cellData,
  };
}

export function workbookData(workbook: Workbook, id: string, drawn: DrawnCells): IWorkbookData {
  return {
    id,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet, drawn)])),
  };
}
