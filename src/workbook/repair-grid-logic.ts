import type { Pack } from '../catalog';
import {
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  cellAddress,
} from '../template';
import type { SheetBlueprint, SheetGeometry } from '../template';
import { labelsOf } from './reconcile-logic';
import { transplant } from './reuse-logic';
import type { CellWrite } from './reuse-logic';
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
  /** Where everything stands when that is done. */
  readonly geometry: SheetGeometry;
  /** Columns added, e.g. 本年. */
  readonly addedColumns: readonly string[];
  readonly addedLabels: readonly string[];
  readonly restoredCodes: readonly string[];
  readonly restoredHeaders: readonly string[];
}

/** Adds what is missing beside what is there; no cell that holds anything a person typed is written. */
export function planGridRepair(
  pack: Pack,
  grid: Grid,
  now: SheetGeometry,
  fresh: SheetGeometry,
  sheet: SheetBlueprint,
): GridRepair {
  const order: readonly string[] = now.kind === 'ratios' ? RATIO_COLUMNS : TABLE_COLUMNS;
  const headers: Readonly<Record<string, string>> =
    now.kind === 'ratios' ? RATIO_HEADERS : TABLE_HEADERS;

  const columns: Record<string, number> = { ...now.columns };
  const insertedAt: number[] = [];
  const addedColumns = order.filter((column) => columns[column] === undefined);
  for (const column of addedColumns) {
    const before = order
      .slice(0, order.indexOf(column))
      .map((each) => columns[each])
      .filter((each) => each !== undefined);
    const place = Math.max(grid.left - 1, ...before) + 1;
    for (const key of Object.keys(columns)) {
      const at = columns[key] ?? 0;
      if (at >= place) columns[key] = at + 1;
    }
    columns[column] = place;
    insertedAt.push(place);
  }

  const labels = labelsOf(pack, now.key);
  const rows = new Map(now.rows);
  const addedLabels = labels.filter((label) => !rows.has(label));
  const insertedRows: number[] = [];
  for (const label of addedLabels) {
    const before = labels
      .slice(0, labels.indexOf(label))
      .map((each) => rows.get(each))
      .filter((each) => each !== undefined);
    // The first row of a section has its heading above; the row just before it in the order leads.
    const previous = before.at(-1) ?? now.headerRow;
    const place = previous + 1;
    for (const [key, at] of rows) if (at >= place) rows.set(key, at + 1);
    rows.set(label, place);
    insertedRows.push(place);
  }
  const geometry: SheetGeometry = {
    ...now,
    columns,
    rows,
    lastRow: now.lastRow + addedLabels.length,
  };

  const cells: CellWrite[] = [];
  const restoredHeaders: string[] = [];
  for (const column of order) {
    const to = columns[column];
    const from = fresh.columns[column];
    if (to === undefined || from === undefined) continue;
    const added = addedColumns.includes(column);
    const intact =
      !added && textAt(grid, now.headerRow, now.columns[column] ?? to) === headers[column];
    if (intact) continue;
    cells.push({
      ...transplant(
        sheet,
        { row: fresh.headerRow, column: from },
        { row: now.headerRow, column: to },
      ),
    });
    if (!added) restoredHeaders.push(headers[column] ?? column);
  }
  const restoredCodes: string[] = [];
  for (const label of labels) {
    const row = rows.get(label);
    const freshRow = fresh.rows.get(label);
    if (row === undefined || freshRow === undefined) continue;
    const isNew = addedLabels.includes(label);
    for (const column of order) {
      const to = columns[column];
      const from = fresh.columns[column];
      if (to === undefined || from === undefined) continue;
      if (!isNew && !addedColumns.includes(column)) continue;
      cells.push(transplant(sheet, { row: freshRow, column: from }, { row, column: to }));
    }
    const codeColumn = columns['code'];
    const oldRow = now.rows.get(label);
    const oldColumn = now.columns['code'];
    if (isNew || codeColumn === undefined || oldRow === undefined || oldColumn === undefined)
      continue;
    if (textAt(grid, oldRow, oldColumn) !== label) {
      cells.push({ address: cellAddress(row, codeColumn), value: label });
      restoredCodes.push(label);
    }
  }
  return {
    insertColumns: insertedAt,
    insertRows: insertedRows,
    cells,
    geometry,
    addedColumns: addedColumns.map((column) => headers[column] ?? column),
    addedLabels,
    restoredCodes,
    restoredHeaders,
  };
}
