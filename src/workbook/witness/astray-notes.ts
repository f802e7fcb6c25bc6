import { noteName, parseCodeLabel } from '../../template';
import type { Grid, NameState } from '../snapshot';
import { typedAt } from './row-says';
import type { NamedCells } from './row-says';
import type { NotePlace } from './untied-notes';
import type { RowQuestion } from './witness-types';

/** A note whose own name says that it is another row's. */
export interface AstrayNote {
  /** Label whose note it is by its name. */
  readonly label: string;
  readonly row: number;
  readonly column: number;
  /** Label of the row it stands in; null for a row that is no indicator's. */
  readonly beside: string | null;
}

/** Where the names of the notes of a grid's rows point on its sheet. */
export function notePlaces(
  grid: Grid,
  labels: readonly string[],
  names: ReadonlyMap<string, NameState>,
): readonly NotePlace[] {
  return labels.flatMap((label) => {
    const line = parseCodeLabel(label);
    const area = line === null ? null : names.get(noteName(line.code, line.row))?.area;
    if (area === undefined || area === null || area.sheet !== grid.sheet) return [];
    return [{ label, row: area.top, column: area.left }];
  });
}

/** The column most names of notes point to. */
export function notedColumn(places: readonly NotePlace[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { column } of places) {
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Notes whose name stands neither in the row of its label nor in that of the label's figures: cells of
 * the column were deleted, inserted or moved. Rows moved whole take names and notes with them, and rows
 * sorted leave all names of a row where they were.
 */
export function astrayNotes(
  grid: Grid,
  rows: ReadonlyMap<string, number>,
  headerRow: number,
  named: NamedCells,
  places: readonly NotePlace[],
): readonly AstrayNote[] {
  const labelAt = new Map([...rows].map(([label, row]) => [row, label]));
  return places.flatMap(({ label, row, column }): AstrayNote[] => {
    if (row === headerRow) return [];
    const figures = [...(named.get(label)?.values() ?? [])];
    if (rows.get(label) === row || figures.some((at) => at.row === row)) return [];
    // A row that is gone, and its names with it, has left no note to be told of.
    if (!typedAt(grid, row, column)) return [];
    return [{ label, row, column, beside: labelAt.get(row) ?? null }];
  });
}

/**
 * Asks once for each sheet, at the first such note: whether the notes belong where they stand. Of a row
 * about which something else is asked nothing is asked until that is answered.
 */
export function noteQuestion(
  sheet: string,
  astray: readonly AstrayNote[],
  untied: readonly NotePlace[],
  openRows: ReadonlySet<number>,
): RowQuestion | null {
  const questions = [
    ...astray.flatMap(({ beside, label, row }): RowQuestion[] => {
      const name = { by: 'name', code: label } as const;
      return beside === null
        ? []
        : [{ sheet, row, readings: [{ by: 'order', code: beside }, name], about: 'notes' }];
    }),
    ...untied.map(({ label, row }): RowQuestion => ({
      sheet,
      row,
      readings: [{ by: 'order', code: label }],
      about: 'notes',
    })),
  ].filter(({ row }) => !openRows.has(row));
  return questions.sort((one, other) => one.row - other.row)[0] ?? null;
}
