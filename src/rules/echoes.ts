import { figureKey } from '../catalog';
import type { Finding } from './types';

const keys = ({ cells }: Finding): ReadonlySet<string> =>
  new Set(
    cells
      .filter(({ period, value }) => period !== 'pub' && value !== '')
      .map(({ code, period, row }) => figureKey(code, period, row)),
  );

/** All the cells a finding is about, whatever stands in them. */
const inSight = ({ cells }: Finding): string =>
  cells
    .map(({ code, period, row }) => figureKey(code, period, row))
    .sort()
    .join(' ');

/**
 * A relation that fails only where the other fails too, with the same figures (the rules' own self-check
 * finds such pairs). Alone the first still speaks where the other cannot: the court undeclared.
 */
const IMPLIED: ReadonlyMap<string, string> = new Map([['D-04[D30]', 'D-01[D40]']]);

/**
 * A share over 100 % says the same as the relation between its two figures that fails anyway (A-01,
 * K-01, P-04 …). It is left out where such a finding already names every figure of the share. So is
 * the query about a figure in 万 which G-05 refuses as a total, with the hint that its rounding explains the
 * difference, and a relation that another implies.
 */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const causes = findings.filter(({ rule }) => rule !== 'G-17').map(keys);
  const totals = findings.filter(({ rule }) => rule === 'G-05').map(({ instance }) => instance);
  const present = new Set(findings.map(({ instance }) => instance));
  const refused = new Set(findings.filter(({ rule }) => rule === 'G-05').map(inSight));
  return findings.filter((finding) => {
    if (finding.severity === '提示' && refused.has(inSight(finding))) return false;
    if (present.has(IMPLIED.get(finding.instance) ?? '')) return false;
    if (finding.rule === 'G-06') return !totals.includes(finding.instance.replace('G-06', 'G-05'));
    if (finding.rule !== 'G-17') return true;
    const own = [...keys(finding)];
    return own.length === 0 || !causes.some((cause) => own.every((key) => cause.has(key)));
  });
};
