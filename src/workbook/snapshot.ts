import type { Area } from '../template';
import { asSeen } from './unseen-characters';

export type CellValue = string | number | boolean;

/** A rectangle as read: `top` and `left` count from 1. */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas where there are any, else the values. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats, of sheets that hold figures. */
  readonly formats?: readonly (readonly string[])[];
}

export interface SheetState {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** A defined name: where it points, null when what it pointed to is gone (#REF!). */
export interface NameState {
  readonly name: string;
  readonly area: Area | null;
}

/** Everything one look at the workbook gives; all logic works on this alone. */
export interface Snapshot {
  readonly sheets: readonly SheetState[];
  readonly names: ReadonlyMap<string, NameState>;
  /** Data ranges by sheet key, found by their names. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Content of NB_META, '' when it is not there. */
  readonly meta: string;
  readonly structureProtected: boolean;
  /** What stands above the data ranges, by sheet key; looked at before a repair only. */
  readonly above?: ReadonlyMap<string, Grid>;
  /** Top-left parts of sheets no name points to, looked at to recognise our own. */
  readonly strangers: readonly Grid[];
}

/** Value at a row and column counted from 1 on the sheet; '' outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? '';
}

/** Number format of a cell; General where none was looked at. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.formats?.[row - grid.top]?.[column - grid.left] ?? 'General';
}

/** Formula (or value) at a row and column counted from 1 on the sheet. */
export function formulaAt(grid: Grid, row: number, column: number): CellValue {
  return grid.formulas[row - grid.top]?.[column - grid.left] ?? '';
}

/** Text of a cell without surrounding blanks and without characters nobody sees. */
export function textAt(grid: Grid, row: number, column: number): string {
  return asSeen(String(valueAt(grid, row, column))).trim();
}

/** Last row and column of a grid on its sheet. */
export function extent(grid: Grid): { readonly bottom: number; readonly right: number } {
  return {
    bottom: grid.top + grid.values.length - 1,
    right: grid.left + (grid.values[0]?.length ?? 0) - 1,
  };
}

/** A grid without the blank rows and columns at its end: of a sheet no name points to more is looked at. */
export function trimmed(grid: Grid): Grid {
  const written = (row: readonly CellValue[]): number =>
    row.reduce<number>((last, value, index) => (value === '' ? last : index + 1), 0);
  const height = grid.formulas.reduce<number>(
    (last, row, index) => (written(row) > 0 ? index + 1 : last),
    1,
  );
  const width = Math.max(1, ...grid.formulas.map(written));
  const cut = (rows: Grid['values']): Grid['values'] =>
    rows.slice(0, height).map((row) => row.slice(0, width));
  return { ...grid, values: cut(grid.values), formulas: cut(grid.formulas) };
}
