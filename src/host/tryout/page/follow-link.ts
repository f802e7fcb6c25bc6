/** A press on a cell with a link to a place in the workbook goes there, as in Excel. */
import { parseRectangle, splitSheet } from '../../engine';
import type { Workbook } from '../../model';
import { selectArea } from '../../model';

/** True when the cell had such a link and the selection moved. */
export function followLink(workbook: Workbook, row: number, column: number): boolean {
  const sheet = workbook.activeSheet;
  const link = sheet.links.find(
    ({ area }) =>
      area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
  if (link?.place === undefined) return false;
  const { sheet: name, rest } = splitSheet(link.place.replace(/^#/, ''));
  const target = name === undefined ? sheet : workbook.sheetByName(name);
  const named = workbook.names.find(
    (each) => each.name.toLowerCase() === link.place?.toLowerCase(),
  );
  const area = parseRectangle(rest);
  if (target && area) {
    selectArea(workbook, target, area);
    return true;
  }
  if (!named) return false;
  const place = splitSheet(named.formula.slice(1));
  const home = place.sheet === undefined ? undefined : workbook.sheetByName(place.sheet);
  const named_area = parseRectangle(place.rest);
  if (!home || !named_area) return false;
  selectArea(workbook, home, named_area);
  return true;
}
