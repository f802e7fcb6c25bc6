import { textAt, extent } from './snapshot';
import type { Grid } from './snapshot';

export interface FoundColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Columns whose heading could not be found and that no neighbour gives away. */
  readonly missing: readonly string[];
}

/**
 * Finds columns by their headings, wherever they have been moved. A heading that was cleared is placed
 * beside its neighbours of the original order when that place is free.
 */
export function findColumns(
  grid: Grid,
  order: readonly string[],
  headers: Readonly<Record<string, string>>,
): FoundColumns {
  const { bottom, right } = extent(grid);
  const wanted = new Map(order.map((column) => [headers[column] ?? '', column]));
  let headerRow = grid.top;
  let columns: Record<string, number> = {};
  for (let row = grid.top; row <= Math.min(bottom, grid.top + 30); row += 1) {
    const found: Record<string, number> = {};
    for (let column = grid.left; column <= right; column += 1) {
      const key = wanted.get(textAt(grid, row, column));
      if (key !== undefined && found[key] === undefined) found[key] = column;
    }
    if (Object.keys(found).length > Object.keys(columns).length) {
      columns = found;
      headerRow = row;
    }
  }
  const missing: string[] = [];
  const taken = new Set(Object.values(columns));
  order.forEach((key, index) => {
    if (columns[key] !== undefined) return;
    const before = columns[order[index - 1] ?? ''];
    const after = columns[order[index + 1] ?? ''];
    const place = before !== undefined ? before + 1 : after !== undefined ? after - 1 : undefined;
    const free =
      place !== undefined &&
      place >= grid.left &&
      place <= right &&
      !taken.has(place) &&
      textAt(grid, headerRow, place) === '' &&
      // A deleted column leaves its neighbours touching; a cleared heading leaves a gap.
      (before === undefined || after === undefined || after - before === 2);
    if (place !== undefined && free) {
      columns[key] = place;
      taken.add(place);
    } else {
      missing.push(key);
    }
  });
  return { headerRow, columns, missing };
}
