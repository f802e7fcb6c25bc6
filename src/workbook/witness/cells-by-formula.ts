import { codeLabel, parseCodeLabel } from '../../template';
import type { Period } from '../../catalog';
import { extent, formulaAt, textAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { changedCells } from './change-direction';
import type { NamedCells } from './row-says';

type Place = { readonly row: number; readonly column: number };

/** What the names say, completed by what the 同比 formulas say where a figure has lost its name. */
export interface TracedCells {
  readonly cells: NamedCells;
  /** Figures for which a formula speaks, and the row that formula stands in. */
  readonly traces: readonly Trace[];
}

export interface Trace {
  readonly label: string;
  /** Row of the formula. */
  readonly row: number;
  /** Row in which the figure stands now. */
  readonly now: number;
}

/** Rows by the label in their code cell; a label that stands twice says nothing. */
function codedRows(
  grid: Grid,
  from: number,
  code: number,
  labels: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>();
  for (let row = from; row <= extent(grid).bottom; row += 1) {
    const line = parseCodeLabel(textAt(grid, row, code));
    const label = line === null ? '' : codeLabel(line.code, line.row);
    if (labels.has(label)) found.set(label, [...(found.get(label) ?? []), row]);
  }
  return new Map(
    [...found].flatMap(([label, [row, ...more]]) =>
      row === undefined || more.length > 0 ? [] : [[label, row] as const],
    ),
  );
}

/**
 * A 同比 formula follows the two cells it compares wherever they are cut and pasted. Where the names are
 * lost it is the one witness left of a number that was moved out of its row.
 */
export function traceCells(
  grid: Grid,
  from: number,
  columns: Readonly<Record<string, number>>,
  labels: readonly string[],
  named: NamedCells,
): TracedCells {
  const { code, change } = columns;
  const cells = new Map([...named].map(([label, places]) => [label, new Map(places)]));
  const traces: Trace[] = [];
  if (code === undefined || change === undefined) return { cells, traces };
  for (const [label, row] of codedRows(grid, from, code, new Set(labels))) {
    const compared = changedCells(formulaAt(grid, row, change));
    for (const period of ['cur', 'prev'] as const) {
      const at = compared?.[period];
      if (at === undefined || at.row === row || named.get(label)?.has(period) === true) continue;
      cells.set(label, (cells.get(label) ?? new Map<Period, Place>()).set(period, at));
      traces.push({ label, row, now: at.row });
    }
  }
  return { cells, traces };
}
