import type { Declarations } from '../../catalog';
import { declaredIn } from '../verdict/scope';
import type { Expression } from '../types';

/**
 * An expression as a person reads it on a cover that is filled in: of every choice the case declared
 * there, and figures without the remark that a blank one counts as 0. What is not declared stays open.
 */
export const asDeclared = (expression: Expression, declarations: Declarations): Expression => {
  const part = (of: Expression): Expression => asDeclared(of, declarations);
  switch (expression.node) {
    case 'choose': {
      const declared = declaredIn(declarations, expression.of);
      const chosen = declared === null ? undefined : expression.cases[declared];
      return chosen === undefined ? expression : part(chosen);
    }
    case 'zero':
      return part(expression.of);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return { node: expression.node, left: part(expression.left), right: part(expression.right) };
    case 'compare':
      return { ...expression, left: part(expression.left), right: part(expression.right) };
    case 'implies':
      return { node: 'implies', left: part(expression.left), right: part(expression.right) };
    case 'neg':
    case 'abs':
      return { node: expression.node, of: part(expression.of) };
    case 'not':
      return { node: 'not', of: part(expression.of) };
    case 'sum':
    case 'max':
    case 'min':
      return { node: expression.node, of: expression.of.map(part) };
    case 'and':
    case 'or':
      return { node: expression.node, of: expression.of.map(part) };
    default:
      return expression;
  }
};
