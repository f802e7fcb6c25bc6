import type { Explanation } from '../catalog';
import { FINDING_COLUMNS, FINDING_HEADERS } from '../template';
import { findColumns } from './columns-logic';
import { extent, textAt } from './snapshot';
import type { Grid } from './snapshot';

/** A row of the findings sheet that carries an explanation. */
export interface StoredExplanation extends Explanation {
  readonly ruleId: string;
  readonly message: string;
}

/**
 * The explanations a person or the add-in has written on the findings sheet. `rule` is the instance
 * explained; it is '' where a person wrote into an empty row: such text is kept, too.
 */
export function readExplanations(grid: Grid | null): readonly StoredExplanation[] {
  if (grid === null) return [];
  const { headerRow, columns } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  const stored: StoredExplanation[] = [];
  const { bottom } = extent(grid);
  for (let row = headerRow + 1; row <= bottom; row += 1) {
    const cell = (name: string): string => {
      const column = columns[name];
      return column === undefined ? '' : textAt(grid, row, column);
    };
    const text = cell('explanation');
    if (text === '') continue;
    stored.push({
      rule: cell('instance'),
      fingerprint: cell('fingerprint'),
      text,
      date: cell('date'),
      ruleId: cell('rule'),
      message: cell('message'),
    });
  }
  return stored;
}
