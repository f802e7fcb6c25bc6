import { packIds, pack as packOf } from '../../catalog';
import type { PlainBook, PlainSheet } from '../../spreadsheet';
import { META_NAME, parseReference, rangeName, sheetKeys } from '../../template';
import type { Area } from '../../template';
import type { CellValue, Grid, NameState, Snapshot } from '../snapshot';

/** The cells of an area; what lies beyond the sheet's last cell is blank. */
function gridOf(sheet: PlainSheet, area: Area): Grid {
  const cut = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (__, column) => rows[area.top - 1 + row]?.[area.left - 1 + column] ?? '',
      ),
    );
  return {
    sheet: sheet.name,
    top: area.top,
    left: area.left,
    values: cut(sheet.values),
    formulas: cut(sheet.formulas),
  };
}

/** How much of a sheet no name points to is looked at. */
const STRANGER: Omit<Area, 'sheet'> = { top: 1, left: 1, bottom: 320, right: 14 };

/** The largest area one of our sheets may claim: a name that says more is not believed. */
const inReach = (area: Area): boolean => area.bottom <= 2_000 && area.right <= 100;

/** A workbook file as one look at it, as `takeSnapshot` gives of the open workbook. */
export function snapshotOf(book: PlainBook): Snapshot {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Map<string, NameState>(
    [...book.names]
      .filter(([name]) => name.startsWith('NB_'))
      .map(([name, reference]) => [name, { name, area: parseReference(reference) }]),
  );
  const keys = new Set(packIds().flatMap((id) => sheetKeys(packOf(id))));
  const grids = new Map<string, Grid>();
  for (const key of keys) {
    const area = names.get(rangeName(key))?.area ?? null;
    const sheet = area === null ? undefined : sheets.get(area.sheet);
    if (area !== null && sheet !== undefined && inReach(area)) grids.set(key, gridOf(sheet, area));
  }
  const at = names.get(META_NAME)?.area ?? null;
  const meta = at === null ? '' : sheets.get(at.sheet)?.values[at.top - 1]?.[at.left - 1];
  const ours = new Set([...grids.values()].map(({ sheet }) => sheet));
  return {
    sheets: book.sheets.map(({ name, visible }) => ({ name, visible, protected: false })),
    names,
    grids,
    meta: String(meta ?? ''),
    structureProtected: false,
    strangers: book.sheets
      .filter(({ name, values }) => !ours.has(name) && values.length > 0)
      .map((sheet) => gridOf(sheet, { ...STRANGER, sheet: sheet.name })),
  };
}
