import { headingBase, parseCodeLabel, codeLabel } from '../../template';
import { extent, textAt } from '../snapshot';
import type { Grid } from '../snapshot';
import type { NamedCells } from './row-says';

/** Where the column headings stand, or where they belong. */
export interface HeadingRow {
  /** Row of the headings; when they are lost, the row above which all data stands. */
  readonly row: number;
  /** No row is the headings' own any more: one must be inserted under `row`. */
  readonly lost: boolean;
}

/** How far down headings are looked for. */
const SEARCH_ROWS = 30;
/** Columns in which a code or a section heading may stand. */
const FRONT = 6;
/** So many headings in one row prove it, whatever else stands there. */
const PROOF = 3;

/** Rows of the data: with a code of the grid, a figure's name or a section heading. */
function isLine(
  grid: Grid,
  row: number,
  labels: ReadonlySet<string>,
  sections: ReadonlySet<string>,
  namedRows: ReadonlySet<number>,
): boolean {
  if (namedRows.has(row)) return true;
  for (let column = grid.left; column < grid.left + FRONT; column += 1) {
    const text = textAt(grid, row, column);
    const line = parseCodeLabel(text);
    if (line !== null && labels.has(codeLabel(line.code, line.row))) return true;
    if (sections.has(headingBase(text))) return true;
  }
  return false;
}

function headingsIn(grid: Grid, row: number, headings: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (let column = grid.left; column <= extent(grid).right; column += 1) {
    const text = textAt(grid, row, column);
    if (headings.has(text)) found.add(text);
  }
  return found.size;
}

const isBlank = (grid: Grid, row: number): boolean => {
  for (let column = grid.left; column <= extent(grid).right; column += 1) {
    if (textAt(grid, row, column) !== '') return false;
  }
  return true;
};

/**
 * Finds the row of the headings. A row in which data stands is never taken for it: where the headings
 * were deleted, the first row of the range is a figure's.
 */
export function findHeadingRow(
  grid: Grid,
  headings: ReadonlySet<string>,
  labels: ReadonlySet<string>,
  sections: ReadonlySet<string>,
  named: NamedCells,
): HeadingRow {
  const namedRows = new Set(
    [...named.values()].flatMap((cells) => [...cells.values()].map(({ row }) => row)),
  );
  const last = Math.min(extent(grid).bottom, grid.top + SEARCH_ROWS);
  let best = { row: grid.top, count: 0 };
  let firstLine: number | null = null;
  for (let row = grid.top; row <= last; row += 1) {
    const count = headingsIn(grid, row, headings);
    // No row can hold more of them.
    if (count === headings.size) return { row, lost: false };
    const line = count < PROOF && isLine(grid, row, labels, sections, namedRows);
    if (line) firstLine ??= row;
    else if (count > best.count && (count >= PROOF || firstLine === null)) best = { row, count };
  }
  if (best.count > 0) return { row: best.row, lost: false };
  const first = firstLine ?? grid.top + 1;
  if (first > grid.top && isBlank(grid, first - 1)) return { row: first - 1, lost: false };
  return { row: first - 1, lost: true };
}
