import { figureKey } from '../catalog';
import type { Finding } from './types';

const keys = ({ cells }: Finding): ReadonlySet<string> =>
  new Set(
    cells
      .filter(({ period, value }) => period !== 'pub' && value !== '')
      .map(({ code, period, row }) => figureKey(code, period, row)),
  );

/**
 * A share over 100 % says the same as the relation between its two figures that fails anyway (A-01,
 * K-01, P-04 …). It is left out where such a finding already names every figure of the share. So is
 * the query about a figure in 万 which G-05 refuses as a total.
 */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const causes = findings.filter(({ rule }) => rule !== 'G-17').map(keys);
  const totals = findings.filter(({ rule }) => rule === 'G-05').map(({ instance }) => instance);
  return findings.filter((finding) => {
    if (finding.rule === 'G-06') return !totals.includes(finding.instance.replace('G-06', 'G-05'));
    if (finding.rule !== 'G-17') return true;
    const own = [...keys(finding)];
    return own.length === 0 || !causes.some((cause) => own.every((key) => cause.has(key)));
  });
};
