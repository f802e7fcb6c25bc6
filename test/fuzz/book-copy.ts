/** A workbook's model kept and put back: many sequences start from one filled book without building it again. */
import type { CustomXmlPart, DefinedName, Sheet, Workbook } from '../../src/host/model';

type Method =
  'cell' | 'ensureCell' | 'styleAt' | 'cellsIn' | 'used' | 'columnWidth' | 'rowHeight' | 'mergeAt';
type Part = Omit<Sheet, 'id' | Method>;

export interface BookCopy {
  readonly sheets: readonly { readonly sheet: Sheet; readonly state: Part }[];
  readonly names: readonly DefinedName[];
  readonly xmlParts: readonly CustomXmlPart[];
  readonly active: string;
}

/** Maps and sets are copied, everything else in a sheet is replaced whole when it changes. */
function stateOf(sheet: Sheet): Part {
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, { ...cell }])),
    ]),
  );
  return {
    ...sheet,
    rows,
    rowStyles: new Map(sheet.rowStyles),
    columnStyles: new Map(sheet.columnStyles),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    customProperties: new Map(sheet.customProperties),
  };
}

export const copyOf = (book: Workbook): BookCopy => ({
  sheets: book.sheets.map((sheet) => ({ sheet, state: stateOf(sheet) })),
  names: [...book.names],
  xmlParts: [...book.xmlParts],
  active: book.activeSheetId,
});

/** Puts a workbook back to what it was when it was copied. */
export function putBack(book: Workbook, copy: BookCopy): void {
  for (const { sheet, state } of copy.sheets) {
    const { rows, ...rest } = state;
    Object.assign(sheet, stateOf({ ...sheet, ...rest, rows } as Sheet));
  }
  book.sheets.splice(0, book.sheets.length, ...copy.sheets.map(({ sheet }) => sheet));
  book.names.splice(0, book.names.length, ...copy.names);
  book.xmlParts.splice(0, book.xmlParts.length, ...copy.xmlParts);
  book.activeSheetId = copy.active;
  book.structureProtection = undefined;
  book.reindexNames();
  for (const { id } of book.sheets) book.changed({ type: 'appearance', sheet: id });
}
