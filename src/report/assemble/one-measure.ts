import { formatAmount } from '../../figures';
import { numberRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';

const hasFormat = (runs: readonly Run[], format: string): boolean =>
  runs.some((run) => run.kind === 'number' && run.format === format);

/**
 * A sentence that says one amount in 万元 says all of them so: 征收120.5万元、奖励0.6万元, never 6000元
 * beside it. What is only approximate (4000余元) stays as it is said.
 */
export const inOneMeasure = (runs: readonly Run[], context: Context): readonly Run[] => {
  if (!hasFormat(runs, 'amount') || !hasFormat(runs, 'yuan')) return runs;
  const { facts } = context;
  const rewritten = runs.map((run): Run => {
    if (run.kind !== 'number' || run.format !== 'yuan') return run;
    const value = facts.number(run.code, run.period);
    if (value === null || facts.approximation(run.code, run.period) !== '') return run;
    return numberRun(
      { ...run, format: 'amount', printed: formatAmount(value) },
      facts.filing.version,
    );
  });
  return rewritten.map((run, index) => {
    const changed = index > 0 && rewritten[index - 1] !== runs[index - 1];
    return changed && run.kind === 'text' ? { ...run, text: run.text.replace(/^元/, '万元') } : run;
  });
};
