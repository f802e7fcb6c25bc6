import { figureKey } from '../catalog';
import type { Period } from '../catalog';
import type { AuditResult, Finding, FindingCell } from '../rules';

/** What the audit holds against figures, as far as a sentence about them must know. */
export interface Doubts {
  /** Whether a 强制 finding contradicts the figure: it is printed only with a mark to look at it. */
  contradicted(code: string, period: Period, row: number): boolean;
  /** Whether one unexplained finding speaks of all of these figures of this year together. */
  questioned(codes: readonly string[]): boolean;
}

const keyOf = ({ code, period, row }: FindingCell): string => figureKey(code, period, row);

/**
 * Figures a finding says cannot all be true. A published rate is judged by the figures under it, a total
 * in 万 by its parts (G-05): there the one is at fault, not the others.
 */
const contradictedBy = ({ rule, difference, cells }: Finding): readonly FindingCell[] => {
  if (difference === null) return [];
  if (rule === 'G-05') return cells.slice(0, 1);
  const published = cells.filter(({ period }) => period === 'pub');
  const judged = published.length > 0 ? published : cells;
  return judged.filter(({ value }) => value !== '');
};

export const noDoubts: Doubts = { contradicted: () => false, questioned: () => false };

export const doubtsOf = ({ findings }: AuditResult): Doubts => {
  const standing = findings.filter(({ explanation }) => explanation === null);
  const hard = new Set(
    standing
      .filter(({ severity }) => severity === '强制')
      .flatMap(contradictedBy)
      .map(keyOf),
  );
  const open = standing
    .filter(({ severity }) => severity !== '提示')
    .map(({ cells }) => new Set(cells.map(keyOf)));
  return {
    contradicted: (code, period, row) => hard.has(figureKey(code, period, row)),
    questioned: (codes) =>
      codes.length > 0 &&
      open.some((keys) => codes.every((code) => keys.has(figureKey(code, 'cur', 0)))),
  };
};
