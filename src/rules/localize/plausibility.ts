import { codesOf, numberOf, pack, tableOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { toNumber } from '../../figures';

/** How far a figure usually moves from one year to the next, as a logarithm. */
const SPREAD = 0.2;
/** However far it moved, it may be true all the same. */
const WORST = 5;

/** Likelihoods only order suggestions; rounded, so that the last bits of a logarithm never do. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const logarithm = (value: number): number => Math.log(Math.max(0, value) + 1);

const median = (of: readonly number[]): number =>
  [...of].sort((left, right) => left - right)[Math.floor(of.length / 2)] ?? 0;

export interface Plausibility {
  /** How likely a code's figure is beside last year's and its table's growth; 0 is best. */
  of(code: string, value: number): number;
  /** Last year's figure, null when there is none. */
  previous(code: string): number | null;
}

/**
 * Closeness to last year, allowing for the growth common to the table, so that the shares of parts
 * stay near last year's. Without last year's figure nothing is said.
 */
export const plausibilityOf = (filing: Filing): Plausibility => {
  const chosen = pack(filing.pack);
  const growth = new Map<string, number>();
  const changes = new Map<string, number[]>();
  const previous = (code: string): number | null => {
    const before = numberOf(filing, code, 'prev');
    return before === null ? null : toNumber(before);
  };
  for (const code of codesOf(chosen)) {
    const now = numberOf(filing, code, 'cur');
    const before = previous(code);
    const table = tableOf(chosen, code)?.id;
    if (now === null || before === null || table === undefined) continue;
    const list = changes.get(table) ?? [];
    list.push(logarithm(toNumber(now)) - logarithm(before));
    changes.set(table, list);
  }
  for (const [table, list] of changes) growth.set(table, median(list));
  return {
    previous,
    of: (code, value) => {
      const before = previous(code);
      if (before === null) return 0;
      const expected = logarithm(before) + (growth.get(tableOf(chosen, code)?.id ?? '') ?? 0);
      return rounded(-Math.min(WORST, Math.abs(logarithm(value) - expected) / SPREAD));
    },
  };
};
