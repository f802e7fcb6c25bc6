/** Column widths and row heights of a range, in points. */
import { coversAllColumns, coversAllRows } from '../../engine';
import { invalidArgument, requireAllowed } from '../../model';
import { numberArgument } from '../arguments';
import type { Cells, Session } from '../session';

/** The size all lines share; null where they differ. */
export function sharedSize(cells: Cells, axis: 'row' | 'column'): number | null {
  const { sheet } = cells;
  const sizes = new Set<number>();
  for (const area of cells.areas) {
    const whole = axis === 'row' ? coversAllRows(area) : coversAllColumns(area);
    const set = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
    if (whole) {
      sizes.add(axis === 'row' ? sheet.standardHeight : sheet.standardWidth);
      for (const size of set.values()) sizes.add(size);
      continue;
    }
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = from; line <= to; line++) {
      sizes.add(axis === 'row' ? sheet.rowHeight(line) : sheet.columnWidth(line));
    }
  }
  const [first] = sizes;
  return sizes.size === 1 && first !== undefined ? first : null;
}

export function resize(
  cells: Cells,
  axis: 'row' | 'column',
  value: unknown,
  session: Session,
): void {
  const { sheet } = cells;
  requireAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const size = numberArgument(value, axis === 'row' ? 'rowHeight' : 'columnWidth');
  if (size < 0 || size > (axis === 'row' ? 409.5 : 1790))
    throw invalidArgument('行高或列宽超出范围。');
  for (const area of cells.areas) {
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    // A size for the whole sheet is held for the lines a sheet here can show.
    for (let line = from; line <= Math.min(to, from + 4999); line++) {
      (axis === 'row' ? sheet.rowHeights : sheet.columnWidths).set(line, size);
    }
  }
  session.workbook.changed({ type: 'sizes', sheet: sheet.id });
}
