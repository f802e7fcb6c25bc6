import { fromDecimal, multiply, rational } from '../../figures';
import type { Rational } from '../../figures';
import type { Rule } from '../rule';
import type { Expression } from '../types';
import { declaredIn } from '../verdict/scope';
import { operandOf } from '../verdict/operand';
import { MINUS, NotLinear, ONE, addForms, constantForm, formsOf } from './form';
import type { Demand, Form } from './form';
import type { Variables } from './variables';

/** Any one of these lists of demands makes a condition true. None is never, an empty list is always. */
export type Alternatives = readonly (readonly Demand[])[];

type Comparison = Extract<Expression, { readonly node: 'compare' }>;
type Operator = Comparison['operator'];

const ALWAYS: Alternatives = [[]];
const NEVER: Alternatives = [];
const MOST = 24;

const either = (...of: readonly Alternatives[]): Alternatives =>
  of.some((each) => each.some((list) => list.length === 0)) ? ALWAYS : of.flat();

const both = (...of: readonly Alternatives[]): Alternatives =>
  of.reduce<Alternatives>((left, right) => {
    if (left.length * right.length > MOST) throw new NotLinear();
    return left.flatMap((a) => right.map((b) => [...a, ...b]));
  }, ALWAYS);

const opposite: Readonly<Record<Operator, Operator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const turned: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

type Allowance = (form: Form) => Rational;

/** What a difference (left minus right) has to be. */
const demands = (operator: Operator, form: Form, allowance: Allowance): Alternatives => {
  const back = addForms(constantForm(rational(0n)), form, MINUS);
  const room = allowance(form);
  const widened = (of: Form): Form => addForms(of, constantForm(room), ONE);
  switch (operator) {
    case '=':
      return room.numerator === 0n
        ? [[{ form, is: 'zero' }]]
        : [
            [
              { form: widened(form), is: 'least' },
              { form: widened(back), is: 'least' },
            ],
          ];
    case '<>':
      return [[{ form, is: 'above' }], [{ form: back, is: 'above' }]];
    case '<':
      return [[{ form: back, is: 'above' }]];
    case '<=':
      return [[{ form: widened(back), is: 'least' }]];
    case '>':
      return [[{ form, is: 'above' }]];
    case '>=':
      return [[{ form: widened(form), is: 'least' }]];
  }
};

/** `max(a, b) <= c` is each of them ≤ c: the list of the lesser side's parts, else itself. */
const lesser = (expression: Expression): readonly Expression[] => {
  if (expression.node === 'max') return expression.of.flatMap(lesser);
  return expression.node === 'abs'
    ? [expression.of, { node: 'neg', of: expression.of }]
    : [expression];
};

const greater = (expression: Expression): readonly Expression[] =>
  expression.node === 'min' ? expression.of.flatMap(greater) : [expression];

const compared = (
  { operator, left, right }: Comparison,
  variables: Variables,
  allowance: Allowance,
): Alternatives => {
  if (operator === '>' || operator === '>=') {
    const comparison: Comparison = {
      node: 'compare',
      operator: turned[operator],
      left: right,
      right: left,
    };
    return compared(comparison, variables, allowance);
  }
  const splits = operator === '<' || operator === '<=';
  const lefts = splits ? lesser(left) : [left];
  const rights = splits ? greater(right) : [right];
  if (lefts.length * rights.length > 1) {
    return both(
      ...lefts.flatMap((a) =>
        rights.map((b) =>
          compared({ node: 'compare', operator, left: a, right: b }, variables, allowance),
        ),
      ),
    );
  }
  return formsOf(left, variables).flatMap((a) =>
    formsOf(right, variables).flatMap((b) =>
      demands(operator, addForms(a.form, b.form, MINUS), allowance).map((list) => [
        ...a.where,
        ...b.where,
        ...list,
      ]),
    ),
  );
};

const settled = (truth: boolean): Alternatives => (truth ? ALWAYS : NEVER);

/** A blank that has to be filled is one step above zero. */
const filling = (code: string, variables: Variables): Alternatives =>
  compared(
    {
      node: 'compare',
      operator: '>',
      left: { node: 'ref', code, period: 'cur' },
      right: { node: 'number', value: '0' },
    },
    variables,
    () => rational(0n),
  );

/**
 * What makes a condition come out as wanted. Whether cells are filled and what is declared is taken
 * as it stands, except where a relation demands that a cell be filled.
 * @throws NotLinear where it cannot be said in linear demands.
 */
export const alternativesOf = (
  expression: Expression,
  wanted: boolean,
  variables: Variables,
  allowance: Allowance,
  demanded = false,
): Alternatives => {
  const part = (each: Expression, truth = wanted): Alternatives =>
    alternativesOf(each, truth, variables, allowance, demanded);
  switch (expression.node) {
    case 'compare':
      return compared(
        wanted ? expression : { ...expression, operator: opposite[expression.operator] },
        variables,
        allowance,
      );
    case 'and':
    case 'or':
      return (expression.node === 'and') === wanted
        ? both(...expression.of.map((each) => part(each)))
        : either(...expression.of.map((each) => part(each)));
    case 'not':
      return part(expression.of, !wanted);
    case 'implies':
      return wanted
        ? either(part(expression.left, false), part(expression.right))
        : both(part(expression.left, true), part(expression.right));
    case 'filled':
    case 'blank': {
      const { kind } = operandOf(variables.filing, expression.code, expression.period);
      const truth =
        (expression.node === 'filled' ? kind === 'number' : kind === 'blank') === wanted;
      const fill = demanded && !truth && kind === 'blank' && expression.period === 'cur';
      return fill ? filling(expression.code, variables) : settled(truth);
    }
    case 'declared': {
      const declared = declaredIn(variables.filing.declarations, expression.of);
      return settled(declared !== null && (declared === expression.value) === wanted);
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

/** How far the two sides of a rule's comparisons may differ (N-02: half of 0.01 万元, or what was set, per exact amount). */
export const allowanceOf =
  ({ tolerance }: Rule, { hidden, rounding }: Variables): Allowance =>
  (form) => {
    if (tolerance.kind === 'absolute') return fromDecimal(tolerance.amount);
    if (tolerance.kind === 'exact') return rational(0n);
    const amounts = [...form.terms.keys()].filter(
      ({ scale, stated, value }) => scale > 1n && stated !== null && !hidden.has(value),
    );
    return multiply(rounding, rational(amounts.length));
  };
