import type { Period } from '../../catalog';
import type { Grid } from '../snapshot';
import { extent, formulaAt } from '../snapshot';
import { typedAt } from './row-says';
import type { NamedCells } from './row-says';
import type { SettledRows } from './settle-rows';

/** A figure's name that points to a filled cell which is no figure's cell, or out of the table. */
export interface Stray {
  readonly label: string;
  readonly period: Period;
  readonly row: number;
  readonly column: number;
  /** What stands there; '' outside the table, where nobody looks. */
  readonly value: string;
}

/** Finds figures cut and pasted to where no figure stands: their names went with them. */
export function straysOf(
  grid: Grid,
  columns: Readonly<Record<string, number>>,
  { rows }: Pick<SettledRows, 'rows'>,
  named: NamedCells,
): readonly Stray[] {
  const { top, left } = grid;
  const { bottom, right } = extent(grid);
  const figureRows = new Set(rows.rows.values());
  const figureColumns = new Set(['cur', 'prev', 'pub'].flatMap((period) => columns[period] ?? []));
  return [...named].flatMap(([label, cells]) =>
    [...cells].flatMap(([period, { row, column }]): Stray[] => {
      const figures = figureRows.has(row) && figureColumns.has(column);
      const inside = row >= top && row <= bottom && column >= left && column <= right;
      if (figures || (inside && !typedAt(grid, row, column))) return [];
      return [{ label, period, row, column, value: String(formulaAt(grid, row, column)) }];
    }),
  );
}
