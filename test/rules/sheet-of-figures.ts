import {
  declarationLabel,
  declarationsFrom,
  emptyFiling,
  figureKey,
  indicator,
  parseFigureKey,
} from '../../src/catalog';
import type { FiledFigure, Filing, Period } from '../../src/catalog';
import { readCell, unitIsInteger } from '../../src/figures';
import type { AddressBook } from '../../src/rules';
import { evaluateFormula } from '../../src/host/engine';
import type { CellSource, CellValue } from '../../src/host/engine';

/** Raw contents of cells by figure key (`B01@cur`), as a person may have left them. */
export type RawCells = Readonly<Record<string, number | string>>;

const blank = emptyFiling();

/** The filing that reading these cells gives; every other cell is missing, which is blank too. */
export const filingOfCells = (
  cells: RawCells,
  declarations: Readonly<Record<string, string>>,
): Filing => {
  const figures = new Map<string, FiledFigure>();
  for (const [key, value] of Object.entries(cells)) {
    const id = parseFigureKey(key);
    if (id === null) throw new RangeError(key);
    const { unit } = indicator(id.code);
    const state = readCell(value, { unit, integer: unitIsInteger(unit) });
    figures.set(key, { ...id, state, note: '', approximation: '', place: null });
  }
  return { ...blank, figures, declarations: declarationsFrom(declarations) };
};

const COLUMN: Readonly<Record<Period, string>> = { cur: 'A', prev: 'B', pub: 'C' };

/** One sheet that holds every figure at a fixed place, so that formulas over it can be calculated. */
export const bookOfCells = (
  codes: readonly string[],
  cells: RawCells,
  declarations: Readonly<Record<string, string>>,
): { readonly book: AddressBook; readonly calculate: (formula: string) => CellValue } => {
  const rows = new Map(codes.map((code, index) => [code, index + 1]));
  const names = Object.keys(declarations);
  const contents = new Map<string, CellValue>();
  for (const [code, row] of rows) {
    for (const period of ['cur', 'prev', 'pub'] as const) {
      const value = cells[figureKey(code, period)];
      if (value !== undefined && value !== '') contents.set(`${COLUMN[period]}${row}`, value);
    }
  }
  names.forEach((name, index) => {
    const value = declarations[name] ?? '';
    if (value !== '') contents.set(`D${index + 1}`, declarationLabel(name, value));
  });
  const source: CellSource = {
    sheetId: () => 'one',
    value: (_sheet, row, column) =>
      contents.get(`${String.fromCharCode(65 + column)}${row + 1}`) ?? null,
    used: () => ({ top: 0, left: 0, bottom: codes.length + names.length, right: 3 }),
    definedName: () => undefined,
    isFormula: () => false,
    today: 0,
  };
  return {
    book: {
      figure: (code, period) => {
        const row = rows.get(code);
        return row === undefined ? null : `$${COLUMN[period]}$${row}`;
      },
      declaration: (name) => {
        const index = names.indexOf(name);
        return index < 0 ? null : `$D$${index + 1}`;
      },
      label: declarationLabel,
    },
    calculate: (formula) => evaluateFormula(formula, source, { sheet: 'one', row: 200, column: 9 }),
  };
};
