import type { Period } from '../../catalog';
import type { Grid } from '../snapshot';
import { formulaAt } from '../snapshot';
import { typedAt } from './row-says';
import type { NamedCells } from './row-says';
import type { SettledRows } from './settle-rows';

/** A figure's name that points to a filled cell which is no figure's cell. */
export interface Stray {
  readonly label: string;
  readonly period: Period;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Finds figures cut and pasted to where no figure stands: their names went with them. */
export function straysOf(
  grid: Grid,
  columns: Readonly<Record<string, number>>,
  { rows }: Pick<SettledRows, 'rows'>,
  named: NamedCells,
): readonly Stray[] {
  const figureRows = new Set(rows.rows.values());
  const figureColumns = new Set(['cur', 'prev', 'pub'].flatMap((period) => columns[period] ?? []));
  return [...named].flatMap(([label, cells]) =>
    [...cells].flatMap(([period, { row, column }]): Stray[] => {
      const own = rows.rows.get(label) === row && columns[period] === column;
      const figures = figureRows.has(row) && figureColumns.has(column);
      if (own || figures || !typedAt(grid, row, column)) return [];
      return [{ label, period, row, column, value: String(formulaAt(grid, row, column)) }];
    }),
  );
}
