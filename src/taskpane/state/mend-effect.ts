import { figureKey } from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { fromDecimal } from '../../figures';
import type { AuditResult, RepairTo } from '../../rules';
import type { MendEffect } from './audit-view';

/** The filing as it would be with the values of a suggestion; a cell that is gone is passed over. */
export const withValues = (filing: Filing, cells: readonly RepairTo[]): Filing => {
  const figures = new Map(filing.figures);
  for (const { code, period, row, to } of cells) {
    const key = figureKey(code, period, row);
    const figure = figures.get(key);
    if (figure === undefined) continue;
    const state: FiledFigure['state'] =
      to === ''
        ? { kind: 'blank' }
        : {
            kind: 'number',
            stated: {
              value: fromDecimal(to),
              decimals: to.split('.')[1]?.length ?? 0,
              approximation: '',
            },
          };
    figures.set(key, { ...figure, state });
  }
  return { ...filing, figures };
};

/** What the findings would come to: counts before and after, and what would be new. */
export const mendEffect = (
  cells: readonly RepairTo[],
  now: AuditResult,
  then: AuditResult,
): MendEffect => {
  const known = new Set(now.findings.map(({ instance }) => instance));
  return {
    cells,
    hard: [now.summary.hard, then.summary.hard],
    query: [now.summary.query, then.summary.query],
    fresh: then.findings.filter(
      ({ instance, severity }) => severity !== '提示' && !known.has(instance),
    ),
  };
};
