/** Widths and heights that fit the text, by the rule of thumb: one unit a letter, two a Han one. */
import { shownText } from '../../engine';
import {
  DEFAULT_FONT_SIZE,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  numberFormatOf,
  requireAllowed,
} from '../../model';
import type { Cells, Session } from '../session';

const units = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);

export function autofitColumns(cells: Cells, session: Session): null {
  const { sheet } = cells;
  requireAllowed(sheet, 'allowFormatColumns');
  for (const area of cells.areas) {
    const widths = new Map<number, number>();
    for (const [row, column, { style }] of sheet.cellsIn(area)) {
      const text = shownText(session.workbook.valueAt(sheet, row, column), numberFormatOf(style));
      if (text === '' || sheet.mergeAt(row, column)) continue;
      const width = (units(text) * 0.55 + 1) * (style.fontSize ?? DEFAULT_FONT_SIZE);
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    for (const [column, width] of widths) {
      sheet.columnWidths.set(column, Math.max(STANDARD_WIDTH / 2, Math.ceil(width)));
    }
  }
  session.workbook.changed({ type: 'sizes', sheet: sheet.id });
  return null;
}

export function autofitRows(cells: Cells, session: Session): null {
  const { sheet } = cells;
  requireAllowed(sheet, 'allowFormatRows');
  for (const area of cells.areas) {
    const heights = new Map<number, number>();
    for (const [row, column, { style }] of sheet.cellsIn(area)) {
      const text = shownText(session.workbook.valueAt(sheet, row, column), numberFormatOf(style));
      if (text === '' || sheet.mergeAt(row, column)) continue;
      const size = style.fontSize ?? DEFAULT_FONT_SIZE;
      const room = sheet.columnWidth(column) / (size * 0.55);
      const lines = style.wrap
        ? text
            .split('\n')
            .reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / room)), 0)
        : 1;
      heights.set(
        row,
        Math.max(heights.get(row) ?? STANDARD_HEIGHT, Math.ceil(lines * size * 1.35)),
      );
    }
    for (const [row, height] of heights) sheet.rowHeights.set(row, Math.min(409, height));
  }
  session.workbook.changed({ type: 'sizes', sheet: sheet.id });
  return null;
}
