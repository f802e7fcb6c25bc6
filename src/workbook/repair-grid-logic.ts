import type { Pack } from '../catalog';
import {
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  cellAddress,
  parseCodeLabel,
} from '../template';
import type { SheetBlueprint, SheetGeometry } from '../template';
import { layOutGrid } from './grid-layout-logic';
import { labelsOf } from './reconcile-logic';
import { heightAt, transplant } from './reuse-logic';
import type { CellWrite, RowHeight } from './reuse-logic';
import { textAt } from './snapshot';
import type { Grid } from './snapshot';

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

/**
 * Adds what is missing beside what is there; no cell that holds anything a person typed is written.
 * @param reword puts names, units and definitions of an older version into the words of this one.
 */
export function planGridRepair(
  pack: Pack,
  grid: Grid,
  now: SheetGeometry,
  fresh: SheetGeometry,
  sheet: SheetBlueprint,
  reword: boolean,
): GridRepair {
  const order: readonly string[] = now.kind === 'ratios' ? RATIO_COLUMNS : TABLE_COLUMNS;
  const headers: Readonly<Record<string, string>> =
    now.kind === 'ratios' ? RATIO_HEADERS : TABLE_HEADERS;
  const layout = layOutGrid(pack, now, order, grid.left, fresh.footRow !== null);
  const { columns, rows, sections, footRow } = layout.geometry;
  const newLabels = new Set(layout.addedLabels);
  const newColumns = new Set(layout.addedColumns);

  const cells: CellWrite[] = [];
  const heights: RowHeight[] = [];
  const restoredHeaders: string[] = [];
  const restoredCodes: string[] = [];
  const reworded: string[] = [];
  /** One cell of the fresh sheet at the place its column has now. */
  const place = (column: string, from: number, to: number): void => {
    const [target, source] = [columns[column], fresh.columns[column]];
    if (target === undefined || source === undefined) return;
    cells.push(transplant(sheet, { row: from, column: source }, { row: to, column: target }));
  };
  const wholeRow = (from: number, to: number): void => {
    for (const column of order) place(column, from, to);
    heights.push({ row: to, points: heightAt(sheet, from) });
  };

  for (const column of order) {
    const at = now.columns[column];
    if (at !== undefined && textAt(grid, now.headerRow, at) === headers[column]) continue;
    place(column, fresh.headerRow, now.headerRow);
    if (at !== undefined) restoredHeaders.push(headers[column] ?? column);
  }
  for (const base of layout.addedSections) {
    const [from, to] = [fresh.sections.get(base), sections.get(base)];
    if (from !== undefined && to !== undefined) wholeRow(from, to);
  }
  for (const label of labelsOf(pack, now.key)) {
    const [from, to] = [fresh.rows.get(label), rows.get(label)];
    if (from === undefined || to === undefined) continue;
    if (newLabels.has(label)) {
      wholeRow(from, to);
      continue;
    }
    for (const column of order) if (newColumns.has(column)) place(column, from, to);
    const [oldRow, oldCode, codeColumn] = [
      now.rows.get(label),
      now.columns['code'],
      columns['code'],
    ];
    if (oldRow === undefined) continue;
    if (
      oldCode !== undefined &&
      codeColumn !== undefined &&
      textAt(grid, oldRow, oldCode) !== label
    ) {
      cells.push({ address: cellAddress(to, codeColumn), value: label });
      restoredCodes.push(label);
    }
    if (!reword) continue;
    const free = (parseCodeLabel(label)?.row ?? 0) > 0;
    const changed = WORDING.filter((column) => {
      if (free && column !== 'definition') return false;
      const [old, source] = [now.columns[column], fresh.columns[column]];
      if (old === undefined || source === undefined) return false;
      const wanted = sheet.contents[from - 1]?.[source - 1] ?? '';
      return textAt(grid, oldRow, old) !== String(wanted).trim();
    });
    for (const column of changed) place(column, from, to);
    if (changed.length === 0) continue;
    heights.push({ row: to, points: heightAt(sheet, from) });
    // A new unit may count in whole numbers or not.
    if (changed.includes('unit')) for (const column of ['cur', 'prev']) place(column, from, to);
    reworded.push(label);
  }
  if (layout.addedFoot && footRow !== null && fresh.footRow !== null) {
    wholeRow(fresh.footRow, footRow);
  }
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
    restoredHeaders,
    reworded,
  };
}
