import type { Pack } from '../../catalog';
import {
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  cellAddress,
  parseCodeLabel,
} from '../../template';
import type { SheetBlueprint, SheetGeometry } from '../../template';
import { layOutGrid } from '../grid-layout-logic';
import type { GridLayout } from '../grid-layout-logic';
import { labelsOf } from '../grid-labels';
import type { GridStanding } from '../reconcile-logic';
import { heightAt, transplant } from '../reuse-logic';
import type { CellWrite, RowHeight } from '../reuse-logic';
import { textAt } from '../snapshot';
import type { Grid } from '../snapshot';

/** What puts one grid in order again, in the order in which it must be done. */
export interface GridRepair {
  /** Where empty columns are inserted, one after the other. */
  readonly insertColumns: readonly number[];
  /** Where empty rows are inserted, one after the other. */
  readonly insertRows: readonly number[];
  /** Afterwards: codes, headings and the new cells. */
  readonly cells: readonly CellWrite[];
  readonly plainRows: readonly number[];
  readonly heights: readonly RowHeight[];
  /** Where everything stands when that is done. */
  readonly geometry: SheetGeometry;
  /** Columns added, e.g. 本年. */
  readonly addedColumns: readonly string[];
  readonly addedLabels: readonly string[];
  readonly restoredCodes: readonly string[];
  readonly restoredHeaders: readonly string[];
  /** Labels whose name, unit or definition has another wording in this version. */
  readonly reworded: readonly string[];
}

/** Columns whose words are the template's own, not the office's. */
const WORDING = ['name', 'unit', 'definition', 'method'] as const;

/** One grid as it is and as a fresh one is, and where everything will stand. */
interface Task {
  readonly pack: Pack;
  readonly grid: Grid;
  readonly now: SheetGeometry;
  readonly fresh: SheetGeometry;
  readonly sheet: SheetBlueprint;
  readonly standing: GridStanding;
  readonly order: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly layout: GridLayout;
}

/** One cell of the fresh sheet at the place its column has now. */
function placed(task: Task, column: string, from: number, to: number): readonly CellWrite[] {
  const [target, source] = [task.layout.geometry.columns[column], task.fresh.columns[column]];
  if (target === undefined || source === undefined) return [];
  return [transplant(task.sheet, { row: from, column: source }, { row: to, column: target })];
}

const wholeRow = (task: Task, from: number, to: number): readonly CellWrite[] =>
  task.order.flatMap((column) => placed(task, column, from, to));

/** Headings that are lost or say something else; of contested columns none is written. */
function headingCells(task: Task): {
  readonly cells: readonly CellWrite[];
  readonly restored: readonly string[];
} {
  const { fresh, layout, now, order, headers, standing } = task;
  const { headerRow } = layout.geometry;
  const contested = new Set(Object.keys(standing.contested?.byName ?? {}));
  const wrong = standing.misheaded.filter((column) => !contested.has(column));
  const added = order.filter((column) => now.columns[column] === undefined);
  return {
    cells: [...wrong, ...added].flatMap((column) =>
      placed(task, column, fresh.headerRow, headerRow),
    ),
    restored: wrong.map((column) => headers[column] ?? column),
  };
}

/** Code and words of a row that is there, where they are not the template's. */
function rowCells(
  task: Task,
  label: string,
  from: number,
  to: number,
): { readonly cells: readonly CellWrite[]; readonly code: boolean; readonly words: boolean } {
  const { fresh, grid, layout, now, sheet } = task;
  const oldRow = now.rows.get(label);
  if (oldRow === undefined || task.standing.openRows.has(oldRow)) {
    return { cells: [], code: false, words: false };
  }
  const free = (parseCodeLabel(label)?.row ?? 0) > 0;
  const differs = (column: string): boolean => {
    const [old, source] = [now.columns[column], fresh.columns[column]];
    if (old === undefined || source === undefined) return false;
    const wanted = sheet.contents[from - 1]?.[source - 1] ?? '';
    return textAt(grid, oldRow, old) !== String(wanted).trim();
  };
  const wording = WORDING.filter(
    (column) => !(free && (column === 'name' || column === 'unit')) && differs(column),
  );
  const codeColumn = layout.geometry.columns['code'];
  const code =
    codeColumn !== undefined && now.columns['code'] !== undefined && differs('code')
      ? [{ address: cellAddress(to, codeColumn), value: label }]
      : [];
  const added = task.order.filter((column) => now.columns[column] === undefined);
  // A new unit may count in whole numbers or not: the looks of the figures follow it.
  const looks = wording.includes('unit') ? ['cur', 'prev'] : [];
  return {
    cells: [
      ...code,
      ...[...wording, ...added, ...looks].flatMap((column) => placed(task, column, from, to)),
    ],
    code: code.length > 0,
    words: wording.length > 0,
  };
}

