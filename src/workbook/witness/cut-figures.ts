import type { Period } from '../../catalog';
import { formulaAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { changedCells } from './change-direction';
import { typedAt } from './row-says';
import type { NamedCells } from './row-says';
import type { SettledRows } from './settle-rows';
import type { RowQuestion } from './witness-types';

/** A row that has outlived the cells of its figures. */
export interface CutRow {
  readonly label: string;
  readonly row: number;
}

/**
 * Rows without figures, names and 同比 formula in a table that has figures: their cells were deleted or
 * cut, and others may have moved up to them or down from them. Where formulas moved along and every name
 * is lost, or rows were typed into each other before, nothing else tells of it, and a press that gave
 * this row its names and its formula back would take the only sign away.
 */
export function cutRows(
  grid: Grid,
  columns: Readonly<Record<string, number>>,
  { openRows, rows }: Pick<SettledRows, 'openRows' | 'rows'>,
  named: NamedCells,
  periods: readonly Period[],
): readonly CutRow[] {
  const { change } = columns;
  const figures = periods.flatMap((period) => columns[period] ?? []);
  if (change === undefined || figures.length < periods.length) return [];
  const filled = (row: number): boolean => figures.some((column) => typedAt(grid, row, column));
  if (![...rows.rows.values()].some(filled)) return [];
  return [...rows.rows].flatMap(([label, row]): CutRow[] => {
    if (openRows.has(row) || named.has(label) || filled(row)) return [];
    return changedCells(formulaAt(grid, row, change)) === null ? [{ label, row }] : [];
  });
}

/** Asks whether the figures about such a row stand right; its code is the one answer. */
export const cutQuestions = (sheet: string, cut: readonly CutRow[]): readonly RowQuestion[] =>
  cut.map(({ label, row }) => ({
    sheet,
    row,
    readings: [{ by: 'code', code: label }],
    about: 'figures',
  }));

/** What was settled, with those rows in question: a repair leaves them as they are. */
export function withCut(settled: SettledRows, cut: readonly CutRow[]): SettledRows {
  if (cut.length === 0) return settled;
  const labels = new Set(cut.map(({ label }) => label));
  return {
    ...settled,
    rows: {
      ...settled.rows,
      nameless: settled.rows.nameless.filter((label) => !labels.has(label)),
    },
    openRows: new Set([...settled.openRows, ...cut.map(({ row }) => row)]),
    openLabels: new Set([...settled.openLabels, ...labels]),
  };
}
