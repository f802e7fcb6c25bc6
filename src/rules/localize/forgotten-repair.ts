import { figureOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { fromDecimal } from '../../figures';
import type { Candidate } from './candidate';
import type { ForgottenTotal } from './forgotten-total';
import { groundsOf, reasonOf } from './reason';
import type { Suspicion } from './suspicion';
import type { Repair } from './types';
import { filedText } from './variables';

const suspicions = ({ changes }: ForgottenTotal): readonly Suspicion[] =>
  changes.map(({ cell, kind, value }) => {
    const { numerator, denominator } = fromDecimal(value);
    const to = (numerator * cell.scale) / denominator;
    const range = { low: to, high: to };
    return {
      cell,
      range,
      best: to,
      likely: to,
      closer: null,
      kind,
      factor: 1n,
      score: 0,
    };
  });

/** A forgotten total as a suggestion: it first, then the totals above it. */
export const forgottenRepair = (filing: Filing, total: ForgottenTotal): Repair => {
  const candidate: Candidate = {
    suspicions: suspicions(total),
    evidence: { score: 0, confirms: [] },
    score: 0,
  };
  const titles = total.mends.map(({ title }) => title);
  return {
    kind: 'total',
    cells: total.changes.map(({ cell, code, period, value }) => ({
      code,
      period,
      row: 0,
      place: figureOf(filing, code, period)?.place ?? null,
      from: filedText(filing, cell),
      to: value,
    })),
    reason: reasonOf(filing, candidate, titles, total.open),
    grounds: groundsOf(candidate, total.mends, total.open),
  };
};
