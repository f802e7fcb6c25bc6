import type { Rule } from '../rule';
import type { Severity, Verdict } from '../types';
import { judge } from '../verdict/judge';
import { plainValue } from '../sentence/describe';
import { Choices, cellsOfRules, exampleState, filingOfState, randomState } from './trial-states';
import type { TrialState } from './trial-states';

/** What can be wrong with rules themselves, whatever is filed. */
export type RuleFaultKind =
  /** It never has anything to say: its condition cannot come true. */
  | 'unreachable'
  /** Nothing breaks it. */
  | 'never-failing'
  /** Everything breaks it. */
  | 'never-passing'
  /** It cannot hold together with another 强制 relation. */
  | 'contradictory'
  /** Whenever it fails, another at least as strict fails as well. */
  | 'redundant';

export interface RuleFault {
  readonly kind: RuleFaultKind;
  readonly instance: string;
  /** The other rule, where there are two. */
  readonly other: string | null;
  /** One Chinese sentence. */
  readonly message: string;
}

const SEED = 20_240_607;
const ALONE = 600;
const TOGETHER = 1500;
const BESIDE = 500;
const FAILURES = 40;
/** Fewer failures than this prove nothing about another rule. */
const ENOUGH = 5;

const rank: Readonly<Record<Severity, number>> = { 强制: 0, 核实: 1, 提示: 2 };

const verdictOf = (rule: Rule, state: TrialState): Verdict =>
  judge(rule, filingOfState(state)).verdict;

/** Sets totals to what they total, so that balances are met among the trials, not only missed. */
const balanced = (rules: readonly Rule[], state: TrialState): TrialState =>
  rules.reduce((current, { check }): TrialState => {
    if (check.node !== 'compare' || check.operator !== '=') return current;
    if (check.left.node !== 'ref') return current;
    const value = plainValue(check.right, filingOfState(current));
    if (value === null || value.startsWith('-') || value.includes('/')) return current;
    const key = `${check.left.code}@${check.left.period}`;
    return { ...current, figures: { ...current.figures, [key]: value } };
  }, state);

/** Worked examples first, then random states, full and sparse in turn, each also with its totals balanced. */
function* trials(rules: readonly Rule[], most: number, around: readonly Rule[] = rules) {
  const choices = new Choices(SEED);
  for (const example of rules.flatMap((rule) => rule.examples)) {
    const alone = exampleState(example, { figures: {}, declarations: {} });
    yield alone;
    yield balanced(around, alone);
    yield exampleState(example, randomState(around, choices));
  }
  for (let count = 0; count < most; count += 1) {
    const state = randomState(around, choices, count % 4 > 1);
    yield count % 2 === 0 ? state : balanced(around, state);
  }
}

const aloneFault = (rule: Rule): RuleFault | null => {
  const seen = new Set<Verdict>();
  for (const state of trials([rule], ALONE)) {
    seen.add(verdictOf(rule, state));
    if (seen.has('pass') && seen.has('fail')) return null;
  }
  const { instance } = rule;
  const fault = (kind: RuleFaultKind, what: string): RuleFault => ({
    kind,
    instance,
    other: null,
    message: `${instance}${what}。`,
  });
  if (!seen.has('pass') && !seen.has('fail')) return fault('unreachable', '的适用条件不可能成立');
  return seen.has('fail')
    ? fault('never-passing', '在任何数字下都不成立')
    : fault('never-failing', '在任何数字下都成立，查不出错');
};

const share = (left: Rule, right: Rule): boolean => {
  const codes = new Set(cellsOfRules([left]).map(({ code, period }) => `${code}@${period}`));
  return cellsOfRules([right]).some(({ code, period }) => codes.has(`${code}@${period}`));
};

/** Whether the two are ever asked together, and whether they ever hold together. */
const contradiction = (left: Rule, right: Rule): RuleFault | null => {
  let asked = false;
  const pair = [left, right];
  for (const state of trials(pair, TOGETHER)) {
    const first = verdictOf(left, state);
    if (first !== 'pass' && first !== 'fail') continue;
    const second = verdictOf(right, state);
    if (first === 'pass' && second === 'pass') return null;
    if (second === 'pass' || second === 'fail') asked = true;
  }
  return asked
    ? {
        kind: 'contradictory',
        instance: left.instance,
        other: right.instance,
        message: `${left.instance}与${right.instance}不能同时成立。`,
      }
    : null;
};

/** Whether a rule's every failure is a failure of another that is at least as strict. */
const redundancy = (rule: Rule, other: Rule): RuleFault | null => {
  if (rank[other.severity] > rank[rule.severity]) return null;
  let failures = 0;
  for (const state of trials([rule], BESIDE, [rule, other])) {
    if (verdictOf(rule, state) !== 'fail') continue;
    if (verdictOf(other, state) !== 'fail') return null;
    failures += 1;
    if (failures === FAILURES) break;
  }
  return failures < ENOUGH
    ? null
    : {
        kind: 'redundant',
        instance: rule.instance,
        other: other.instance,
        message: `${rule.instance}不成立时${other.instance}必不成立，可以删去前者。`,
      };
};

/**
 * Checks a rule set against itself by trial: the rules' own worked examples and reproducible random
 * states of small values. What it names was not refuted by any trial, which for relations of this size
 * (sums, comparisons, a handful of cells) is as good as a proof; what a trial refutes is never named.
 */
export const ruleSetFaults = (rules: readonly Rule[]): readonly RuleFault[] => {
  const alone = rules.flatMap((rule) => aloneFault(rule) ?? []);
  const useless = new Set(alone.map(({ instance }) => instance));
  const sound = rules.filter(({ instance }) => !useless.has(instance));
  const pairs = sound.flatMap((left, index) =>
    sound.slice(index + 1).flatMap((right) => (share(left, right) ? [[left, right] as const] : [])),
  );
  const contradictions = pairs.flatMap(([left, right]) =>
    left.severity === '强制' && right.severity === '强制' ? (contradiction(left, right) ?? []) : [],
  );
  const redundancies = pairs.flatMap(
    ([left, right]) => redundancy(left, right) ?? redundancy(right, left) ?? [],
  );
  return [...alone, ...contradictions, ...redundancies];
};
