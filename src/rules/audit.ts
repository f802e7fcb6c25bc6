import type { Filing } from '../catalog';
import { attachExplanations } from './attach-explanations';
import { approximate } from './checks/approximate';
import { defaultSettings } from './checks/check';
import type { Check, CheckSettings } from './checks/check';
import { completeness } from './checks/completeness';
import { damages } from './checks/damage';
import { dueDate } from './checks/due-date';
import { expressions } from './checks/expressions';
import { missingDenominators } from './checks/missing-denominators';
import { partOfWhole } from './checks/part-of-whole';
import { penaltyBasis } from './checks/penalty-basis';
import { phoneComplaints } from './checks/phone-complaints';
import { properFigures } from './checks/proper-figures';
import { publishedRatios } from './checks/published-ratios';
import { scopeDeclared } from './checks/scope-declared';
import { sharesOverAll } from './checks/shares-over-all';
import { signatures } from './checks/signatures';
import { swing } from './checks/swing';
import { withoutEchoes } from './echoes';
import type { AuditResult, AuditSummary, Finding, Severity } from './types';

export interface AuditOptions {
  readonly settings?: Partial<CheckSettings>;
}

/** In the order in which things are best mended: what cannot be read, what is not declared, what is
 * missing, what does not balance, what was printed wrong, what is implausible, what is unsigned. */
const checks: readonly Check[] = [
  damages,
  properFigures,
  scopeDeclared,
  completeness,
  expressions,
  partOfWhole,
  phoneComplaints,
  missingDenominators,
  publishedRatios,
  sharesOverAll,
  penaltyBasis,
  approximate,
  swing,
  dueDate,
  signatures,
];

const rank: Readonly<Record<Severity, number>> = { 强制: 0, 核实: 1, 提示: 2 };

const count = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity && finding.explanation === null)
    .length;

const summaryOf = (findings: readonly Finding[]): AuditSummary => ({
  hard: count(findings, '强制'),
  query: count(findings, '核实'),
  hint: count(findings, '提示'),
  explained: findings.filter(({ explanation }) => explanation !== null).length,
});

/**
 * Everything there is to say about one filing: 强制 first, then 核实, then 提示, within each in the
 * order in which things are best mended. The same filing always gives the same findings.
 */
export const audit = (filing: Filing, options: AuditOptions = {}): AuditResult => {
  const settings = { ...defaultSettings, ...options.settings };
  const found = withoutEchoes(checks.flatMap((check) => check(filing, settings)));
  // Array sorting is stable, so the order of the checks remains within one severity.
  const sorted = [...found].sort((left, right) => rank[left.severity] - rank[right.severity]);
  const findings = attachExplanations(sorted, filing.explanations);
  return { findings, summary: summaryOf(findings) };
};
