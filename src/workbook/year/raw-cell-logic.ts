import type { FiledFigure } from '../../catalog';
import { parseReference } from '../../template';
import { contentOf } from '../content-logic';
import { findSheets } from '../identity-logic';
import type { Reading } from '../read-logic';
import { formulaAt, valueAt } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';

/** What stands in a cell, and what is written to bring it back: the formula where there is one. */
export interface RawCell {
  readonly value: CellValue;
  readonly before: CellValue;
}

/** Value and formula at a row and column of a grid. */
export function cellOf(grid: Grid, row: number, column: number): RawCell {
  const value = valueAt(grid, row, column);
  return { value, before: contentOf(value, formulaAt(grid, row, column)) };
}

/** Our sheets as read, by the names they have now. */
export function gridsByName(reading: Reading): ReadonlyMap<string, Grid> {
  const { grids } = findSheets(reading.snapshot);
  return new Map([...grids.values()].map((grid) => [grid.sheet, grid]));
}

/** A figure's cell as Excel holds it: a text stays the text it is. '' without a cell. */
export function rawAt(grids: ReadonlyMap<string, Grid>, figure: FiledFigure): CellValue {
  const { place } = figure;
  const area = place === null ? null : parseReference(place.address);
  const grid = place === null ? undefined : grids.get(place.sheet);
  return grid === undefined || area === null ? '' : valueAt(grid, area.top, area.left);
}
