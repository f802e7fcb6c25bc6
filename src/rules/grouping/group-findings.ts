import { figureKey } from '../../catalog';
import type { FigureKey, Filing } from '../../catalog';
import type { Rational } from '../../figures';
import type { Finding } from '../types';
import { commonCause, suspectsOf } from './suspects';

/** A finding whose check has not said what its root cause is. */
const open = ({ group }: Finding): boolean => group.startsWith('relation:');

const figureGroup = (key: FigureKey): string => `figure:${key}`;

/** The row a finding stands at: `P-02[G08:total]` at G08, a free row at its own. */
const ownRow = ({ instance, cells, group }: Finding): string => {
  const [, code, row = '0', period = 'cur'] =
    /\[([A-Z]\d\d)(?:#(\d+))?(?:@(cur|prev|pub))?(?::[^\]]*)?\]$/.exec(instance) ?? [];
  if (code === undefined) return group;
  const named = cells.find((cell) => cell.code === code && cell.row === Number(row));
  return figureGroup(
    named === undefined ? `${code}@${period}` : figureKey(code, named.period, named.row),
  );
};

/** Codes a table's 漏填 already names: what they make impossible belongs to that finding. */
const missingCells = (findings: readonly Finding[]): ReadonlyMap<string, string> =>
  new Map(
    findings
      .filter(({ group }) => group.startsWith('missing:'))
      .flatMap(({ cells, group }) =>
        cells.map(
          ({ code, period, row }) => [figureGroup(figureKey(code, period, row)), group] as const,
        ),
      ),
  );

/**
 * Gives every finding the key of its root cause. What the checks know themselves stays (a declaration,
 * a duty, a blank figure, the cover). Broken 强制 relations that share a cell are put down to the cell
 * that breaks the most of them, one after the other; queries about that cell join it. Everything else
 * belongs to the row it stands at.
 */
export const groupFindings = (
  filing: Filing,
  findings: readonly Finding[],
  rounding: Rational,
): readonly Finding[] => {
  const groups = new Map<Finding, string>();
  let left = findings.filter((finding) => open(finding) && finding.severity === '强制');
  const causes: FigureKey[] = [];
  for (;;) {
    const cause = commonCause(filing, left, rounding);
    if (cause === null) break;
    causes.push(cause);
    for (const finding of left) {
      if (suspectsOf(finding).includes(cause)) groups.set(finding, figureGroup(cause));
    }
    left = left.filter((finding) => !groups.has(finding));
  }
  const missing = missingCells(findings);
  return findings.map((finding) => {
    const known = groups.get(finding);
    if (known !== undefined) return { ...finding, group: known };
    if (!open(finding)) return { ...finding, group: missing.get(finding.group) ?? finding.group };
    const suspects = suspectsOf(finding);
    const cause =
      finding.severity === '强制' ? undefined : causes.find((key) => suspects.includes(key));
    const group = cause === undefined ? ownRow(finding) : figureGroup(cause);
    return { ...finding, group };
  });
};
