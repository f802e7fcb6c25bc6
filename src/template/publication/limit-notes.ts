import { figureOf, indicator, limitOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { referencesIn } from './layout-value';
import type { PlannedTable } from './plan';
import { chosenValue } from './published-figure';

/**
 * Under a published table: which of its figures holds only a part of the work, as its own 说明 limits it, so
 * that a reader does not take it for the whole area's. One line for all figures of one limit.
 */
export const limitNotes = ({ rows }: PlannedTable, filing: Filing): readonly string[] => {
  const limited = new Map<string, Set<string>>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.kind !== 'figure') continue;
    const chosen = chosenValue(cell.value, filing);
    for (const { code, period } of chosen === null ? [] : referencesIn(chosen)) {
      const figure = period === 'cur' ? figureOf(filing, code, period) : null;
      const limit = figure?.state.kind === 'number' ? limitOf(figure.note) : '';
      if (limit === '') continue;
      limited.set(limit, (limited.get(limit) ?? new Set()).add(indicator(code).zh));
    }
  }
  return [...limited].map(([limit, names]) => `${[...names].join('、')}${limit}。`);
};
