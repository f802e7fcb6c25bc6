import type { Pack } from '../catalog';
import { sheetKeys, wantedTitle } from '../template';
import type { Blueprint } from '../template';
import { formulaState } from './formula-logic';
import { recognise } from './recognise-logic';
import type { CellValue, Grid, Snapshot } from './snapshot';

const isBlank = (grid: Grid): boolean =>
  grid.formulas.every((row) => row.every((value) => value === ''));

function same(wanted: CellValue, found: CellValue): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=')) {
    return formulaState(wanted, found) === 'same';
  }
  return wanted === found;
}

/** Whether a sheet holds nothing but what the template itself would write in the same cells. */
function holdsNothingElse(grid: Grid, contents: readonly (readonly CellValue[])[]): boolean {
  return grid.formulas.every((row, index) =>
    row.every((value, column) => {
      if (value === '') return true;
      return same(contents[grid.top - 1 + index]?.[grid.left - 1 + column] ?? '', value);
    }),
  );
}

/**
 * Sheets an insert that failed has left behind: without names, and without anything a person typed.
 * They are written anew in place, so that pressing insert again completes what was begun.
 * A blank sheet counts only beside other traces: alone it may be a person's own. A nameless sheet that
 * was filled in shows that names were lost, not that an insert broke off: then nothing written is taken
 * for a leftover, least of all the cover, which says what workbook it is.
 * @returns sheet name by key.
 */
export function findLeftovers(
  pack: Pack,
  snapshot: Snapshot,
  blueprint: Blueprint,
): ReadonlyMap<string, string> {
  const contents = new Map(blueprint.sheets.map((sheet) => [sheet.key, sheet.contents]));
  const found = new Map<string, string>();
  const blanks = new Map<string, string>();
  let filled = false;
  for (const grid of snapshot.strangers) {
    const blank = isBlank(grid);
    const key = blank
      ? sheetKeys(pack).find((each) => wantedTitle(pack, each) === grid.sheet)
      : recognise(pack, grid);
    if (key === undefined || key === null || snapshot.grids.has(key) || found.has(key)) continue;
    if (blank) blanks.set(key, grid.sheet);
    else if (holdsNothingElse(grid, contents.get(key) ?? [])) found.set(key, grid.sheet);
    else filled = true;
  }
  if (filled) return blanks;
  if (found.size === 0 && snapshot.grids.size === 0) return found;
  return new Map([...blanks, ...found]);
}
