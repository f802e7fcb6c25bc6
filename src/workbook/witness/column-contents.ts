import { indicator } from '../../catalog';
import { codeLabel, parseCodeLabel } from '../../template';
import { extent, formulaAt, textAt, valueAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { isChange } from './change-direction';
import type { OwnWords } from './row-says';

/** How many cells of one column are what a column of the template holds. */
export interface ColumnContents {
  readonly numbers: number;
  /** Cells that hold something and no formula. */
  readonly typed: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts codes, own words, units, formulas and typed numbers of one column. */
export function columnContents(
  grid: Grid,
  column: number,
  labels: ReadonlySet<string>,
  words: OwnWords,
  units: ReadonlySet<string>,
): ColumnContents {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let [numbers, typed] = [0, 0];
  for (let row = grid.top; row <= extent(grid).bottom; row += 1) {
    const formula = formulaAt(grid, row, column);
    if (typeof formula === 'string' && formula.startsWith('=')) {
      count(isChange(formula) ? 'change' : 'formula');
      continue;
    }
    if (typeof valueAt(grid, row, column) === 'number') numbers += 1;
    const text = textAt(grid, row, column);
    if (text !== '') typed += 1;
    const line = parseCodeLabel(text);
    if (line !== null && labels.has(codeLabel(line.code, line.row))) count('code');
    for (const [key, known] of words) if (known.has(text)) count(key);
    if (units.has(text)) count('unit');
  }
  return { numbers, typed, counts };
}

/** Units of the rows of a grid that are not the office's own. */
export function unitsOf(labels: readonly string[]): ReadonlySet<string> {
  return new Set(
    labels.flatMap((label) => {
      const line = parseCodeLabel(label);
      const item = line === null ? null : indicator(line.code);
      return item === null || item.free === true ? [] : [item.unit];
    }),
  );
}

/** Cells that prove a column: two and a fifth of the rows, or half of what is left where rows are gone. */
function leastCells(contents: ReadonlyMap<number, ColumnContents>, rows: number): number {
  const left = Math.max(0, ...[...contents.values()].flatMap(({ counts }) => [...counts.values()]));
  return Math.min(Math.max(2, rows / 5), Math.max(Math.min(2, left), left / 2));
}

/**
 * The column that holds what only one column of the template holds, for each such column: enough cells,
 * and no other column nearly as many.
 */
export function columnsByContents(
  contents: ReadonlyMap<number, ColumnContents>,
  keys: readonly string[],
  rows: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const least = leastCells(contents, rows);
  for (const key of keys) {
    const ranked = [...contents]
      .map(([column, { counts }]) => ({ column, count: counts.get(key) ?? 0 }))
      .sort((one, other) => other.count - one.count);
    const [first, second] = ranked;
    if (first === undefined || first.count === 0 || first.count < least) continue;
    if (second !== undefined && second.count * 2 > first.count) continue;
    if (![...found.values()].includes(first.column)) found.set(key, first.column);
  }
  return found;
}
