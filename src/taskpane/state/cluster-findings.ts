import type { Finding } from '../../rules';

/** Findings of one root cause: the first is the one to mend first, the rest follow from it. */
export interface FindingCluster {
  readonly first: Finding;
  readonly rest: readonly Finding[];
}

/** Gathers findings by root cause, in the order in which each cause first appears. */
export const clusterFindings = (findings: readonly Finding[]): readonly FindingCluster[] => {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = causes.get(finding.group);
    if (known === undefined) causes.set(finding.group, [finding]);
    else known.push(finding);
  }
  return [...causes.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ first, rest }],
  );
};
