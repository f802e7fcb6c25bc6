import type { Expression } from '../types';

/** Every expression is either a number or a condition. */
export type Sort = 'number' | 'condition';

export const sortOf = (expression: Expression): Sort => {
  switch (expression.node) {
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'implies':
    case 'filled':
    case 'blank':
    case 'declared':
      return 'condition';
    case 'choose': {
      const [first] = Object.values(expression.cases);
      return first === undefined ? 'number' : sortOf(first);
    }
    default:
      return 'number';
  }
};
