import type { Grid } from '../snapshot';
import { typedAt } from './row-says';
import type { NamedCells } from './row-says';

/** The name of a note and the cell it points to. */
export interface NotePlace {
  readonly label: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Notes of rows that have lost all their names: nothing tells any more whether they were pushed there.
 * A press gives the figures their names back and points the names of these notes to the heading of their
 * column, which says so until a person has looked.
 */
export function untiedNotes(
  grid: Grid,
  rows: ReadonlyMap<string, number>,
  column: number | undefined,
  headerRow: number,
  named: NamedCells,
  places: readonly NotePlace[],
): readonly NotePlace[] {
  if (column === undefined) return [];
  const placed = new Map(places.map(({ label, row }) => [label, row]));
  return [...rows].flatMap(([label, row]): NotePlace[] => {
    const at = placed.get(label);
    const untied = at === undefined ? !named.has(label) : at === headerRow;
    return untied && typedAt(grid, row, column) ? [{ label, row, column }] : [];
  });
}
