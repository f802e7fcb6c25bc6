import { figureKey } from '../../catalog';
import type { Period } from '../../catalog';
import type { Expression } from '../types';

/** The direct parts of a node, in reading order. */
export const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.node) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'compare':
    case 'implies':
      return [expression.left, expression.right];
    case 'neg':
    case 'abs':
    case 'zero':
    case 'not':
      return [expression.of];
    case 'sum':
    case 'max':
    case 'min':
    case 'and':
    case 'or':
      return expression.of;
    case 'choose':
      return Object.values(expression.cases);
    default:
      return [];
  }
};

export interface Reference {
  readonly code: string;
  readonly period: Period;
}

/** Every cell an expression mentions, each once, in reading order. */
export const referencesOf = (...expressions: readonly Expression[]): readonly Reference[] => {
  const found = new Map<string, Reference>();
  const visit = (expression: Expression): void => {
    if (expression.node === 'ref' || expression.node === 'filled' || expression.node === 'blank') {
      const { code, period } = expression;
      found.set(figureKey(code, period), { code, period });
    }
    partsOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return [...found.values()];
};

/** Every declaration an expression depends on. */
export const declarationsOf = (...expressions: readonly Expression[]): readonly string[] => {
  const found = new Set<string>();
  const visit = (expression: Expression): void => {
    if (expression.node === 'choose' || expression.node === 'declared') found.add(expression.of);
    partsOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return [...found];
};
