import { compare, fromDecimal, intersects, isInteger, roundHalfUp, subtract } from '../../figures';
import type { Rational } from '../../figures';
import type { Expression } from '../types';
import { valueOf } from './numeric';
import { operandOf } from './operand';
import { intervalOf } from './quantity';
import type { Quantity } from './quantity';
import { declaredIn } from './scope';
import type { Scope } from './scope';

/** Kleene's third value is null: not known because something is missing. */
export type Truth = boolean | null;

export const not = (of: Truth): Truth => (of === null ? null : !of);

export const all = (of: readonly Truth[]): Truth => {
  if (of.includes(false)) return false;
  return of.includes(null) ? null : true;
};

export const any = (of: readonly Truth[]): Truth => not(all(of.map(not)));

type Comparison = Extract<Expression, { readonly node: 'compare' }>;
type Operator = Comparison['operator'];

const holds: Readonly<Record<Operator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/**
 * Left minus right to 6 decimals of 万元, which is 分: the smallest amount there is, and what a
 * formula over binary fractions can be held to as well.
 */
export const differenceOf = (left: Rational, right: Rational): Rational => {
  const difference = subtract(left, right);
  return isInteger(difference) ? difference : fromDecimal(roundHalfUp(difference, 6));
};

const ZERO = fromDecimal('0');

/** The order of two values with an allowance: a difference within it counts as none. */
const orderOf = (difference: Rational, allowed: string | null): number => {
  if (allowed !== null) {
    const limit = fromDecimal(allowed);
    const size = difference.numerator < 0n ? subtract(ZERO, difference) : difference;
    if (compare(size, limit) <= 0) return 0;
  }
  return compare(difference, ZERO);
};

/** Whether some values the figures may stand for satisfy the comparison. */
const possible = (operator: Operator, left: Quantity, right: Quantity): boolean => {
  const a = intervalOf(left);
  const b = intervalOf(right);
  const below = compare(a.low, b.high);
  const above = compare(a.high, b.low);
  switch (operator) {
    case '=':
      return intersects(a, b);
    case '<>':
      return true;
    case '<=':
      return below < 0 || (below === 0 && a.lowClosed && b.highClosed);
    case '<':
      return below < 0;
    case '>=':
      return above > 0 || (above === 0 && a.highClosed && b.lowClosed);
    case '>':
      return above > 0;
  }
};

const compared = (expression: Comparison, scope: Scope): Truth => {
  const left = valueOf(expression.left, scope);
  const right = valueOf(expression.right, scope);
  if (left === null || right === null) return null;
  const order = orderOf(differenceOf(left.value, right.value), scope.allowed);
  if (holds[expression.operator](order)) return true;
  if (left.interval === null && right.interval === null) return false;
  if (!possible(expression.operator, left, right)) return false;
  scope.rounded = true;
  return true;
};

/** The three-valued truth of a condition; every part is read, whatever the others say. */
export const truthOf = (expression: Expression, scope: Scope): Truth => {
  const part = (each: Expression): Truth => truthOf(each, scope);
  switch (expression.node) {
    case 'compare':
      return compared(expression, scope);
    case 'and':
      return all(expression.of.map(part));
    case 'or':
      return any(expression.of.map(part));
    case 'not':
      return not(part(expression.of));
    case 'implies':
      return any([not(part(expression.left)), part(expression.right)]);
    // Asking whether a cell is filled is not reading it: a — there must not silence the rule.
    case 'filled':
      return operandOf(scope.filing, expression.code, expression.period).kind === 'number';
    case 'blank':
      return operandOf(scope.filing, expression.code, expression.period).kind === 'blank';
    case 'declared': {
      const declared = declaredIn(scope.filing.declarations, expression.of);
      return declared === null ? null : declared === expression.value;
    }
    case 'choose': {
      const declared = declaredIn(scope.filing.declarations, expression.of);
      const chosen = declared === null ? undefined : expression.cases[declared];
      return chosen === undefined ? null : part(chosen);
    }
    default:
      throw new TypeError(`${expression.node} is a number, not a condition`);
  }
};
