import { indicator } from '../catalog';
import {
  areaAddress,
  cellAddress,
  figureValidation,
  parseCodeLabel,
  publishedValidation,
} from '../template';
import type { SheetGeometry, ValidationSpec } from '../template';
import { periodsOf } from './grid-labels';

/** Input rules of every figure cell of a grid, for where the cells stand now. */
export function gridValidations(geometry: SheetGeometry): readonly ValidationSpec[] {
  return [...geometry.rows].flatMap(([label, row]) => {
    const line = parseCodeLabel(label);
    if (line === null) return [];
    const item = indicator(line.code);
    const { cur, prev } = geometry.columns;
    // Side by side as they are made, this year's and last year's figure share one rule.
    if (cur !== undefined && prev === cur + 1) {
      const first = cellAddress(row, cur);
      return [figureValidation(item, line.row, areaAddress(row, cur, row, prev), first)];
    }
    return periodsOf(geometry.key).flatMap((period) => {
      const column = geometry.columns[period];
      if (column === undefined) return [];
      const address = cellAddress(row, column);
      return [
        period === 'pub'
          ? publishedValidation(item, address)
          : figureValidation(item, line.row, address, address),
      ];
    });
  });
}

/** Cells of a grid a person types into. */
export function gridInputs(geometry: SheetGeometry): readonly string[] {
  return [...geometry.rows].flatMap(([label, row]) => {
    const free = (parseCodeLabel(label)?.row ?? 0) > 0;
    const open = [...periodsOf(geometry.key), 'note', ...(free ? ['name', 'unit'] : [])];
    return open.flatMap((key) => {
      const column = geometry.columns[key];
      return column === undefined ? [] : [cellAddress(row, column)];
    });
  });
}
