import { textAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { typedAt } from './row-says';

/** Something typed where notes stand, in a row that is no indicator's. */
export interface LooseNote {
  readonly row: number;
  readonly column: number;
}

/**
 * Notes in rows of section headings and in the last line. A note has no name of its own and belongs to
 * the row it stands in; one that was pushed here shows that the notes above may be pushed too.
 */
export function looseNotes(
  grid: Grid,
  column: number | undefined,
  rows: ReadonlySet<number>,
): readonly LooseNote[] {
  if (column === undefined) return [];
  return [...rows]
    .sort((one, other) => one - other)
    .flatMap((row) => {
      const text = textAt(grid, row, column);
      return text !== '' && typedAt(grid, row, column) ? [{ row, column }] : [];
    });
}
