import { parseReference } from '../../template';
import { yearOnYearFormula } from '../../rules';
import { extent, formulaAt } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';

const REFERENCE = /[A-Z]+\d+/g;
const plain = (formula: string): string => formula.replace(/[\s$]/g, '');
const shapeOf = (formula: string): string => plain(formula).replace(REFERENCE, '');

const SHAPE = shapeOf(yearOnYearFormula('D1', 'E1'));

/** Whether a formula is a year-on-year change, of whatever cells. */
export const isChange = (formula: string): boolean => shapeOf(formula) === SHAPE;

type Place = { readonly row: number; readonly column: number };

/** The two cells a 同比 formula compares; null for anything else. */
export function changedCells(
  formula: CellValue,
): { readonly cur: Place; readonly prev: Place } | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isChange(formula)) return null;
  const [current, previous] = plain(formula).match(REFERENCE) ?? [];
  const [cur, prev] = [parseReference(current ?? ''), parseReference(previous ?? '')];
  if (cur === null || prev === null) return null;
  return { cur: { row: cur.top, column: cur.left }, prev: { row: prev.top, column: prev.left } };
}

/**
 * The columns that most 同比 formulas take as this year's and last year's. A formula follows its cells
 * wherever they are moved and knows nothing of headings and names.
 */
export function changeDirection(
  grid: Grid,
): { readonly cur: number; readonly prev: number } | null {
  const counts = new Map<string, { cur: number; prev: number; count: number }>();
  let all = 0;
  for (let row = grid.top; row <= extent(grid).bottom; row += 1) {
    for (let column = grid.left; column <= extent(grid).right; column += 1) {
      const compared = changedCells(formulaAt(grid, row, column));
      if (compared === null || compared.cur.column === compared.prev.column) continue;
      const [cur, prev] = [compared.cur.column, compared.prev.column];
      const key = `${String(cur)} ${String(prev)}`;
      counts.set(key, { cur, prev, count: (counts.get(key)?.count ?? 0) + 1 });
      all += 1;
    }
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most === undefined || most.count * 2 <= all ? null : most;
}
