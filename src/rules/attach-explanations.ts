import type { Explanation } from '../catalog';
import { explanationProblem } from './explanation';
import type { Finding } from './types';

/**
 * Attaches what the office has explained. Only queries can be explained; an explanation counts while
 * the figures it was written for are unchanged and while it says something; one whose figures have
 * changed is shown as expired so that it is not lost.
 */
export const attachExplanations = (
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] => {
  const byInstance = new Map<string, Explanation[]>();
  for (const each of explanations) {
    if (each.text.trim() === '') continue;
    byInstance.set(each.rule, [...(byInstance.get(each.rule) ?? []), each]);
  }
  return findings.map((finding) => {
    const written = byInstance.get(finding.instance);
    if (written === undefined || finding.severity !== '核实') return finding;
    const current = written.find(({ fingerprint }) => fingerprint === finding.fingerprint);
    if (current === undefined) return { ...finding, expired: written.at(-1) ?? null };
    return explanationProblem(current.text) === null
      ? { ...finding, explanation: current }
      : { ...finding, rejected: current };
  });
};
