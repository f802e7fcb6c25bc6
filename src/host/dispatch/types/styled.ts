/** Reading and changing the looks that the cells of a range share. */
import type { Rectangle } from '../../engine';
import { coversAllColumns, coversAllRows } from '../../engine';
import type { CellStyle, Sheet } from '../../model';
import { requireAllowed, styleArea } from '../../model';
import type { Scalar } from '../object-type';
import type { Cells, Session } from '../session';

/** Every style an area shows; of whole rows and columns the common style and the written cells. */
function* stylesIn(sheet: Sheet, area: Rectangle): Generator<CellStyle> {
  if (coversAllRows(area) || coversAllColumns(area)) {
    yield coversAllRows(area) && !coversAllColumns(area)
      ? (sheet.columnStyles.get(area.left) ?? sheet.defaultStyle)
      : (sheet.rowStyles.get(area.top) ?? sheet.defaultStyle);
    for (const [, , cell] of sheet.cellsIn(area)) yield cell.style;
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield sheet.styleAt(row, column);
  }
}

/** The part of the style all cells share; null where they differ. */
export function shared<Value>(cells: Cells, pick: (style: CellStyle) => Value): Value | null {
  let found: { value: Value } | undefined;
  for (const area of cells.areas) {
    for (const style of stylesIn(cells.sheet, area)) {
      const value = pick(style);
      if (!found) found = { value };
      else if (found.value !== value) return null;
    }
  }
  return found ? found.value : null;
}

export function restyle(cells: Cells, change: CellStyle, session: Session): void {
  requireAllowed(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas) styleArea(session.workbook, cells.sheet, area, change);
}

export const styled = (
  pick: (style: CellStyle) => unknown,
  change: (value: unknown) => CellStyle,
): Scalar<Cells> => ({
  get: (cells) => shared(cells, pick),
  set: (cells, value, session) => restyle(cells, change(value), session),
});

/** A style part that is taken away again by undefined. */
export const without = (part: keyof CellStyle): CellStyle => ({ [part]: undefined }) as CellStyle;
