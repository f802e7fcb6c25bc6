/** The state of a workbook as plain data, without what a file need not keep (ids, caches). */
import type { Sheet, Workbook } from '../../src/host/model';

const styleOf = (style: object): object =>
  Object.fromEntries(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));

const withoutId = <Item extends { readonly id: string }>(item: Item): object =>
  Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id'));

/** How a cell's style is shown: as it is, or by something shorter that is equal where the styles are. */
export type ShowStyle = (style: object) => unknown;

/** A number for each different style: for comparing books as texts. Styles are never changed in place. */
export const numberedStyles = (): ShowStyle => {
  const seen = new WeakMap<object, number>();
  const numbers = new Map<string, number>();
  return (style) => {
    const known = seen.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(styleOf(style));
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    seen.set(style, number);
    return number;
  };
};

function sheetPicture(workbook: Workbook, sheet: Sheet, show: ShowStyle): unknown {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => {
      const value = workbook.valueAt(sheet, row, column);
      if (value === null && Object.keys(cell.style).length === 0) return [];
      return [{ row, column, formula: cell.formula, value, style: show(cell.style) }];
    }),
  );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    widths: [...sheet.columnWidths].map(([column, width]) => [column, Math.round(width)]),
    heights: [...sheet.rowHeights],
    merges: sheet.merges,
    freeze: sheet.freeze,
    validations: sheet.validations,
    conditionals: sheet.conditionals.map(withoutId),
    links: sheet.links,
    notes: sheet.notes,
    comments: sheet.comments.map(withoutId),
    protection: sheet.protection,
    pageLayout: sheet.pageLayout,
    properties: [...sheet.customProperties],
  };
}

export function picture(workbook: Workbook, show: ShowStyle = styleOf): unknown {
  const scope = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : workbook.sheetById(id)?.name;
  return {
    sheets: workbook.sheets.map((sheet) => sheetPicture(workbook, sheet, show)),
    names: workbook.names.map((name) => ({ ...name, scope: scope(name.scope) })),
    settings: [...workbook.settings],
    properties: [...workbook.properties],
    customProperties: workbook.customProperties,
    xmlParts: workbook.xmlParts,
    structure: workbook.structureProtection,
    active: workbook.activeSheet.name,
  };
}
