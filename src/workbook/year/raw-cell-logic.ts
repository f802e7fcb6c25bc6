import type { FiledFigure } from '../../catalog';
import { parseReference } from '../../template';
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
  const formula = formulaAt(grid, row, column);
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value, before: computed ? formula : value };
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

/**
 * A text as it must be written into a cell that is not formatted as text, to stay the text it is: else
 * `3590` would become a number, `2024-1-1` a date and `=A1` a formula.
 */
export function asText(text: string): string {
  return /^[\s'=+\-@(.$¥￥\d]|^(true|false|#)/iu.test(text) ? `'${text}` : text;
}
