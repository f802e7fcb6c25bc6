/** The cells of a sheet: values, formulas with their last results, styles, row heights. */
import type { CellValue } from '../../engine';
import { cellError, isErrorCode, parseRectangle } from '../../engine';
import type { Sheet } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { fromSpreadsheetString } from '../markup/spreadsheet-string';
import { formulaFromFile, sharedFormula } from '../vocabulary/formula-text';
import { richText } from './shared-strings';
import type { Styles } from './styles';

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readValue(cell: XmlElement, strings: readonly string[]): CellValue {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return richText(childOf(cell, 'is'));
  const value = childOf(cell, 'v');
  if (!value) return null;
  const { text } = value;
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'str':
      return fromSpreadsheetString(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return cellError(isErrorCode(text.trim()) ? (text.trim() as '#N/A') : '#VALUE!');
    default: {
      const number = Number(text);
      return text.trim() === '' || !Number.isFinite(number) ? null : number;
    }
  }
}

function readFormula(
  cell: XmlElement,
  row: number,
  column: number,
  shared: Map<string, Shared>,
): string | undefined {
  const found = childOf(cell, 'f');
  if (!found) return undefined;
  const group = attributeOf(found, 't') === 'shared' ? attributeOf(found, 'si') : undefined;
  const master = group === undefined ? undefined : shared.get(group);
  if (found.text.trim() === '') {
    return master && sharedFormula(master.formula, row - master.row, column - master.column);
  }
  const formula = formulaFromFile(found.text);
  if (group !== undefined && !master) shared.set(group, { formula, row, column });
  return formula;
}

/** Fills the sheet's rows. Cells and rows without an address follow the one before. */
export function readCells(
  data: XmlElement | undefined,
  sheet: Sheet,
  styles: Styles,
  strings: readonly string[],
): void {
  const shared = new Map<string, Shared>();
  let row = -1;
  for (const line of childrenOf(data, 'row')) {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    const height = numberOf(line, 'ht');
    if (height !== undefined && height !== sheet.standardHeight) sheet.rowHeights.set(row, height);
    if (booleanOf(line, 'hidden')) sheet.hiddenRows.add(row);
    if (booleanOf(line, 'customFormat')) {
      const style = styles.cellStyle(numberOf(line, 's') ?? 0);
      if (style !== sheet.defaultStyle) sheet.rowStyles.set(row, style);
    }
    let column = -1;
    for (const item of childrenOf(line, 'c')) {
      column = parseRectangle(attributeOf(item, 'r') ?? '')?.left ?? column + 1;
      const style = styles.cellStyle(numberOf(item, 's') ?? 0);
      const formula = readFormula(item, row, column, shared);
      const value = readValue(item, strings);
      const bare = value === null && formula === undefined;
      if (bare && style === sheet.styleAt(row, column)) continue;
      const cell = sheet.ensureCell(row, column);
      cell.value = value;
      cell.style = style;
      if (formula !== undefined) cell.formula = formula;
    }
  }
}
