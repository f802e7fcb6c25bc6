import { conversion } from '../../figures';
import type { Mention } from '../types';

/** Whether two numbers count the same kind of thing, so that adding and comparing them makes sense. */
export const comparable = (left: Mention, right: Mention): boolean => {
  if (left.measure !== right.measure) return false;
  if (left.measure !== 'count') return left.measure === 'money';
  if (left.unit === '' || right.unit === '' || left.unit === right.unit) return true;
  // Persons and cases are never parts of one another, whatever 次 stands behind them.
  const persons = (unit: string): boolean => /^[人名位]/.test(unit);
  if (persons(left.unit) !== persons(right.unit)) return false;
  return conversion(left.unit, right.unit) === 0;
};
