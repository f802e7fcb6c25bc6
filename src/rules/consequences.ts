import { figureKey } from '../catalog';
import type { Filing } from '../catalog';
import { comparedPairs } from './checks/part-of-whole';
import { forgottenTotals } from './localize/forgotten-total';
import { totalsOf } from './localize/relations';
import { rulesOf } from './rule-set';
import type { Finding } from './types';

const isHard = ({ severity }: Finding): boolean => severity === '强制';

const filledKeys = ({ cells }: Finding): readonly string[] =>
  cells
    .filter(({ value }) => value !== '')
    .map(({ code, period, row }) => figureKey(code, period, row));

/** Whether a finding says that a figure of a chain part ≤ … ≤ whole is more than the next. */
const breaksChain = ({ cells }: Finding, part: string, whole: string): boolean => {
  const [one, other, ...more] = cells;
  if (one === undefined || other === undefined || more.length > 0) return false;
  if (one.period !== 'cur' || other.period !== 'cur') return false;
  const middle = one.code === part ? other.code : other.code === whole ? one.code : '';
  return comparedPairs.has(`${part}>${middle}`) && comparedPairs.has(`${middle}>${whole}`);
};

/**
 * A part above its whole follows where a sum of both does not come out (D-01), or where one of the steps
 * between them is more than the step before it (E-01).
 */
const isBroken = (finding: Finding, findings: readonly Finding[]): boolean => {
  const [part, whole] = finding.cells;
  if (finding.rule !== 'G-16' || part?.period !== 'cur' || whole === undefined) return false;
  const keys = filledKeys(finding);
  return findings.some((other) => {
    if (other.rule === 'G-16' || !isHard(other)) return false;
    if (other.cells.some(({ period }) => period === 'pub')) return false;
    const theirs = filledKeys(other);
    const sum = other.cells.length > 2 && keys.every((key) => theirs.includes(key));
    return sum || breaksChain(other, part.code, whole.code);
  });
};

/** More closed than opened, and more decided: the cases brought forward are missing in both. */
const isCarried = (finding: Finding, findings: readonly Finding[]): boolean => {
  if (finding.instance !== 'C-10[C01]') return false;
  const closed = findings.find(({ instance }) => instance === 'C-09[C02]');
  return Number(closed?.difference ?? '-1') >= Number(finding.difference ?? '0');
};

/** Hard findings that name the same nought: only then may a total that was forgotten be told twice. */
const shareNought = (findings: readonly Finding[]): boolean => {
  const noughts = findings
    .filter(isHard)
    .flatMap(({ cells }) => [
      ...new Set(cells.filter(({ value }) => /^0(?!\d|\.)/.test(value)).map(({ code }) => code)),
    ]);
  return new Set(noughts).size < noughts.length;
};

/** Relations that fail only because a total was left at nought, beside the one that tells what it is. */
const byForgottenTotals = (filing: Filing, findings: readonly Finding[]): ReadonlySet<string> => {
  if (!shareNought(findings)) return new Set();
  const hard = rulesOf(filing.pack).filter(({ severity }) => severity === '强制');
  const present = new Set(findings.map(({ instance }) => instance));
  return new Set(
    forgottenTotals(filing, totalsOf(hard)).flatMap(({ by, changes, mends }) =>
      present.has(by.instance) && changes.length === 1
        ? mends.flatMap(({ instance }) => (instance === by.instance ? [] : [instance]))
        : [],
    ),
  );
};

/** Findings without those that only say what another says already: one cause is told once. */
export const withoutConsequences = (
  filing: Filing,
  findings: readonly Finding[],
): readonly Finding[] => {
  const forgotten = byForgottenTotals(filing, findings);
  return findings.filter(
    (finding) =>
      !forgotten.has(finding.instance) &&
      !isBroken(finding, findings) &&
      !isCarried(finding, findings),
  );
};
