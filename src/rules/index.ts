/** rules: the relations between figures, rendered as verdict, native formula and sentence. */
export type * from './types';
export type { Rule, RuleExample, RuleKind, Tolerance } from './rule';
export { parseExpression } from './language/parse';
export { printExpression } from './language/print';
export { ExpressionError } from './language/expression-error';
export { declarationsOf, referencesOf } from './language/walk';
export { loadRules } from './load-rules';
export { RuleError } from './rule-error';
export { allRules, rule, rulesOf } from './rule-set';
export { judge } from './verdict/judge';
export type { Judgement } from './verdict/judge';
export { audit } from './audit';
export type { AuditOptions } from './audit';
export { defaultSettings } from './checks/check';
export type { CheckSettings } from './checks/check';
export { cellChecks } from './cell-checks';
export type { CellCheck, CellChecks } from './cell-checks';
export { findingCell as cellOf } from './finding';
export { cappedGroups } from './grouping/capped-groups';
export type { CappedGroup } from './grouping/capped-groups';
export { allRelations } from './relations/relation-set';
export { loadRelations } from './relations/load-relations';
export { exampleFiling, exampleFindings } from './relations/run-example';
export type { Carrier, ClaimExample, Relation, SheetExample } from './relations/relation';
export { ruleSetFaults } from './self-check/rule-faults';
export type { RuleFault, RuleFaultKind } from './self-check/rule-faults';
export { unitRowFindings } from './unit-rows';
export { compareStated, sharesVerdict } from './stated/compare-stated';
export type { SharesVerdict, StatedVerdict } from './stated/compare-stated';
export { compareChange } from './stated/compare-change';
export type { ChangeVerdict, StatedChange } from './stated/compare-change';
export { comparableUnits, measureWordFits } from './stated/measure-words';
export { foreignWords, foreignYears } from './stated/own-words';
export { explanationChecks, explanationProblem } from './explanation';
export type { ExplanationChecks } from './explanation';
export { fingerprintOf, hashText } from './fingerprint';
export { calculatedApproximation } from './sentence/calculated-approximation';
export { valueWithUnit } from './sentence/mention';
export {
  computeRatio,
  exactRatio,
  ratioApproximation,
  ratioHeldTo,
  ratiosOf,
} from './ratios/compute';
export { changeQuantity, heldDecimals } from './ratios/held-decimals';
export type { ExactRatio } from './ratios/compute';
export { comparePublished, publishedVerdict } from './ratios/compare-published';
export type { PublishedVerdict } from './ratios/compare-published';
export { hasNoDenominator, impliedDenominators } from './ratios/implied';
export { verdictFormula } from './formula/verdict-formula';
export { checkFormulaAt, rulesAt } from './formula/check-formula';
export { ratioFormulas } from './formula/ratio-formula';
export type { RatioFormulas } from './formula/ratio-formula';
export { yearOnYearFormula } from './formula/growth-formula';
export type { Said, SaidForm, SaidPart } from './sentence/said';
export type {
  MistakeKind,
  Repair,
  RepairBetween,
  RepairCell,
  RepairGrounds,
  RepairTo,
} from './localize/types';
export { repairsOf } from './localize/repairs-of';

/** What the rules say, in English; kept out of what everybody loads. */
export const loadEnglish = () => import('./english');
export type { EnglishFinding } from './english';
