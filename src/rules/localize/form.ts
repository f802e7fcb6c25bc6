import { add, divide, fromDecimal, isZero, multiply, rational, subtract } from '../../figures';
import type { Rational } from '../../figures';
import type { Expression } from '../types';
import { declaredIn } from '../verdict/scope';
import { makeRow } from './row';
import type { Row } from './row';
import { cellVariable } from './variables';
import type { CellVariable, Variables } from './variables';

/** A linear form over cells, in their own units. */
export interface Form {
  readonly terms: ReadonlyMap<CellVariable, Rational>;
  readonly constant: Rational;
}

/** A form that has to be zero, at least zero, or above zero. */
export interface Demand {
  readonly form: Form;
  readonly is: 'zero' | 'least' | 'above';
}

/** A form that is an expression's value as long as some demands hold (max, min, abs). */
export interface Piece {
  readonly form: Form;
  readonly where: readonly Demand[];
}

/** The expression has no linear form: this relation is left to the verdict. */
export class NotLinear extends Error {}

export const constantForm = (constant: Rational): Form => ({ terms: new Map(), constant });

/** left + right × factor */
export const addForms = (left: Form, right: Form, factor: Rational): Form => {
  const terms = new Map(left.terms);
  for (const [cell, coefficient] of right.terms) {
    const before = terms.get(cell);
    const product = multiply(coefficient, factor);
    const sum = before === undefined ? product : add(before, product);
    if (isZero(sum)) terms.delete(cell);
    else terms.set(cell, sum);
  }
  return { terms, constant: add(left.constant, multiply(right.constant, factor)) };
};

export const ONE = rational(1n);
export const MINUS = rational(-1n);
const NOTHING = constantForm(rational(0n));

const MOST_PIECES = 24;

const pairs = (
  left: readonly Piece[],
  right: readonly Piece[],
  join: (a: Form, b: Form) => Form,
): readonly Piece[] => {
  if (left.length * right.length > MOST_PIECES) throw new NotLinear();
  return left.flatMap((a) =>
    right.map((b) => ({ form: join(a.form, b.form), where: [...a.where, ...b.where] })),
  );
};

const product = (left: Form, right: Form): Form => {
  const [factor, form] = left.terms.size === 0 ? [left, right] : [right, left];
  if (factor.terms.size > 0) throw new NotLinear();
  return addForms(NOTHING, form, factor.constant);
};

const quotient = (left: Form, right: Form): Form => {
  if (right.terms.size > 0 || isZero(right.constant)) throw new NotLinear();
  return addForms(NOTHING, left, divide(ONE, right.constant));
};

const extreme = (of: readonly Form[], sign: Rational): readonly Piece[] =>
  of.map((form, index) => ({
    form,
    where: of
      .filter((_, other) => other !== index)
      .map((other) => ({
        form: addForms(addForms(NOTHING, form, sign), other, subtract(rational(0n), sign)),
        is: 'least' as const,
      })),
  }));

/**
 * The linear forms a numeric expression may have, each with what must hold for it.
 * @throws NotLinear for products of cells, undeclared choices and cells that hold no number.
 */
export const formsOf = (expression: Expression, variables: Variables): readonly Piece[] => {
  const part = (each: Expression): readonly Piece[] => formsOf(each, variables);
  switch (expression.node) {
    case 'number':
      return [{ form: constantForm(fromDecimal(expression.value)), where: [] }];
    case 'ref': {
      const cell = cellVariable(variables, expression.code, expression.period);
      if (cell === null) throw new NotLinear();
      return [{ form: { terms: new Map([[cell, ONE]]), constant: rational(0n) }, where: [] }];
    }
    case 'add':
      return pairs(part(expression.left), part(expression.right), (a, b) => addForms(a, b, ONE));
    case 'sub':
      return pairs(part(expression.left), part(expression.right), (a, b) => addForms(a, b, MINUS));
    case 'mul':
      return pairs(part(expression.left), part(expression.right), product);
    case 'div':
      return pairs(part(expression.left), part(expression.right), quotient);
    case 'neg':
      return part(expression.of).map(({ form, where }) => ({
        form: addForms(NOTHING, form, MINUS),
        where,
      }));
    case 'zero':
      return part(expression.of);
    case 'sum':
      return expression.of
        .map(part)
        .reduce(
          (left, right) => pairs(left, right, (a, b) => addForms(a, b, ONE)),
          [{ form: NOTHING, where: [] }],
        );
    case 'abs':
      return part(expression.of).flatMap(({ form, where }) =>
        extreme([form, addForms(NOTHING, form, MINUS)], ONE).map((piece) => ({
          form: piece.form,
          where: [...where, ...piece.where],
        })),
      );
    case 'max':
    case 'min': {
      const of = expression.of.map(part);
      const plain = of.flatMap((pieces) => (pieces.length === 1 ? pieces : []));
      if (plain.length < of.length || of.length > MOST_PIECES) throw new NotLinear();
      const where = plain.flatMap((piece) => piece.where);
      return extreme(
        plain.map(({ form }) => form),
        expression.node === 'max' ? ONE : MINUS,
      ).map((piece) => ({ form: piece.form, where: [...where, ...piece.where] }));
    }
    case 'choose': {
      const declared = declaredIn(variables.filing.declarations, expression.of);
      const chosen = declared === null ? undefined : expression.cases[declared];
      if (chosen === undefined) throw new NotLinear();
      return part(chosen);
    }
    default:
      throw new NotLinear();
  }
};

/** A demand as a row over whole numbers; above zero is one step at least. */
export const rowOf = ({ form, is }: Demand, { values }: Variables): Row => {
  const shares = [...form.terms].map(([cell, coefficient]) => ({
    variable: cell.value,
    share: divide(coefficient, rational(cell.scale)),
  }));
  const denominators = [form.constant, ...shares.map(({ share }) => share)];
  const common = denominators.reduce(
    (product, { denominator }) => product * (denominator / gcd(product, denominator)),
    1n,
  );
  const whole = ({ numerator, denominator }: Rational): bigint =>
    numerator * (common / denominator);
  const terms = new Map(shares.map(({ variable, share }) => [variable, whole(share)]));
  const constant = whole(form.constant) - (is === 'above' ? 1n : 0n);
  return makeRow(terms, constant, is === 'zero', values);
};

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}
