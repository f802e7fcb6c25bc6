import { CELL_LIMIT, told } from '../catalog';
import type { Place } from '../catalog';
import type { AuditResult } from '../rules';
import {
  FINDING_COLUMNS,
  FINDING_HEADERS,
  HEADER_ROW,
  areaAddress,
  cellAddress,
  rangeName,
} from '../template';
import { findColumns } from './columns-logic';
import { runExcel } from './excel-run';
import { KEPT_SEVERITY, findingsBlock, summaryLine } from './findings-logic';
import type { FindingsBlock } from './findings-logic';
import { findSheets } from './identity-logic';
import { WorkbookProblem } from './problem';
import { protectSheet } from './protect-sheet';
import { interpret } from './read-logic';
import type { Reading } from './read-logic';
import { quotedEn } from './quoted';
import { findingRowHeight } from './row-height-logic';
import { extent, textAt } from './snapshot';
import type { CellValue, Grid } from './snapshot';
import { takeSnapshot } from './take-snapshot';

const NO_SHEET = told(
  '“审核结果”工作表不见了，结果没有写入工作簿。请在“填报”中按“检查并修复模板”补回，再审核一次。',
  'The findings sheet is gone, so the results were not written to the workbook. Check and repair the template under Fill in, then check the figures again.',
);

interface FindingsSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly protected: boolean;
}

function findingsSheet(reading: Reading): FindingsSheet {
  const grid = findSheets(reading.snapshot).grids.get('findings');
  if (grid === undefined) throw new WorkbookProblem('not-found', NO_SHEET);
  const { headerRow, columns, missing } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  if (missing.length > 0) {
    const titles = missing.map((column) => FINDING_HEADERS[column as keyof typeof FINDING_HEADERS]);
    throw new WorkbookProblem(
      'not-found',
      told(
        `“${grid.sheet}”缺少列：${titles.join('、')}，结果没有写入。请撤销删除，或把该表改名后按“检查并修复模板”另建。`,
        `"${grid.sheet}" lacks columns (${quotedEn(titles)}), so the results were not written. Undo the deletion, or rename that sheet and repair the template to have a new one made.`,
      ),
    );
  }
  const state = reading.snapshot.sheets.find(({ name }) => name === grid.sheet);
  return { grid, headerRow, columns, protected: state?.protected ?? false };
}

/**
 * Where the list of findings begins.
 * @throws WorkbookProblem `not-found` when its sheet is gone.
 */
export function findingsPlace(reading: Reading): Place {
  const { grid, headerRow } = findingsSheet(reading);
  return { sheet: grid.sheet, address: cellAddress(headerRow, grid.left) };
}

/** The list as a block of the sheet's own width; columns a person inserted keep what they hold. */
function matrixOf(sheet: FindingsSheet, block: FindingsBlock, rows: number): CellValue[][] {
  const { grid, headerRow, columns } = sheet;
  const { right } = extent(grid);
  return Array.from({ length: rows }, (_, offset) => {
    const old = grid.values[headerRow + 1 + offset - grid.top];
    const line = Array.from(
      { length: right - grid.left + 1 },
      (__, index): CellValue => old?.[index] ?? '',
    );
    FINDING_COLUMNS.forEach((column, index) => {
      const at = columns[column];
      if (at !== undefined) line[at - grid.left] = block.rows[offset]?.[index] ?? '';
    });
    return line;
  });
}

function queue(
  context: Excel.RequestContext,
  reading: Reading,
  sheet: FindingsSheet,
  result: AuditResult,
): void {
  const { grid, headerRow, columns } = sheet;
  const block = findingsBlock(result.findings, reading.stored);
  const { bottom, right } = extent(grid);
  const ready = bottom - headerRow;
  const rows = Math.max(ready, block.rows.length);
  const target = context.workbook.worksheets.getItem(grid.sheet);
  if (sheet.protected) target.protection.unprotect();
  const first = headerRow + 1;
  const place = columns['place'] ?? 1;
  target.getRange(areaAddress(first, place, headerRow + rows, place)).clear('Hyperlinks');
  target.getRange(areaAddress(first, grid.left, headerRow + rows, right)).values = matrixOf(
    sheet,
    block,
    rows,
  );
  for (const { offset, target: to, text } of block.links) {
    target.getRange(cellAddress(first + offset, place)).hyperlink = {
      documentReference: to,
      textToDisplay: text,
      screenTip: `前往 ${text}`,
    };
  }
  block.rows.forEach((row, offset) => {
    const at = `${String(first + offset)}:${String(first + offset)}`;
    target.getRange(at).format.rowHeight = findingRowHeight(row);
  });
  if (headerRow === HEADER_ROW) target.getRange('A2').values = [[summaryLine(result.summary)]];
  const printed = Math.max(block.rows.length, 1);
  target.pageLayout.setPrintArea(
    areaAddress(1, grid.left, headerRow + printed, columns['status'] ?? right),
  );
  if (rows > ready) {
    const { names } = context.workbook;
    const name = rangeName('findings');
    if (reading.snapshot.names.has(name)) names.getItem(name).delete();
    names.add(name, target.getRange(areaAddress(grid.top, grid.left, headerRow + rows, right)));
  }
  protectSheet(target);
}

/**
 * Writes the list of findings; explanations typed there stay with their findings, others are kept under
 * the list. One request when the reading it was made from is given.
 * @throws WorkbookProblem
 */
export async function writeFindings(result: AuditResult, reading?: Reading): Promise<void> {
  await runExcel(async (context) => {
    const now = reading ?? interpret(await takeSnapshot(context));
    queue(context, now, findingsSheet(now), result);
    await context.sync();
  });
}

/**
 * Writes one explanation beside its finding (or, when the list is older than the finding, under it);
 * '' takes it away. Two requests.
 * @param date ISO date, passed in because nothing here knows the time.
 * @throws WorkbookProblem
 */
export async function saveExplanation(
  instance: string,
  fingerprint: string,
  text: string,
  date: string,
): Promise<void> {
  if (text.length > CELL_LIMIT)
    throw new WorkbookProblem(
      'too-large',
      told(
        `这条说明有 ${String(text.length)} 个字，Excel 一格最多放 ${String(CELL_LIMIT)} 个字，没有写入。请删短后再保存。`,
        `This explanation has ${String(text.length)} characters; a cell of Excel holds ${String(CELL_LIMIT)}. Nothing was written. Shorten it and save again.`,
      ),
    );
  await runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const sheet = findingsSheet(reading);
    const { grid, columns, headerRow } = sheet;
    const at = (row: number, column: string): string => cellAddress(row, columns[column] ?? 1);
    const { bottom } = extent(grid);
    let row: number | null = null;
    let last = headerRow;
    for (let each = headerRow + 1; each <= bottom; each += 1) {
      const cell = (column: string): string => textAt(grid, each, columns[column] ?? 1);
      if (cell('instance') === instance && cell('fingerprint') === fingerprint) row ??= each;
      if (FINDING_COLUMNS.some((column) => cell(column) !== '')) last = each;
    }
    const target = context.workbook.worksheets.getItem(grid.sheet);
    if (sheet.protected) target.protection.unprotect();
    if (row === null) {
      row = last + 1;
      target.getRange(at(row, 'severity')).values = [[KEPT_SEVERITY]];
      target.getRange(at(row, 'instance')).values = [[instance]];
      target.getRange(at(row, 'fingerprint')).values = [[fingerprint]];
    }
    target.getRange(at(row, 'explanation')).values = [[text]];
    target.getRange(at(row, 'date')).values = [[text === '' ? '' : date]];
    protectSheet(target);
    await context.sync();
  });
}
