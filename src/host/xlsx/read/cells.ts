/** The cells of a sheet: values, formulas with their last results, styles, row heights. */
import type { CellValue } from '../../engine';
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  TEXT_LIMIT,
  cellError,
  cellName,
  dateSerial,
  isErrorCode,
  showsDate,
} from '../../engine';
import type { CellStyle, Sheet } from '../../model';
import { changeStyle } from '../../model';
import { xmlDouble } from '../../../office-files';
import { attributeOf, booleanOf, childOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { fromSpreadsheetString } from '../markup/spreadsheet-string';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { formulaFromFile, sharedFormula } from '../vocabulary/formula-text';
import { richText } from './shared-strings';
import type { Styles } from './styles';

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet that hold nothing but a look; those beyond are passed over. Our largest sheet has 3,000. */
const BLANK_LIMIT = 50_000;

/** What the cells of one workbook are read with. */
export interface CellParts {
  readonly strings: readonly string[];
  readonly styles: Styles;
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
  /** Told of each blank cell whose look is not read. */
  readonly passOver: (sheet: Sheet) => void;
}

/** A date as the file writes it out (18.18.11 ST_CellType `d`), and as the cells hold it. */
function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = (hour * 3600 + minute * 60 + second) / 86400;
  return dateSerial(year, month, day) + time;
}

/** Days between the two beginnings Excel counts from. */
const DAYS_TO_1904 = 1462;

/** A day counted from 1904 as one counted from 1900, which is how the model holds all. */
const from1900 = (value: CellValue, cell: XmlElement, style: CellStyle): CellValue =>
  typeof value === 'number' && attributeOf(cell, 't') !== 'd' && showsDate(style.numberFormat ?? '')
    ? value + DAYS_TO_1904
    : value;

/** A date written out is a date, whatever the cell's format. */
const dated = (style: CellStyle): CellStyle =>
  showsDate(style.numberFormat ?? '') ? style : changeStyle(style, { numberFormat: 'yyyy/m/d' });

function readValue(cell: XmlElement, strings: readonly string[]): CellValue {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return richText(childOf(cell, 'is'));
  const value = childOf(cell, 'v');
  if (!value) return null;
  const { text } = value;
  switch (type) {
    case 's':
      // A text that is not there: an error is seen, a blank would pass for nothing filed.
      return text === '' ? '' : (strings[Number(text)] ?? cellError('#REF!'));
    case 'str':
      return fromSpreadsheetString(text);
    case 'd':
      return serialOf(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return cellError(isErrorCode(text.trim()) ? (text.trim() as '#N/A') : '#VALUE!');
    default:
      // What is no number stays to be seen as it stands: a blank would pass for nothing filed.
      return text.trim() === '' ? null : (xmlDouble(text) ?? text.trim());
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

/** The column a cell's address names; undefined for none, or one no sheet has. */
function columnOf(address: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at > 0 && at < 4 && column <= COLUMN_LIMIT ? column - 1 : undefined;
}

/** Height, visibility and look of a row. */
function readLine(line: XmlElement, row: number, sheet: Sheet, styles: Styles): void {
  const height = numberOf(line, 'ht');
  if (height !== undefined && height !== sheet.standardHeight) sheet.rowHeights.set(row, height);
  if (booleanOf(line, 'hidden')) sheet.hiddenRows.add(row);
  if (booleanOf(line, 'customFormat')) {
    const style = styles.cellStyle(numberOf(line, 's') ?? 0);
    if (style !== sheet.defaultStyle) sheet.rowStyles.set(row, style);
  }
}

/** Excel's 8,192 characters, and room for the prefixes (_xlfn.) that only the file has. */
const FORMULA_LIMIT = 16_384;

/** @throws UnreadableWorkbook for what no cell can hold: Excel would cut it, and nobody would know. */
function requireShort(text: CellValue, formula: string | undefined, place: () => string): void {
  if (typeof text === 'string' && text.length > TEXT_LIMIT)
    throw new UnreadableWorkbook('too-long', `${place()}，文字 ${String(text.length)} 字`);
  if (formula !== undefined && formula.length > FORMULA_LIMIT)
    throw new UnreadableWorkbook('too-long', `${place()}，公式 ${String(formula.length)} 字`);
}

/**
 * Reads rows one after another into the sheet. Cells and rows without an address follow the one before;
 * those outside a sheet's limits are passed over.
 */
export function rowReader(sheet: Sheet, book: CellParts): (line: XmlElement) => void {
  const { strings, styles } = book;
  const shared = new Map<string, Shared>();
  let row = -1;
  let blanks = 0;
  return (line) => {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= ROW_LIMIT) return;
    readLine(line, row, sheet, styles);
    let column = -1;
    for (const item of line.children) {
      if (item.name !== 'c') continue;
      // Counted before its tag is taken apart: a million of them must not take seconds.
      if (item.children.length === 0 && ++blanks > BLANK_LIMIT) {
        column += 1;
        book.passOver(sheet);
        continue;
      }
      column = columnOf(attributeOf(item, 'r') ?? '') ?? column + 1;
      if (column >= COLUMN_LIMIT) break;
      const style = styles.cellStyle(numberOf(item, 's') ?? 0);
      const formula = readFormula(item, row, column, shared);
      const read = item.children.length === 0 ? null : readValue(item, strings);
      requireShort(read, formula, () => `“${sheet.name}”${cellName(row, column)}`);
      const value = book.date1904 ? from1900(read, item, style) : read;
      const bare = value === null && formula === undefined;
      if (bare && style === sheet.styleAt(row, column)) continue;
      const cell = sheet.ensureCell(row, column);
      cell.value = value;
      cell.style = attributeOf(item, 't') === 'd' ? dated(style) : style;
      if (formula !== undefined) cell.formula = formula;
    }
  };
}
