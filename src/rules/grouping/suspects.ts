import { figureKey, parseFigureKey } from '../../catalog';
import type { FigureKey, Filing } from '../../catalog';
import type { Rational } from '../../figures';
import { referencesOf } from '../language/walk';
import { rulesOf } from '../rule-set';
import { judge } from '../verdict/judge';
import type { Finding } from '../types';

/** Slips that explain themselves: only the published figure is to blame. */
const ownFault = /缩小了一百倍|扩大了一百倍|截尾/;

/** The filled cells of which one may be the wrong one, by key. */
export const suspectsOf = (finding: Finding): readonly FigureKey[] => {
  const filled = finding.cells.filter(({ value }) => value !== '');
  const cells =
    finding.rule.startsWith('G-1') && ownFault.test(finding.message)
      ? filled.filter(({ period }) => period === 'pub')
      : filled;
  return cells.map(({ code, period, row }) => figureKey(code, period, row));
};

/** How many 强制 relations with this cell hold: the more, the less likely it is wrong. */
const holding = (filing: Filing, key: FigureKey, rounding: Rational): number => {
  const id = parseFigureKey(key);
  return rulesOf(filing.pack).filter(
    (rule) =>
      rule.severity === '强制' &&
      referencesOf(rule.check).some(
        ({ code, period }) => code === id?.code && period === id.period,
      ) &&
      judge(rule, filing, rounding).verdict === 'pass',
  ).length;
};

/**
 * The cell that breaks the most of these relations, at least two; among equals the one that fewest
 * holding relations speak for, then the first named. Null when no cell is shared.
 */
export const commonCause = (
  filing: Filing,
  findings: readonly Finding[],
  rounding: Rational,
): FigureKey | null => {
  const counts = new Map<FigureKey, number>();
  for (const key of findings.flatMap((finding) => [...new Set(suspectsOf(finding))])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most < 2) return null;
  const tied = [...counts].flatMap(([key, count]) => (count === most ? [key] : []));
  const [only] = tied;
  if (tied.length === 1) return only ?? null;
  const weighed = tied.map((key) => ({ key, weight: holding(filing, key, rounding) }));
  const least = Math.min(...weighed.map(({ weight }) => weight));
  return weighed.find(({ weight }) => weight === least)?.key ?? null;
};
