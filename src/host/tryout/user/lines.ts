/** What the grid's menus and handles do to rows, columns and sheets, under Excel's permissions. */
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../engine';
import type { Sheet, Workbook } from '../../model';
import {
  clearContents,
  copyArea,
  deleteCells,
  insertCells,
  mayWrite,
  requireAllowed,
  requireNoMergeCut,
} from '../../model';
import { Refusal } from './refusal';

export const wholeRows = (area: Rectangle): Rectangle => ({
  ...area,
  left: 0,
  right: COLUMN_LIMIT - 1,
});
export const wholeColumns = (area: Rectangle): Rectangle => ({
  ...area,
  top: 0,
  bottom: ROW_LIMIT - 1,
});

export function insertLines(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  axis: 'row' | 'column',
): void {
  requireAllowed(sheet, axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
  insertCells(workbook, sheet, axis === 'row' ? wholeRows(area) : wholeColumns(area), axis);
}

/** Excel deletes lines of a protected sheet only when none of their cells is locked. */
export function deleteLines(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  axis: 'row' | 'column',
): void {
  requireAllowed(sheet, axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
  const used = sheet.used(false);
  const written =
    axis === 'row'
      ? { ...area, left: 0, right: used?.right ?? 0 }
      : { ...area, top: 0, bottom: used?.bottom ?? 0 };
  if (!mayWrite(sheet, written)) {
    throw new Refusal(
      '不能删除',
      `要删除的${axis === 'row' ? '行' : '列'}里有锁定的单元格；工作表“${sheet.name}”受保护。`,
    );
  }
  deleteCells(workbook, sheet, axis === 'row' ? wholeRows(area) : wholeColumns(area), axis);
}

export function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  axis: 'row' | 'column',
  insert: boolean,
): void {
  requireAllowed(sheet, 'nothing');
  requireNoMergeCut(
    sheet,
    axis === 'row' ? { ...area, bottom: ROW_LIMIT - 1 } : { ...area, right: COLUMN_LIMIT - 1 },
  );
  (insert ? insertCells : deleteCells)(workbook, sheet, area, axis);
}

/** The Delete key: every selected area, or none when one holds a locked cell. */
export function clearAreas(workbook: Workbook, sheet: Sheet, areas: readonly Rectangle[]): void {
  if (!areas.every((area) => mayWrite(sheet, area))) {
    throw new Refusal(
      '单元格已锁定',
      `工作表“${sheet.name}”受保护，所选区域中有锁定的单元格，不能清除。`,
    );
  }
  for (const area of areas) clearContents(workbook, sheet, area);
}

/** Points, at 96 dpi. */
const POINTS_PER_PIXEL = 0.75;

/** Dragging a header's edge: lines `from` to `to` become `pixels` wide or high. */
export function sizeLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: 'row' | 'column',
  from: number,
  to: number,
  pixels: number,
): void {
  requireAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  for (let line = from; line <= to; line += 1)
    sizes.set(line, Math.max(0, pixels) * POINTS_PER_PIXEL);
  workbook.changed({ type: 'sizes', sheet: sheet.id });
}

/** The fill handle: repeats the source over the target, line by line, formulas moved along. */
export function fill(workbook: Workbook, sheet: Sheet, source: Rectangle, target: Rectangle): void {
  if (!mayWrite(sheet, target)) {
    throw new Refusal(
      '单元格已锁定',
      `工作表“${sheet.name}”受保护，要填充的区域中有锁定的单元格。`,
    );
  }
  const kind = sheet.protection ? 'Formulas' : 'All';
  const down = target.left === source.left && target.right === source.right;
  const first = down ? source.top : source.left;
  const period = (down ? source.bottom : source.right) - first + 1;
  const [from, to] = down ? [target.top, target.bottom] : [target.left, target.right];
  for (let line = from; line <= to; line += 1) {
    if (line >= first && line < first + period) continue;
    const at = first + ((((line - first) % period) + period) % period);
    const piece = (place: number): Rectangle =>
      down ? { ...source, top: place, bottom: place } : { ...source, left: place, right: place };
    copyArea(workbook, { sheet, area: piece(at) }, { sheet, area: piece(line) }, kind, false);
  }
}
