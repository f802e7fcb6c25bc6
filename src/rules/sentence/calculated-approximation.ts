import { figureOf } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Approximation } from '../../figures';
import type { Expression } from '../types';
import { approximationOf } from './mention';

/** On which side of the calculated value the true one lies when figures under it are 概数. */
type Lean = 'exact' | 'above' | 'below' | 'around';

const LEANS: Readonly<Record<string, Lean>> = {
  余: 'above',
  多: 'above',
  超: 'above',
  以上: 'above',
  近: 'below',
  不足: 'below',
  以下: 'below',
  约: 'around',
  左右: 'around',
};

const together = (one: Lean, other: Lean): Lean => {
  if (one === 'exact') return other;
  return other === 'exact' || other === one ? one : 'around';
};

const turned = (lean: Lean): Lean =>
  lean === 'above' ? 'below' : lean === 'below' ? 'above' : lean;

/** Sums and quotients of quantities that are not negative; of anything else only that it is 概数. */
const leanOf = (expression: Expression, filing: Filing): Lean => {
  const of = (part: Expression): Lean => leanOf(part, filing);
  switch (expression.node) {
    case 'ref':
      return (
        LEANS[approximationOf(figureOf(filing, expression.code, expression.period))] ?? 'exact'
      );
    case 'add':
    case 'mul':
      return together(of(expression.left), of(expression.right));
    case 'sub':
    case 'div':
      return together(of(expression.left), turned(of(expression.right)));
    case 'zero':
      return of(expression.of);
    case 'neg':
      return turned(of(expression.of));
    case 'sum':
    case 'max':
    case 'min':
      return expression.of.map(of).reduce(together, 'exact');
    case 'abs':
      return of(expression.of) === 'exact' ? 'exact' : 'around';
    default:
      return 'exact';
  }
};

const MARKS: Readonly<Record<Lean, Approximation>> = {
  exact: '',
  above: '超',
  below: '不足',
  around: '约',
};

/**
 * The word a calculated number carries when a figure under it is 概数: 4000余 ÷ 119 is 超33.61, never an
 * exact 33.61. '' when every figure is exact.
 */
export const calculatedApproximation = (expression: Expression, filing: Filing): Approximation =>
  MARKS[leanOf(expression, filing)];
