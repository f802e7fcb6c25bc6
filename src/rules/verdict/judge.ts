import type { FigureKey, Filing } from '../../catalog';
import { toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import type { Rule } from '../rule';
import type { MissingMode, Verdict } from '../types';
import { valueOf } from './numeric';
import type { Operand } from './operand';
import { HALF_UNIT, newScope } from './scope';
import type { Scope } from './scope';
import { differenceOf, truthOf } from './truth';

/** What one rule says about one filing. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Both sides of the comparison, null where there is none or a side is missing. */
  readonly left: Rational | null;
  readonly right: Rational | null;
  /** Left minus right as a decimal string. */
  readonly difference: string | null;
  /** It passes only because approximate or rounded figures leave room for it. */
  readonly rounded: boolean;
  /** A figure of a required relation is missing. */
  readonly incomplete: boolean;
}

const verdictOnly = (verdict: Verdict, incomplete = false): Judgement => ({
  verdict,
  left: null,
  right: null,
  difference: null,
  rounded: false,
  incomplete,
});

const kinds = (operands: ReadonlyMap<FigureKey, Operand>): ReadonlySet<Operand['kind']> =>
  new Set([...operands.values()].map(({ kind }) => kind));

const nothing = (operand: Operand): boolean =>
  operand.kind === 'blank' || (operand.kind === 'number' && operand.value.numerator === 0n);

/** Whether blanks leave the rule nothing to say, before truth is looked at. */
const settledByBlanks = (mode: MissingMode, needed: Scope['needed']): Judgement | null => {
  const operands = [...needed.values()];
  const blanks = operands.filter(({ kind }) => kind === 'blank').length;
  if (mode === 'required') return blanks > 0 ? verdictOnly('fail', true) : null;
  if (mode === 'alwaysZero' || operands.length === 0) return null;
  if (blanks === operands.length) return verdictOnly('skip');
  return mode === 'nonZero' && operands.every(nothing) ? verdictOnly('skip') : null;
};

/** Text in a cell breaks a rule, a — takes it out of play; both before anything is calculated. */
export const settledByState = (read: Scope['read']): Judgement | null => {
  const found = kinds(read);
  if (found.has('bad')) return verdictOnly('broken');
  return found.has('na') ? verdictOnly('skip') : null;
};

/** Comparisons whose two sides ought to be near each other: only there is a difference worth telling. */
const measured = new Set(['=', '<=', '>=']);

/** Whether a rule that fails is off by some amount; `A <> B` and `A > 0` just do not hold. */
export const hasDifference = ({ check }: Rule): boolean =>
  check.node === 'compare' && measured.has(check.operator);

const applies = (rule: Rule, filing: Filing): Judgement | null => {
  if (rule.when === null) return null;
  const scope = newScope(filing, { blankIsZero: true, roundedAmounts: null, allowed: null });
  const truth = truthOf(rule.when, scope);
  return settledByState(scope.read) ?? (truth === true ? null : verdictOnly('skip'));
};

/**
 * The verdict of one rule, in this order, each step before any arithmetic of the next:
 * text among the figures read is `broken`, a — is `skip`; `when` not true is `skip`; then the missing
 * mode; then the check itself, three-valued.
 * @param rounding what each rounded amount of a total may be off by, in 万元
 */
export const judge = (rule: Rule, filing: Filing, rounding: Rational = HALF_UNIT): Judgement => {
  const { check, missing, tolerance } = rule;
  const scope = newScope(filing, {
    blankIsZero: missing !== 'nonNull' && missing !== 'required',
    roundedAmounts: tolerance.kind === 'decimals' ? rounding : null,
    allowed: tolerance.kind === 'absolute' ? tolerance.amount : null,
  });
  const notApplied = applies(rule, filing);
  if (notApplied !== null) return notApplied;
  const truth = truthOf(check, scope);
  const settled = settledByState(scope.read) ?? settledByBlanks(missing, scope.needed);
  if (settled !== null) return settled;
  if (truth === null) return verdictOnly('unknown');
  const left = check.node === 'compare' ? (valueOf(check.left, scope)?.value ?? null) : null;
  const right = check.node === 'compare' ? (valueOf(check.right, scope)?.value ?? null) : null;
  return {
    verdict: truth ? 'pass' : 'fail',
    left,
    right,
    difference:
      left === null || right === null || !hasDifference(rule)
        ? null
        : toDecimal(differenceOf(left, right)),
    rounded: truth && scope.rounded,
    incomplete: false,
  };
};
