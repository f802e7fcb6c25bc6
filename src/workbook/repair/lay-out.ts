import { aboveFormulas, formulasOf, overviewFormulas, textFormulas } from '../../template';
import type {
  Blueprint,
  BookGeometry,
  FormulaSpec,
  SheetBlueprint,
  SheetGeometry,
} from '../../template';
import type { FoundSheets } from '../identity-logic';
import type { Reading } from '../read-logic';
import type { Snapshot } from '../snapshot';
import { freeForLine, layOutCover } from './repair-cover';
import type { CoverLayoutNow } from './repair-cover';
import { planGridRepair } from './repair-grid';
import type { GridRepair } from './repair-grid';

/** Where everything will stand after the repair. */
export interface RepairLayout {
  readonly grids: ReadonlyMap<string, GridRepair>;
  readonly cover: CoverLayoutNow;
  readonly geometry: BookGeometry;
  readonly missing: readonly SheetBlueprint[];
  /** Keys of sheets into which rows or columns are inserted. */
  readonly structural: ReadonlySet<string>;
  /** Every formula is written again, not only those that are broken. */
  readonly everything: boolean;
  readonly formulasFor: (key: string) => readonly FormulaSpec[];
}

/** All that the steps of a repair look at. */
export interface RepairTask {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly found: FoundSheets;
  readonly year: number;
  /** Names of blank sheets whose place is used. */
  readonly adopted: ReadonlySet<string>;
  readonly blueprint: Blueprint;
  readonly older: boolean;
  readonly layout: RepairLayout;
}

/** Lays out grids and cover with what is missing, and with it every formula's place. */
export function layOut(task: Omit<RepairTask, 'layout'>): RepairLayout {
  const { blueprint, found, older, reading } = task;
  const { pack } = found;
  const grids = new Map<string, GridRepair>();
  const sheets = new Map<string, SheetGeometry>();
  for (const [key, fresh] of blueprint.geometry.sheets) {
    const now = reading.geometry.sheets.get(key);
    const grid = found.grids.get(key);
    const standing = reading.standings.get(key);
    const sheet = blueprint.sheets.find((each) => each.key === key);
    if (!now || !grid || !sheet || !standing) {
      sheets.set(key, fresh);
      continue;
    }
    const repair = planGridRepair(pack, grid, now, fresh, sheet, standing);
    grids.set(key, repair);
    sheets.set(key, repair.geometry);
  }
  const coverGrid = found.grids.get('cover');
  const freshCover = blueprint.sheets.find(({ key }) => key === 'cover');
  const cover =
    coverGrid === undefined || freshCover === undefined
      ? { insertRows: [], cells: blueprint.geometry.cover, added: [], fields: [] }
      : layOutCover(reading.geometry.cover, blueprint.geometry.cover, (row, line) =>
          freeForLine(coverGrid, freshCover, row, line),
        );
  const geometry: BookGeometry = {
    sheets,
    cover: cover.cells,
    coverTitle: coverGrid?.sheet ?? blueprint.geometry.coverTitle,
  };
  const missing = blueprint.sheets.filter(({ key }) => !found.grids.has(key));
  const grown = [...grids].filter(
    ([, { insertRows, insertColumns }]) => insertRows.length + insertColumns.length > 0,
  );
  const structural = new Set(grown.map(([key]) => key));
  if (cover.insertRows.length > 0) structural.add('cover');
  const wanted: readonly FormulaSpec[] = [
    ...formulasOf(pack, geometry),
    ...overviewFormulas(pack, geometry),
    ...aboveFormulas(pack, geometry),
    ...textFormulas(pack, geometry),
  ];
  return {
    grids,
    cover,
    geometry,
    missing,
    structural,
    everything: older || missing.length > 0 || structural.size > 0,
    formulasFor: (key) => wanted.filter(({ sheet }) => sheet === key),
  };
}
