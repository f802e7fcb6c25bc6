/** A workbook's whole state as plain data, but for ids and caches, to compare before and after. */
import type { CellStyle, Sheet, Workbook } from '../../src/host/model';

const sorted = <Value>(map: ReadonlyMap<number, Value>): readonly (readonly [number, Value])[] =>
  [...map].sort(([a], [b]) => a - b);

const styleOf = (style: CellStyle): object =>
  Object.fromEntries(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));

function cellsOf(workbook: Workbook, sheet: Sheet): readonly unknown[] {
  return sorted(sheet.rows).flatMap(([row, cells]) =>
    sorted(cells).flatMap(([column, cell]) => {
      const around =
        sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? sheet.defaultStyle;
      const value = workbook.valueAt(sheet, row, column);
      const bare = value === null && cell.formula === undefined;
      const same = JSON.stringify(styleOf(cell.style)) === JSON.stringify(styleOf(around));
      return bare && same ? [] : [[row, column, cell.formula, value, styleOf(cell.style)]];
    }),
  );
}

const describeSheet = (workbook: Workbook, sheet: Sheet): unknown => ({
  name: sheet.name,
  visibility: sheet.visibility,
  tabColor: sheet.tabColor,
  showGridlines: sheet.showGridlines,
  showHeadings: sheet.showHeadings,
  cells: cellsOf(workbook, sheet),
  defaultStyle: styleOf(sheet.defaultStyle),
  rowStyles: sorted(sheet.rowStyles),
  columnStyles: sorted(sheet.columnStyles),
  columnWidths: sorted(sheet.columnWidths),
  rowHeights: sorted(sheet.rowHeights),
  standards: [sheet.standardWidth, sheet.standardHeight],
  hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
  hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  merges: sheet.merges,
  freeze: sheet.freeze,
  validations: sheet.validations,
  conditionals: sheet.conditionals.map((format) => ({ ...format, id: '' })),
  links: sheet.links,
  notes: sheet.notes,
  comments: sheet.comments,
  protection: sheet.protection,
  pageLayout: sheet.pageLayout,
  customProperties: [...sheet.customProperties],
  selection: sheet.selection,
  enableCalculation: sheet.enableCalculation,
});

export const describeWorkbook = (workbook: Workbook): unknown => ({
  sheets: workbook.sheets.map((sheet) => describeSheet(workbook, sheet)),
  names: workbook.names.map(({ scope, ...rest }) => ({
    ...rest,
    scope: scope === undefined ? undefined : workbook.sheetById(scope)?.name,
  })),
  settings: [...workbook.settings],
  properties: [...workbook.properties].sort(),
  customProperties: workbook.customProperties,
  xmlParts: workbook.xmlParts,
  structureProtection: workbook.structureProtection,
  calculationMode: workbook.calculationMode,
  active: workbook.activeSheet.name,
});
