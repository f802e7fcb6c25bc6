import { cellAddress } from './address';
import type { BookGeometry } from './geometry';
import { noteName } from './names';
import { parseCodeLabel } from './row-key';
import type { NameSpec } from './types';

/** The cell of every row's note, by name; sheets by their keys or, as asked for, by their titles. */
export function noteCells(geometry: BookGeometry, by: 'key' | 'title'): readonly NameSpec[] {
  return [...geometry.sheets.values()].flatMap((sheet) => {
    const column = sheet.columns['note'];
    if (column === undefined) return [];
    return [...sheet.rows].flatMap(([label, row]): NameSpec[] => {
      const line = parseCodeLabel(label);
      if (line === null) return [];
      const address = cellAddress(row, column);
      return [{ name: noteName(line.code, line.row), sheet: sheet[by], address }];
    });
  });
}
