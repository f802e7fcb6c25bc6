import { parseReference } from '../../template';
import { yearOnYearFormula } from '../../rules';
import { extent, formulaAt } from '../snapshot';
import type { Grid } from '../snapshot';

const REFERENCE = /[A-Z]+\d+/g;
const plain = (formula: string): string => formula.replace(/[\s$]/g, '');
const shapeOf = (formula: string): string => plain(formula).replace(REFERENCE, '');

const SHAPE = shapeOf(yearOnYearFormula('D1', 'E1'));

/** Whether a formula is a year-on-year change, of whatever cells. */
export const isChange = (formula: string): boolean => shapeOf(formula) === SHAPE;

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
      const formula = formulaAt(grid, row, column);
      if (typeof formula !== 'string' || !formula.startsWith('=') || !isChange(formula)) continue;
      const [current, previous] = plain(formula).match(REFERENCE) ?? [];
      const [cur, prev] = [
        parseReference(current ?? '')?.left,
        parseReference(previous ?? '')?.left,
      ];
      if (cur === undefined || prev === undefined || cur === prev) continue;
      const key = `${String(cur)} ${String(prev)}`;
      counts.set(key, { cur, prev, count: (counts.get(key)?.count ?? 0) + 1 });
      all += 1;
    }
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most === undefined || most.count < 2 || most.count * 2 <= all ? null : most;
}
