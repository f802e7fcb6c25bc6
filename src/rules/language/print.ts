import type { Period } from '../../catalog';
import type { Expression } from '../types';

/** Binding strength, loosest first; a part that binds looser than its place needs brackets. */
const IMPLIES = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARE = 5;
const SUM = 6;
const PRODUCT = 7;
const UNARY = 8;
const PRIMARY = 9;

const signs = { add: '+', sub: '-', mul: '*', div: '/' } as const;

const reference = (code: string, period: Period): string =>
  period === 'cur' ? code : `${code}@${period}`;

const strength = ({ node }: Expression): number => {
  switch (node) {
    case 'implies':
      return IMPLIES;
    case 'or':
      return OR;
    case 'and':
      return AND;
    case 'not':
      return NOT;
    case 'compare':
      return COMPARE;
    case 'add':
    case 'sub':
      return SUM;
    case 'mul':
    case 'div':
      return PRODUCT;
    case 'neg':
      return UNARY;
    default:
      return PRIMARY;
  }
};

const within = (expression: Expression, needed: number): string => {
  const text = printExpression(expression);
  return strength(expression) < needed ? `(${text})` : text;
};

const list = (of: readonly Expression[]): string => of.map(printExpression).join(', ');

/** The text form of a tree, with no more brackets than it needs; parsing it gives the tree again. */
export const printExpression = (expression: Expression): string => {
  switch (expression.node) {
    case 'number':
      return expression.value;
    case 'ref':
      return reference(expression.code, expression.period);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      const own = strength(expression);
      return `${within(expression.left, own)} ${signs[expression.node]} ${within(expression.right, own + 1)}`;
    }
    case 'neg':
      return `-${within(expression.of, UNARY)}`;
    case 'abs':
    case 'zero':
      return `${expression.node}(${printExpression(expression.of)})`;
    case 'sum':
    case 'max':
    case 'min':
      return `${expression.node}(${list(expression.of)})`;
    case 'choose': {
      const cases = Object.entries(expression.cases).map(
        ([value, chosen]) => `, ${value}: ${printExpression(chosen)}`,
      );
      return `choose(${expression.of}${cases.join('')})`;
    }
    case 'compare':
      return `${within(expression.left, SUM)} ${expression.operator} ${within(expression.right, SUM)}`;
    case 'and':
      return expression.of.map((part) => within(part, NOT)).join(' and ');
    case 'or':
      return expression.of.map((part) => within(part, AND)).join(' or ');
    case 'not':
      return `not ${within(expression.of, NOT)}`;
    case 'implies':
      return `${within(expression.left, OR)} => ${within(expression.right, IMPLIES)}`;
    case 'filled':
    case 'blank':
      return `${expression.node}(${reference(expression.code, expression.period)})`;
    case 'declared':
      return `declared(${expression.of}, ${expression.value})`;
  }
};
