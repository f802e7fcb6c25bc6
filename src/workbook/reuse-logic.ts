import { cellAddress, columnLetter, parseReference } from '../template';
import type { CellStyle, SheetBlueprint } from '../template';

/** The look of one cell of a fresh sheet: all its styles laid over each other. */
export function styleAt(sheet: SheetBlueprint, row: number, column: number): CellStyle {
  return sheet.styles.reduce<CellStyle>((merged, { address, style }) => {
    const area = parseReference(address);
    const inside =
      area !== null &&
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right;
    return inside ? { ...merged, ...style } : merged;
  }, {});
}

/** Whether a cell of a fresh sheet is open for input. */
export function unlockedAt(sheet: SheetBlueprint, row: number, column: number): boolean {
  return sheet.unlocked.some((address) => {
    const area = parseReference(address);
    return (
      area !== null &&
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right
    );
  });
}

/** A cell to write: its value, and its look when it is new. */
export interface CellWrite {
  readonly address: string;
  readonly value?: string | number;
  readonly style?: CellStyle;
  readonly unlocked?: boolean;
}

/** Points a row is given. */
export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

const USUAL_HEIGHT = 21;

/** Height in points of a row of a fresh sheet. */
export function heightAt(sheet: SheetBlueprint, row: number): number {
  const found = sheet.heights.findLast(({ rows }) => {
    const [first = 0, last = first] = rows.split(':').map(Number);
    return row >= first && row <= last;
  });
  return found?.points ?? USUAL_HEIGHT;
}

/** A cell of the fresh sheet as it is to be written at another place. */
export function transplant(
  sheet: SheetBlueprint,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): CellWrite {
  const value = sheet.contents[from.row - 1]?.[from.column - 1] ?? '';
  const formula = typeof value === 'string' && value.startsWith('=');
  return {
    address: cellAddress(to.row, to.column),
    // Formulas are written for the places as they are now, by another way.
    ...(value === '' || formula ? {} : { value }),
    // An inserted row inherits its neighbour's formats: a formula in a cell left as text stays text.
    style: { numberFormat: 'General', ...styleAt(sheet, from.row, from.column) },
    unlocked: unlockedAt(sheet, from.row, from.column),
  };
}

/** `7:7`, `D:D` */
export const wholeRow = (row: number): string => `${String(row)}:${String(row)}`;
export const wholeColumn = (column: number): string =>
  `${columnLetter(column)}:${columnLetter(column)}`;
