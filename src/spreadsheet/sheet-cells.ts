import { attributesOf, xmlDouble, xmlTokens } from '../office-files';
import type { XmlToken } from '../office-files';
import { cellPlace, movedFormula } from './cell-reference';
import type { CellPlace } from './cell-reference';
import { cellText } from './cell-text';
import { dateText, isoText } from './date-text';
import type { PlainValue } from './types';

/** What the cells of all sheets of a workbook need to be understood. */
export interface BookMeans {
  readonly texts: readonly string[];
  /** Cell formats that show dates. */
  readonly dates: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** One cell: its value, and its formula (beginning `=`) or the value again. */
export interface ReadCell {
  readonly value: PlainValue;
  readonly formula: PlainValue;
}

export type CellRows = ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;

interface Limits {
  readonly rows: number;
  readonly columns: number;
}

/** A cell as its tags give it. */
interface Growing {
  readonly at: CellPlace;
  readonly type: string;
  readonly format: number;
  value: string;
  text: string;
  formula: string;
  shared: string;
}

/** A text that is not there: an error is seen, a blank would pass for nothing filed. */
const LOST = '#REF!';

const numberOf = ({ value, format }: Growing, { dates, date1904 }: BookMeans): PlainValue => {
  const number = xmlDouble(value);
  if (number === null) return value.trim();
  const date = dates.has(format) ? dateText(number, date1904) : null;
  return date ?? (number === 0 ? 0 : number);
};

/** The value of a cell by its type (ECMA-376 part 1, 18.18.11); a date is a text, never a number. */
const valueOf = (cell: Growing, means: BookMeans): PlainValue => {
  switch (cell.type) {
    case 'inlineStr':
      return cellText(cell.text);
    case 's':
      return cell.value === '' ? '' : (means.texts[Number(cell.value)] ?? LOST);
    case 'str':
      return cellText(cell.value);
    case 'b':
      return cell.value === '' ? '' : cell.value.trim() === '1' || cell.value.trim() === 'true';
    case 'e':
      return cell.value.trim();
    case 'd':
      return isoText(cell.value.trim());
    default:
      return cell.value === '' ? '' : numberOf(cell, means);
  }
};

interface Shared {
  readonly at: CellPlace;
  readonly formula: string;
}

/** The formula as written, or as shared with a cell before; functions by their own names. */
const formulaOf = (cell: Growing, shared: Map<string, Shared>): string => {
  const { at, shared: group } = cell;
  const formula = cell.formula.replaceAll('_xlfn.', '');
  if (group === '') return formula;
  const first = shared.get(group);
  if (formula !== '') shared.set(group, { at, formula });
  return formula !== '' || first === undefined
    ? formula
    : movedFormula(first.formula, at.row - first.at.row, at.column - first.at.column);
};

/** Where the next row and cell stand when they do not say so themselves. */
class Cursor {
  row = -1;
  column = -1;

  enterRow(given: string | undefined): void {
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
  }

  enterCell(reference: string | undefined): CellPlace {
    const place = reference === undefined ? null : cellPlace(reference);
    this.column = place?.column ?? this.column + 1;
    return { row: place?.row ?? this.row, column: this.column };
  }
}

const fresh = (at: CellPlace, given: ReadonlyMap<string, string>): Growing => ({
  at,
  type: given.get('t') ?? 'n',
  format: Number(given.get('s') ?? '0'),
  value: '',
  text: '',
  formula: '',
  shared: '',
});

/** What the text met next belongs to. */
const partOf = ({ kind, name }: XmlToken): 'value' | 'text' | 'formula' | null => {
  if (kind !== 'open') return null;
  return name === 'v' ? 'value' : name === 't' ? 'text' : name === 'f' ? 'formula' : null;
};

/**
 * The cells of a sheet's part within the limits. What lies below the last row looked at is not read at
 * all, however much it is.
 * @throws MalformedXml
 */
export function sheetCells(xml: string, means: BookMeans, limits: Limits): CellRows {
  const rows = new Map<number, Map<number, ReadCell>>();
  const shared = new Map<string, Shared>();
  const cursor = new Cursor();
  let cell: Growing | null = null;
  let part: ReturnType<typeof partOf> = null;
  let spoken = 0;

  const keep = (done: Growing): void => {
    const value = valueOf(done, means);
    const formula = formulaOf(done, shared);
    const { row, column } = done.at;
    if (column < 0 || column >= limits.columns || row < 0 || row >= limits.rows) return;
    if (value === '' && formula === '') return;
    const cells = rows.get(row) ?? new Map<number, ReadCell>();
    cells.set(column, { value, formula: formula === '' ? value : `=${formula}` });
    rows.set(row, cells);
  };

  for (const token of xmlTokens(xml)) {
    const { kind, name, raw } = token;
    if (kind === 'text') {
      if (cell !== null && part !== null && spoken === 0) cell[part] += raw;
      continue;
    }
    part = partOf(token);
    if (name === 'row' && kind !== 'close') {
      cursor.enterRow(attributesOf(raw).get('r'));
      if (cursor.row >= limits.rows) break;
    } else if (name === 'c' && kind === 'open') {
      const given = attributesOf(raw);
      cell = fresh(cursor.enterCell(given.get('r')), given);
    } else if (name === 'c') {
      if (kind === 'empty') cursor.enterCell(attributesOf(raw).get('r'));
      else if (cell !== null) keep(cell);
      cell = null;
    } else if (name === 'f' && kind !== 'close' && cell !== null) {
      const given = attributesOf(raw);
      if (given.get('t') === 'shared') cell.shared = given.get('si') ?? '';
    } else if (name === 'rPh') spoken += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
  }
  return rows;
}
