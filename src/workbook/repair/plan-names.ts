import type { Period } from '../../catalog';
import {
  COVER_COLUMN,
  areaAddress,
  cellAddress,
  codeLabel,
  parseFigureName,
  parseNoteName,
} from '../../template';
import type { NameSpec, SheetGeometry } from '../../template';
import type { NameWrite } from '../insert-plan';
import { currentNames, namesToWrite } from '../names-logic';
import type { GridStanding } from '../reconcile-logic';
import type { CellAt, Reading } from '../read-logic';
import { extent } from '../snapshot';
import type { Grid, Snapshot } from '../snapshot';
import { fixedRange } from './repair-fixed';
import { metaCell } from './repair-cover';
import type { RepairTask } from './lay-out';

type Topics = { readonly sheet: string; readonly cells: Reading['textCells'] } | null;

/** A data range as it was read, with rows added to it, and at least so wide. */
const wholeGrid = (grid: Grid, added: number, right = 0): string =>
  areaAddress(
    grid.top,
    grid.left,
    extent(grid).bottom + added,
    Math.max(extent(grid).right, right),
  );

/**
 * Whole data range of a grid after repair. Where its name was lost, what a person put under the table
 * stays outside; a second row of an indicator does not.
 * @param lastLine last row for which anything speaks, where it stands afterwards.
 */
function gridRange(now: SheetGeometry, grid: Grid, named: boolean, lastLine: number): string {
  const foot = now.footRow === null ? [] : [now.footRow];
  const rows = [...now.rows.values(), ...foot, lastLine];
  const columns = Object.values(now.columns);
  const bottom = named ? Math.max(now.lastRow, ...rows) : Math.max(...rows);
  const left = named ? Math.min(grid.left, ...columns) : Math.min(...columns);
  return areaAddress(now.headerRow, left, bottom, Math.max(...columns));
}

/** Where the data range of a sheet is to be. */
function rangeOf(task: RepairTask, key: string, grid: Grid, topics: Topics): string {
  const { found, layout, snapshot, reading } = task;
  const named = snapshot.grids.has(key);
  const grownTexts =
    key === 'texts' && topics !== null && topics.cells.size > reading.textCells.size;
  // A column deleted from the cover narrows its range; what is put back beside it belongs to it.
  if (key === 'cover' && named) {
    return wholeGrid(grid, layout.cover.insertRows.length, COVER_COLUMN.last);
  }
  if (named && !layout.structural.has(key) && !grownTexts) return wholeGrid(grid, 0);
  const now = layout.geometry.sheets.get(key);
  const inserted = layout.grids.get(key)?.insertRows ?? [];
  const lastLine = inserted.reduce(
    (row, place) => (place <= row ? row + 1 : row),
    reading.standings.get(key)?.lastLine ?? 1,
  );
  return now === undefined
    ? fixedRange(found.pack, key, grid, topics?.cells ?? new Map<string, CellAt>())
    : gridRange(now, grid, named, lastLine);
}

/** Names of rows and columns in question stay where they are, wherever that is. */
function inQuestion({ reading, found, snapshot }: RepairTask): (spec: NameSpec) => boolean {
  const bySheet = new Map(
    [...reading.standings].map(([key, standing]) => [found.grids.get(key)?.sheet ?? '', standing]),
  );
  return ({ name, sheet }) => {
    const figure = parseFigureName(name);
    const line = figure ?? parseNoteName(name);
    const standing = bySheet.get(sheet);
    if (line === null || standing === undefined) return false;
    if (figure === null && standing.notesAstray) return true;
    const label = codeLabel(line.code, line.row);
    const now = snapshot.names.get(name)?.area;
    // The name is what says whose the figure in that row is: taken away, nothing would tell of it.
    if (
      now !== undefined &&
      now !== null &&
      now.sheet === sheet &&
      standing.openRows.has(now.top)
    ) {
      return true;
    }
    return (
      standing.openLabels.has(label) ||
      (figure !== null && movedAway(standing, label, figure.period))
    );
  };
}

