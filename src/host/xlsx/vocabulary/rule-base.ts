/**
 * The cell a rule's relative references are meant from. A file does not name it: it is the top left
 * of the rule's areas, and programs disagree where no area begins there (Excel and LibreOffice take
 * the corner of the whole, others of the first area). Areas are written so that all agree.
 */
import type { Rectangle } from '../../engine';
import type { Anchored } from '../../model';
import { formulaAt } from '../../model';

export interface Base {
  readonly row: number;
  readonly column: number;
}

export const cornerOf = (areas: readonly Rectangle[]): Base => ({
  row: Math.min(...areas.map((area) => area.top)),
  column: Math.min(...areas.map((area) => area.left)),
});

/** Groups of areas, each beginning with one at the corner of its whole. */
export function writableGroups(areas: readonly Rectangle[]): readonly (readonly Rectangle[])[] {
  const { row, column } = cornerOf(areas);
  const first = areas.find((area) => area.top === row && area.left === column);
  if (!first) return areas.map((area) => [area]);
  return [[first, ...areas.filter((area) => area !== first)]];
}

/** A formula of the rule as it reads at the corner of a group. */
export function formulaForGroup(
  formula: string,
  rule: Anchored,
  group: readonly Rectangle[],
): string {
  const { row, column } = cornerOf(group);
  return formulaAt(formula, rule, row, column);
}
