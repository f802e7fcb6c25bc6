import type { Finding } from '../types';

/** The findings of one root cause, as many as are shown, and how many there are in truth. */
export interface CappedGroup {
  readonly group: string;
  readonly shown: readonly Finding[];
  readonly total: number;
}

/**
 * Findings by root cause in the order in which each cause first appears, at most `most` of each.
 * @throws RangeError when `most` is not a whole number of at least 1.
 */
export const cappedGroups = (
  findings: readonly Finding[],
  most: number,
): readonly CappedGroup[] => {
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`每组至少显示1条，现为${most}`);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.group);
    if (known === undefined) groups.set(finding.group, [finding]);
    else known.push(finding);
  }
  return [...groups].map(([group, all]) => ({
    group,
    shown: all.slice(0, most),
    total: all.length,
  }));
};
