import { fromDecimal, maximum, minimum, rational } from '../../figures';
import type { Expression } from '../types';
import {
  absoluteQuantity,
  addQuantities,
  divideQuantities,
  exactQuantity,
  extremeQuantity,
  multiplyQuantities,
  negateQuantity,
} from './quantity';
import type { Quantity } from './quantity';
import { declaredIn, readCell } from './scope';
import type { Scope } from './scope';

const NOTHING = exactQuantity(rational(0n));

const constants = new Map<string, Quantity>();

/** Literals are read once. */
const constant = (text: string): Quantity => {
  const known = constants.get(text) ?? exactQuantity(fromDecimal(text));
  constants.set(text, known);
  return known;
};

type Pair = (left: Quantity, right: Quantity) => Quantity | null;

const pairs: Readonly<Record<'add' | 'sub' | 'mul' | 'div', Pair>> = {
  add: addQuantities,
  sub: (left, right) => addQuantities(left, negateQuantity(right)),
  mul: multiplyQuantities,
  div: divideQuantities,
};

/** All or nothing: a list with a missing part has no value. */
const complete = (of: readonly (Quantity | null)[]): readonly Quantity[] | null =>
  of.every((each) => each !== null) ? of : null;

/**
 * The value of a numeric expression over a filing; null when a figure it needs is missing.
 * Every part is read even when one is already missing, so that the verdict does not depend on order.
 */
export const valueOf = (expression: Expression, scope: Scope, zero = false): Quantity | null => {
  const part = (each: Expression): Quantity | null => valueOf(each, scope, zero);
  switch (expression.node) {
    case 'number':
      return constant(expression.value);
    case 'ref':
      return (
        readCell(scope, expression.code, expression.period, zero) ??
        (zero || scope.blankIsZero ? NOTHING : null)
      );
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      const left = part(expression.left);
      const right = part(expression.right);
      return left === null || right === null ? null : pairs[expression.node](left, right);
    }
    case 'neg': {
      const of = part(expression.of);
      return of === null ? null : negateQuantity(of);
    }
    case 'abs': {
      const of = part(expression.of);
      return of === null ? null : absoluteQuantity(of);
    }
    case 'zero':
      return valueOf(expression.of, scope, true);
    case 'sum': {
      const of = complete(expression.of.map(part));
      return of === null ? null : of.reduce(addQuantities, NOTHING);
    }
    case 'max':
    case 'min': {
      const [first, ...others] = complete(expression.of.map(part)) ?? [];
      const pick = expression.node === 'max' ? maximum : minimum;
      return first === undefined ? null : extremeQuantity(pick, first, ...others);
    }
    case 'choose': {
      const declared = declaredIn(scope.filing.declarations, expression.of);
      const chosen = declared === null ? undefined : expression.cases[declared];
      return chosen === undefined ? null : part(chosen);
    }
    default:
      throw new TypeError(`${expression.node} is a condition, not a number`);
  }
};