/** Whether a figure's column is in question or its cell was moved to where no figure stands. */
function movedAway(standing: GridStanding, label: string, period: Period): boolean {
  return (
    standing.traces.some((trace) => trace.label === label) ||
    standing.contested?.byName[period] !== undefined ||
    standing.strays.some((stray) => stray.label === label && stray.period === period)
  );
}

/** Points the name of a note that nothing ties to its row to the heading of its column. */
function untied({ found, layout, reading }: RepairTask): (spec: NameSpec) => NameSpec {
  const headings = new Map(
    [...reading.standings].flatMap(([key, { untiedNotes }]) => {
      const sheet = layout.geometry.sheets.get(key);
      const column = sheet?.columns['note'];
      if (sheet === undefined || column === undefined) return [];
      const address = cellAddress(sheet.headerRow, column);
      return [[found.grids.get(key)?.sheet ?? '', { address, untiedNotes }] as const];
    }),
  );
  return (spec) => {
    const line = parseNoteName(spec.name);
    const heading = headings.get(spec.sheet);
    const label = line === null ? '' : codeLabel(line.code, line.row);
    return heading?.untiedNotes.has(label) === true ? { ...spec, address: heading.address } : spec;
  };
}

/** How many of the names are those of notes in a workbook made before notes had names. */
function firstNotes(names: readonly NameWrite[], present: Snapshot['names']): number {
  const before = [...present.keys()];
  const made = before.some((name) => parseFigureName(name) !== null);
  if (!made || before.some((name) => parseNoteName(name) !== null)) return 0;
  return names.filter(({ name }) => parseNoteName(name) !== null).length;
}

/** All names to write, and those of them that were lost or pointed elsewhere. */
export function planNames(
  task: RepairTask,
  topics: Topics,
): {
  readonly writes: readonly NameWrite[];
  readonly broken: readonly NameWrite[];
  /** Of the broken ones: names of notes in a workbook that was made without them. */
  readonly added: number;
} {
  const { blueprint, found, layout, reading, snapshot } = task;
  const { pack } = found;
  const here = (sheets: ReadonlyMap<string, SheetGeometry>): ReadonlyMap<string, SheetGeometry> =>
    new Map([...sheets].filter(([key]) => found.grids.has(key)));
  const ranges = new Map(
    [...found.grids].map(([key, grid]) => [
      key,
      { sheet: grid.sheet, address: rangeOf(task, key, grid, topics) },
    ]),
  );
  const coverGrid = found.grids.get('cover');
  const meta = coverGrid === undefined ? null : metaCell(coverGrid);
  const open = inQuestion(task);
  const geometry = { ...layout.geometry, sheets: here(layout.geometry.sheets) };
  const wanted = currentNames(pack, geometry, topics, ranges, meta)
    .filter((spec) => !open(spec))
    .map(untied(task));
  const moving = new Set(
    [...layout.structural].flatMap((key) => found.grids.get(key)?.sheet ?? []),
  );
  const restored = namesToWrite(wanted, snapshot.names, moving);
  const asRead = new Map(
    [...found.grids].map(([key, grid]) => [
      key,
      { sheet: grid.sheet, address: wholeGrid(grid, 0) },
    ]),
  );
  const texts = found.grids.get('texts');
  const readTopics = texts === undefined ? null : { sheet: texts.sheet, cells: reading.textCells };
  const now = currentNames(pack, reading.geometry, readTopics, asRead, meta);
  const broken = new Set(namesToWrite(now, snapshot.names, new Set()).map(({ name }) => name));
  const titles = new Map(blueprint.sheets.map(({ key, title }) => [key, title]));
  const newKeys = new Set(layout.missing.map(({ key }) => key));
  const added = blueprint.names
    .filter(({ sheet }) => newKeys.has(sheet))
    .map((spec) => ({
      ...spec,
      sheet: titles.get(spec.sheet) ?? spec.sheet,
      replace: snapshot.names.has(spec.name),
    }));
  const put = restored.filter(({ name, sheet }) => !moving.has(sheet) || broken.has(name));
  return {
    writes: [...added, ...restored],
    broken: put,
    added: firstNotes(put, snapshot.names),
  };
}
