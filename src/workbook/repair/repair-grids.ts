import { HEADER_ROW, formulasOf, parseReference, textFormulas } from '../../template';
import type { FormulaSpec } from '../../template';
import { brokenFormulas } from '../formula-logic';
import type { SheetRepair } from '../insert-plan';
import { formulaAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { gridInputs, gridValidations } from '../validations-logic';
import { formerPlace, guardRepair } from './guard';
import type { RepairTask } from './lay-out';
import type { GuardedWrites } from './outcome';
import type { GridRepair } from './repair-grid';
import type { RepairFacts } from './repair-report';
import { gridSurroundings, linesAbove } from './repair-surroundings';
import { gridTerritory } from './territory';

export type Guarded = GuardedWrites & { readonly repair: SheetRepair };

/** The two lines above the column headings, outside the grid that is read. */
const ABOVE = /^A[23]$/;

export const protectedNow = ({ snapshot }: RepairTask, sheet: string): boolean =>
  snapshot.sheets.find(({ name }) => name === sheet)?.protected ?? false;

/** Formulas of rows and columns that are in question are left as they are. */
function certain(
  task: RepairTask,
  key: string,
  repair: GridRepair,
  specs: readonly FormulaSpec[],
): readonly FormulaSpec[] {
  const standing = task.reading.standings.get(key);
  if (standing === undefined) return specs;
  if (standing.contested !== null) return [];
  return specs.filter(({ address }) => {
    const at = parseReference(address);
    const former = at === null ? null : formerPlace(repair, at.top, at.left);
    if (former === null) return true;
    const change = task.reading.geometry.sheets.get(key)?.columns['change'];
    const tracing =
      former.column === change && standing.traces.some(({ row }) => row === former.row);
    return !standing.openRows.has(former.row) && !tracing;
  });
}

/** Places, as `row,column`, of formulas that are right for where things stand now. */
function rightPlaces(grid: Grid, expected: readonly FormulaSpec[]): ReadonlySet<string> {
  const wrong = new Set(brokenFormulas(grid, expected).map(({ spec }) => spec.address));
  return new Set(
    expected.flatMap(({ address }) => {
      const at = parseReference(address);
      return at === null || wrong.has(address) ? [] : [`${String(at.top)},${String(at.left)}`];
    }),
  );
}

function gridRepair(task: RepairTask, key: string, grid: Grid, repair: GridRepair): SheetRepair {
  const { blueprint, found, layout, older, snapshot } = task;
  const { pack } = found;
  const specs = layout.formulasFor(key);
  // The lines above the heading row are rewritten only when the cover they point to is new, and only
  // where they still stand at their first place.
  const inGrid = certain(
    task,
    key,
    repair,
    specs.filter(({ address }) => !ABOVE.test(address)),
  );
  const atFirstPlace = repair.geometry.headerRow === HEADER_ROW;
  const fresh = blueprint.sheets.find((sheet) => sheet.key === key);
  const noted = formulaAt(snapshot.above?.get(key) ?? grid, HEADER_ROW - 1, 1) !== '';
  const renewed = older && atFirstPlace && fresh !== undefined ? linesAbove(fresh, noted) : null;
  const lost = layout.structural.has(key)
    ? []
    : brokenFormulas(grid, inGrid).map(({ spec }) => spec);
  const above = specs.filter(({ address }) => ABOVE.test(address));
  return {
    sheet: grid.sheet,
    protected: protectedNow(task, grid.sheet),
    structure: { insertColumns: repair.insertColumns, insertRows: repair.insertRows },
    cells: [...repair.cells, ...(renewed?.cells ?? [])],
    plainRows: repair.plainRows,
    merges: renewed?.merges ?? [],
    links: [],
    heights: [...repair.heights, ...(renewed?.heights ?? [])],
    formulas: [
      ...(layout.everything ? inGrid : lost),
      ...((!found.grids.has('cover') || older) && atFirstPlace ? above : []),
    ],
    validations: gridValidations(repair.geometry),
    unlocked: gridInputs(repair.geometry),
    ...gridSurroundings(pack, repair, older),
  };
}

/** Tables and ratios: what is written, and which formulas were broken. */
export function gridRepairs(task: RepairTask): {
  readonly guarded: readonly Guarded[];
  readonly formulas: RepairFacts['formulas'];
} {
  const { found, layout, older, reading, snapshot } = task;
  const { pack } = found;
  const now = [...formulasOf(pack, reading.geometry), ...textFormulas(pack, reading.geometry)];
  const guarded: Guarded[] = [];
  const formulas: RepairFacts['formulas'][number][] = [];
  for (const [key, repair] of layout.grids) {
    const grid = found.grids.get(key);
    const geometry = reading.geometry.sheets.get(key);
    const standing = reading.standings.get(key);
    if (!grid || !geometry || !standing) continue;
    const expected = now.filter(({ sheet }) => sheet === key);
    const right = rightPlaces(grid, expected);
    const state = { older, right, shifting: layout.everything };
    const territory = gridTerritory(snapshot, key, grid, geometry, standing, state);
    const writes = guardRepair(gridRepair(task, key, grid, repair), territory);
    guarded.push(writes);
    const restored = writes.repaired.filter(({ what }) => what === '公式');
    formulas.push({
      sheet: grid.sheet,
      overwritten: restored
        .filter(({ was }) => was !== '' && !was.startsWith('='))
        .map(({ cell, was }) => ({ address: cell, value: was })),
      rewritten: restored.length,
    });
  }
  return { guarded, formulas };
}
