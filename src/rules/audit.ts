import type { Filing } from '../catalog';
import { withoutAnswered } from './answered';
import { attachExplanations } from './attach-explanations';
import { approximate } from './checks/approximate';
import { classOrder } from './checks/class-order';
import { creditRepairs } from './checks/credit-repairs';
import { defaultSettings, roundingOf } from './checks/check';
import type { Check, CheckSettings } from './checks/check';
import { completeness } from './checks/completeness';
import { damages } from './checks/damage';
import { dueDate } from './checks/due-date';
import { expressions } from './checks/expressions';
import { missingDenominators } from './checks/missing-denominators';
import {
  annulledPenalties,
  attendances,
  finesByDecision,
  inspectionsProper,
  measureWords,
  noticesOfPublication,
} from './checks/notes';
import { otherwisePrintedFigures } from './checks/otherwise-printed';
import { ownRows } from './checks/own-rows';
import { ownWords } from './checks/own-words';
import { partOfWhole } from './checks/part-of-whole';
import { penaltyBasis } from './checks/penalty-basis';
import { phoneComplaints } from './checks/phone-complaints';
import { properFigures } from './checks/proper-figures';
import { publishedRatios } from './checks/published-ratios';
import { reportingPeriod } from './checks/reporting-period';
import { roundedTotals } from './checks/rounded-totals';
import { scopeDeclared } from './checks/scope-declared';
import { sharesOverAll } from './checks/shares-over-all';
import { signatures } from './checks/signatures';
import { swing } from './checks/swing';
import { withoutConsequences } from './consequences';
import { withoutEchoes } from './echoes';
import { groupFindings } from './grouping/group-findings';
import { inMendingOrder } from './grouping/mending-order';
import type { AuditResult, AuditSummary, Finding, Severity } from './types';

export interface AuditOptions {
  readonly settings?: Partial<CheckSettings>;
}

/** Every check; the order in which findings are mended is settled afterwards. */
const checks: readonly Check[] = [
  damages,
  properFigures,
  scopeDeclared,
  classOrder,
  completeness,
  expressions,
  otherwisePrintedFigures,
  roundedTotals,
  partOfWhole,
  ownRows,
  phoneComplaints,
  missingDenominators,
  publishedRatios,
  sharesOverAll,
  penaltyBasis,
  finesByDecision,
  annulledPenalties,
  inspectionsProper,
  attendances,
  measureWords,
  noticesOfPublication,
  creditRepairs,
  approximate,
  swing,
  reportingPeriod,
  ownWords,
  dueDate,
  signatures,
];

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
 * Everything there is to say about one filing, each finding with its root cause, in the order in which
 * things are best mended: 强制 first, then 核实, then 提示. The same filing always gives the same findings.
 */
export const audit = (filing: Filing, options: AuditOptions = {}): AuditResult => {
  const settings = { ...defaultSettings, ...options.settings };
  const told = withoutEchoes(checks.flatMap((check) => check(filing, settings)));
  const raised = withoutConsequences(filing, told);
  const found = withoutAnswered(filing, raised);
  const ordered = inMendingOrder(filing, groupFindings(filing, found, roundingOf(settings)));
  const findings = attachExplanations(ordered, filing.explanations);
  return { findings, summary: summaryOf(findings) };
};
