import { declarationLabel, indicator } from '../catalog';
import type { Pack, Period } from '../catalog';
import { checkFormulaAt, ratioFormulas, yearOnYearFormula } from '../rules';
import type { AddressBook } from '../rules';
import { cellAddress, columnLetter, fixedAddress, quoteSheet } from './address';
import { failedCount } from './check-texts';
import { COVER_COLUMN } from './cover-layout';
import type { BookGeometry, SheetGeometry } from './geometry';
import { parseCodeLabel } from './row-key';
import type { FormulaSpec } from './types';

const PERIOD_COLUMN: Readonly<Record<Period, string>> = { cur: 'cur', prev: 'prev', pub: 'pub' };

type LabelRow = { readonly sheet: SheetGeometry; readonly row: number };

const indexes = new WeakMap<BookGeometry, ReadonlyMap<string, LabelRow>>();

/** Rows of all sheets by label, looked up once for all formulas of a geometry. */
function rowsOf(geometry: BookGeometry): ReadonlyMap<string, LabelRow> {
  const known = indexes.get(geometry);
  if (known !== undefined) return known;
  const found = new Map<string, LabelRow>();
  for (const sheet of geometry.sheets.values()) {
    for (const [label, row] of sheet.rows) {
      if (!found.has(label)) found.set(label, { sheet, row });
    }
  }
  indexes.set(geometry, found);
  return found;
}

/** Where a code's figure stands; null when its row or column is gone. */
function figureCell(
  geometry: BookGeometry,
  code: string,
  period: Period,
): { readonly sheet: SheetGeometry; readonly row: number; readonly column: number } | null {
  const found = rowsOf(geometry).get(code);
  if (found === undefined) return null;
  const { sheet, row } = found;
  const name = sheet.kind === 'ratios' && period === 'cur' ? 'value' : PERIOD_COLUMN[period];
  const column = sheet.columns[name];
  return column === undefined ? null : { sheet, row, column };
}

/** Addresses as seen from one sheet: cells of the same sheet are named without it. */
export function addressBook(geometry: BookGeometry, fromSheet: string): AddressBook {
  const on = (sheet: string, title: string, row: number, column: number): string =>
    sheet === fromSheet
      ? fixedAddress(row, column)
      : `${quoteSheet(title)}!${fixedAddress(row, column)}`;
  return {
    figure: (code, period) => {
      const cell = figureCell(geometry, code, period);
      return cell === null ? null : on(cell.sheet.key, cell.sheet.title, cell.row, cell.column);
    },
    declaration: (name) => {
      const cell = geometry.cover.get(name);
      return cell === undefined ? null : on('cover', geometry.coverTitle, cell.row, cell.column);
    },
    label: declarationLabel,
  };
}

/**
 * Every native formula of the workbook for where things stand now, so that the same function writes a
 * fresh template and repairs one whose rows have moved.
 */
export function formulasOf(pack: Pack, geometry: BookGeometry): readonly FormulaSpec[] {
  return [...geometry.sheets.values()].flatMap((sheet) =>
    sheet.kind === 'ratios'
      ? ratioSheetFormulas(sheet, addressBook(geometry, sheet.key))
      : tableFormulas(pack, sheet, addressBook(geometry, sheet.key)),
  );
}

function tableFormulas(pack: Pack, sheet: SheetGeometry, book: AddressBook): FormulaSpec[] {
  const { cur, prev, change, check } = sheet.columns;
  const formulas: FormulaSpec[] = [];
  for (const [label, row] of sheet.rows) {
    const line = parseCodeLabel(label);
    if (line === null) continue;
    if (cur !== undefined && prev !== undefined && change !== undefined) {
      formulas.push({
        sheet: sheet.key,
        address: cellAddress(row, change),
        formula: yearOnYearFormula(cellAddress(row, cur), cellAddress(row, prev)),
      });
    }
    if (check === undefined || line.row > 0) continue;
    const formula = checkFormulaAt(pack, line.code, book);
    if (formula !== null) {
      formulas.push({ sheet: sheet.key, address: cellAddress(row, check), formula });
    }
  }
  return formulas;
}

function ratioSheetFormulas(sheet: SheetGeometry, book: AddressBook): FormulaSpec[] {
  const { numerator, denominator, value, compare, pub } = sheet.columns;
  return [...sheet.rows].flatMap(([code, row]) => {
    if (indicator(code).ratio === undefined) return [];
    const formulas = ratioFormulas(code, book);
    const at = (column: number | undefined, formula: string | null): FormulaSpec[] =>
      column === undefined || formula === null
        ? []
        : [{ sheet: sheet.key, address: cellAddress(row, column), formula }];
    return [
      ...at(numerator, formulas.numerator),
      ...at(denominator, formulas.denominator),
      ...at(value, formulas.value),
      ...at(pub === undefined ? undefined : compare, formulas.comparison),
    ];
  });
}

/** Rows of a set, joined where they follow each other, as ranges of one column. */
function columnRanges(rows: readonly number[], column: number): readonly string[] {
  const letter = columnLetter(column);
  const sorted = [...rows].sort((left, right) => left - right);
  const ranges: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const range = ranges.at(-1);
    if (range?.last === row - 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges.map(({ first, last }) => `$${letter}$${String(first)}:$${letter}$${String(last)}`);
}

/** Live overview on the cover: 已填, 漏填, 核对不符 for each table; and the no-duty line of each table. */
export function overviewFormulas(pack: Pack, geometry: BookGeometry): readonly FormulaSpec[] {
  const required = new Set(pack.required);
  return [...geometry.sheets.values()].flatMap((sheet) => {
    const at = geometry.cover.get(`progress.${sheet.key}`);
    const figures = sheet.kind === 'ratios' ? sheet.columns['value'] : sheet.columns['cur'];
    const checks = sheet.kind === 'ratios' ? sheet.columns['compare'] : sheet.columns['check'];
    if (at === undefined || figures === undefined) return [];
    const prefix = `${quoteSheet(sheet.title)}!`;
    const sumOf = (ranges: readonly string[], wrap: (range: string) => string): string =>
      ranges.length === 0 ? '0' : ranges.map((range) => wrap(prefix + range)).join('+');
    const all = columnRanges([...sheet.rows.values()], figures);
    const needed = [...sheet.rows].filter(([label]) => required.has(label)).map(([, row]) => row);
    const cell = (column: number): string => cellAddress(at.row, column);
    const duty = geometry.cover.get(`duty.${sheet.key}`);
    const none =
      duty === undefined
        ? null
        : `${fixedAddress(duty.row, duty.column)}="${declarationLabel(`duty.${sheet.key}`, 'none')}"`;
    const unlessNone = (formula: string): string =>
      none === null ? `=${formula}` : `=IF(${none},"—",${formula})`;
    const blank = sumOf(columnRanges(needed, figures), (range) => `COUNTBLANK(${range})`);
    const failing =
      checks === undefined
        ? '0'
        : sumOf(columnRanges([...sheet.rows.values()], checks), failedCount);
    return [
      {
        sheet: 'cover',
        address: cell(COVER_COLUMN.filled),
        formula: unlessNone(sumOf(all, (range) => `COUNT(${range})`)),
      },
      ...(needed.length === 0
        ? []
        : [{ sheet: 'cover', address: cell(COVER_COLUMN.blank), formula: unlessNone(blank) }]),
      { sheet: 'cover', address: cell(COVER_COLUMN.failing), formula: unlessNone(failing) },
    ];
  });
}
