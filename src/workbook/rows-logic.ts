import { codeLabel, parseCodeLabel } from '../template';
import { extent, textAt } from './snapshot';
import type { Grid } from './snapshot';

/** What became of the rows of one grid. */
export interface FoundRows {
  /** Row on the sheet by code label. */
  readonly rows: ReadonlyMap<string, number>;
  /** Neither code nor name leads to a row. */
  readonly deleted: readonly string[];
  /** Found by name only: the code cell is blank or says something else. */
  readonly codeChanged: readonly {
    readonly label: string;
    readonly row: number;
    readonly text: string;
  }[];
  /** Code and name point to different rows: rows were sorted, or cells cut and pasted. */
  readonly moved: readonly string[];
  /** Found by code only. */
  readonly nameless: readonly string[];
  readonly twice: readonly { readonly label: string; readonly rows: readonly number[] }[];
}

/**
 * Finds each row by its code cell and by the names of its figures. The code travels with its row when
 * rows are sorted, names do not, so the code wins; where the code cell was cleared, the name leads.
 * @param nameRows rows (on the sheet) that the names of a label's figures point to.
 */
export function findRows(
  grid: Grid,
  codeColumn: number | null,
  headerRow: number,
  labels: readonly string[],
  nameRows: ReadonlyMap<string, number>,
): FoundRows {
  const { bottom } = extent(grid);
  const byCode = new Map<string, number[]>();
  const labelAt = new Map<number, string>();
  if (codeColumn !== null) {
    for (let row = headerRow + 1; row <= bottom; row += 1) {
      const line = parseCodeLabel(textAt(grid, row, codeColumn));
      if (line === null) continue;
      const label = codeLabel(line.code, line.row);
      byCode.set(label, [...(byCode.get(label) ?? []), row]);
      labelAt.set(row, label);
    }
  }
  const rows = new Map<string, number>();
  const deleted: string[] = [];
  const codeChanged: { label: string; row: number; text: string }[] = [];
  const moved: string[] = [];
  const nameless: string[] = [];
  const twice: { label: string; rows: readonly number[] }[] = [];
  for (const label of labels) {
    const coded = byCode.get(label) ?? [];
    const named = nameRows.get(label);
    const [first] = coded;
    if (first === undefined) {
      const owner = named === undefined ? undefined : labelAt.get(named);
      if (named === undefined || (owner !== undefined && labels.includes(owner))) {
        deleted.push(label);
        continue;
      }
      rows.set(label, named);
      const text = codeColumn === null ? '' : textAt(grid, named, codeColumn);
      codeChanged.push({ label, row: named, text });
      continue;
    }
    const chosen = named !== undefined && coded.includes(named) ? named : first;
    rows.set(label, chosen);
    if (coded.length > 1) twice.push({ label, rows: coded });
    if (named === undefined) nameless.push(label);
    else if (named !== chosen) moved.push(label);
  }
  return { rows, deleted, codeChanged, moved, nameless, twice };
}
