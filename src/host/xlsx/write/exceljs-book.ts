/**
 * The workbook as exceljs writes it: cells, styles, columns, rows and views. The rest of every part
 * is ours (see sheet-tail.ts and package.ts). Sheets bear neutral names here, for exceljs refuses
 * some that Excel takes.
 */
import type ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { CellValue } from '../../engine';
import { COLUMN_LIMIT, cellName, isCellError } from '../../engine';
import type { Cell, CellStyle, Sheet, Workbook } from '../../model';
import { PLAIN_STYLE } from '../../model';
import { toSpreadsheetString } from '../markup/spreadsheet-string';
import { formulaToFile } from '../vocabulary/formula-text';
import { widthFromPoints } from '../vocabulary/lengths';
import { fontOf, styleWriter } from './cell-style';

type StyleWriter = ReturnType<typeof styleWriter>;

const ascending = (keys: Iterable<number>): readonly number[] =>
  [...new Set(keys)].sort((a, b) => a - b);

/** The font of the workbook as a whole: that of its sheets if they agree, else Excel's default. */
export function baseStyle(workbook: Workbook): CellStyle {
  const [first, ...rest] = workbook.sheets.map((sheet) =>
    JSON.stringify(fontOf(sheet.defaultStyle)),
  );
  return rest.every((each) => each === first)
    ? fontOf(workbook.sheets[0]?.defaultStyle ?? PLAIN_STYLE)
    : PLAIN_STYLE;
}

function fileValue(value: CellValue): ExcelJS.CellValue {
  if (typeof value === 'string') return toSpreadsheetString(value);
  return isCellError(value) ? { error: value.error as '#N/A' } : value;
}

function cellValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): ExcelJS.CellValue {
  const result = workbook.valueAt(sheet, row, column);
  if (cell.formula === undefined) return fileValue(result);
  const formula = formulaToFile(cell.formula);
  // #NAME? may only mean that our calculator does not know the function: others are to compute it.
  if (isCellError(result) && result.error === '#NAME?') return { formula };
  return { formula, result: fileValue(result) as ExcelJS.CellFormulaValue['result'] };
}

/** Whether the sheet's default look is more than the file's first font, so that columns must carry it. */
const needsColumns = (sheet: Sheet, style: StyleWriter): boolean =>
  Object.keys(style(sheet.defaultStyle)).length > 0;

function writeColumns(
  target: ExcelJS.Worksheet,
  sheet: Sheet,
  style: StyleWriter,
  digit: number,
): void {
  const set = ascending([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
  ]);
  const last = set.at(-1) ?? -1;
  const all = needsColumns(sheet, style);
  // One column more stands for the rest of the sheet; `stretchColumns` draws it out.
  const shown = all ? Array.from({ length: Math.min(last + 2, COLUMN_LIMIT) }, (_, at) => at) : set;
  for (const at of shown) {
    const column = target.getColumn(at + 1);
    const width = widthFromPoints(sheet.columnWidths.get(at) ?? sheet.standardWidth, digit);
    // exceljs takes a width of exactly 9 for "not set" and would leave the column out.
    column.width = width === 9 ? 9.000001 : width;
    if (sheet.hiddenColumns.has(at)) column.hidden = true;
    column.style = style(sheet.columnStyles.get(at) ?? sheet.defaultStyle);
  }
}

function writeRows(target: ExcelJS.Worksheet, sheet: Sheet, style: StyleWriter): void {
  const set = ascending([
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...sheet.rowStyles.keys(),
  ]);
  for (const at of set) {
    const row = target.getRow(at + 1);
    // exceljs leaves out a row without cells unless it has a height.
    row.height = sheet.rowHeights.get(at) || sheet.standardHeight;
    if (sheet.hiddenRows.has(at)) row.hidden = true;
    const look = sheet.rowStyles.get(at);
    if (look) Object.assign(row, style(look, true));
  }
}

function writeCells(
  target: ExcelJS.Worksheet,
  workbook: Workbook,
  sheet: Sheet,
  style: StyleWriter,
): void {
  for (const row of ascending(sheet.rows.keys())) {
    const cells = sheet.rows.get(row);
    for (const column of ascending(cells?.keys() ?? [])) {
      const cell = cells?.get(column);
      if (!cell) continue;
      const around =
        sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? sheet.defaultStyle;
      const bare = cell.value === null && cell.formula === undefined;
      if (bare && cell.style === around) continue;
      const written = target.getCell(row + 1, column + 1);
      written.value = cellValue(workbook, sheet, row, column, cell);
      written.style = style(cell.style, bare && cell.style !== around);
    }
  }
}

function viewOf(sheet: Sheet): Partial<ExcelJS.WorksheetView> {
  const { rows, columns } = sheet.freeze;
  const common = {
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    activeCell: cellName(sheet.selection.top, sheet.selection.left),
  };
  if (!rows && !columns) return { ...common, state: 'normal' };
  return { ...common, state: 'frozen', xSplit: columns, ySplit: rows };
}

/** The parts exceljs makes, by path. `digit` is the pixels of a digit of the first font. */
export async function exceljsParts(
  workbook: Workbook,
  base: CellStyle,
  digit: number,
): Promise<Map<string, string>> {
  // Loaded when first needed: it is large, and opening does without.
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  const style = styleWriter(base);
  workbook.sheets.forEach((sheet, index) => {
    const { zoom } = sheet.pageLayout;
    const target = book.addWorksheet(`S${index + 1}`, {
      views: [viewOf(sheet)],
      properties: {
        defaultColWidth: widthFromPoints(sheet.standardWidth, digit),
        defaultRowHeight: sheet.standardHeight,
        ...(sheet.tabColor
          ? { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } as ExcelJS.Color }
          : {}),
      },
      pageSetup: {
        fitToPage: zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined,
      },
    });
    writeColumns(target, sheet, style, digit);
    writeRows(target, sheet, style);
    writeCells(target, workbook, sheet, style);
  });
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  const parts = new Map<string, string>();
  for (const file of Object.values(zip.files)) {
    if (!file.dir) parts.set(file.name, await file.async('string'));
  }
  return parts;
}

/** The `cols` of a sheet whose look goes on to its last column. */
export const stretchColumns = (xml: string, sheet: Sheet, base: CellStyle): string =>
  needsColumns(sheet, styleWriter(base))
    ? xml.replace(/max="\d+"([^>]*>(?:<\/col>)?<\/cols>)/, `max="${COLUMN_LIMIT}"$1`)
    : xml;