/** Rows, headings and the foot that were not there. */
function addedLines(task: Task): {
  readonly cells: readonly CellWrite[];
  readonly heights: readonly RowHeight[];
} {
  const { fresh, layout, sheet } = task;
  const { footRow, rows, sections } = layout.geometry;
  const pairs = [
    ...layout.addedSections.map((base) => [fresh.sections.get(base), sections.get(base)] as const),
    ...layout.addedLabels.map((label) => [fresh.rows.get(label), rows.get(label)] as const),
    ...(layout.addedFoot ? [[fresh.footRow ?? undefined, footRow ?? undefined] as const] : []),
    ...(task.standing.headingLost ? [[fresh.headerRow, layout.geometry.headerRow] as const] : []),
  ].flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [{ from, to }]));
  return {
    cells: pairs.flatMap(({ from, to }) => wholeRow(task, from, to)),
    heights: pairs.map(({ from, to }) => ({ row: to, points: heightAt(sheet, from) })),
  };
}

/** Rows in which nothing stands and about which nothing is asked. */
function blankRows(grid: Grid, openRows: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(
    grid.formulas.flatMap((cells, index) => {
      const row = grid.top + index;
      return openRows.has(row) || cells.some((content) => content !== '') ? [] : [row];
    }),
  );
}

/**
 * Adds what is missing beside what is there and restores what belongs to the template alone, except in
 * rows and columns that are in question.
 */
export function planGridRepair(
  pack: Pack,
  grid: Grid,
  now: SheetGeometry,
  fresh: SheetGeometry,
  sheet: SheetBlueprint,
  standing: GridStanding,
): GridRepair {
  const order: readonly string[] = now.kind === 'ratios' ? RATIO_COLUMNS : TABLE_COLUMNS;
  const headers: Readonly<Record<string, string>> =
    now.kind === 'ratios' ? RATIO_HEADERS : TABLE_HEADERS;
  const wantsFoot = fresh.footRow !== null;
  const blanks = blankRows(grid, standing.openRows);
  const layout = layOutGrid(pack, now, order, grid.left, wantsFoot, standing, blanks);
  const task: Task = { pack, grid, now, fresh, sheet, standing, order, headers, layout };
  const headings = headingCells(task);
  const lines = addedLines(task);
  const heights: RowHeight[] = [...lines.heights];
  const cells: CellWrite[] = [...headings.cells, ...lines.cells];
  const restoredCodes: string[] = [];
  const reworded: string[] = [];
  const newLabels = new Set(layout.addedLabels);
  for (const label of labelsOf(pack, now.key)) {
    const [from, to] = [fresh.rows.get(label), layout.geometry.rows.get(label)];
    if (from === undefined || to === undefined || newLabels.has(label)) continue;
    const row = rowCells(task, label, from, to);
    cells.push(...row.cells);
    if (row.code) restoredCodes.push(label);
    if (!row.words) continue;
    reworded.push(label);
    heights.push({ row: to, points: heightAt(sheet, from) });
  }
  const { footRow } = layout.geometry;
  return {
    insertColumns: layout.insertColumns,
    insertRows: layout.insertRows,
    cells,
    plainRows: layout.addedFoot && footRow !== null ? [footRow] : [],
    heights,
    geometry: layout.geometry,
    addedColumns: layout.addedColumns.map((column) => headers[column] ?? column),
    addedLabels: layout.addedLabels,
    restoredCodes,
    restoredHeaders: headings.restored,
    reworded,
  };
}
