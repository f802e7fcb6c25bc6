import type { Period } from '../../catalog';
import type { Expression } from '../types';
import type { Cursor } from './cursor';

type Reference = Extract<Expression, { readonly node: 'ref' }>;

const periods: readonly Period[] = ['cur', 'prev', 'pub'];

/** `B01` is this year, `B01@prev` last year, `R01@pub` what has been printed. */
export const parseReference = (cursor: Cursor): Reference => {
  const code = cursor.expectKind('code', '指标代码（如B01）');
  if (!cursor.take('@')) return { node: 'ref', code, period: 'cur' };
  const { offset } = cursor.current;
  const name = cursor.expectKind('name', 'prev、pub或cur');
  const period = periods.find((each) => each === name);
  return period === undefined
    ? cursor.refuse('prev、pub或cur', offset)
    : { node: 'ref', code, period };
};

/** `C11..C24` stands for every number in between, of this year. */
export const parseReferences = (cursor: Cursor): readonly Reference[] => {
  const { offset } = cursor.current;
  const first = parseReference(cursor);
  if (!cursor.take('..')) return [first];
  const last = parseReference(cursor);
  const from = Number(first.code.slice(1, 3));
  const to = Number(last.code.slice(1, 3));
  if (first.code.charAt(0) !== last.code.charAt(0) || from >= to || last.period !== first.period) {
    return cursor.refuse('同一字母、由小到大的代码范围（如C11..C24）', offset);
  }
  return Array.from({ length: to - from + 1 }, (_, step) => ({
    node: 'ref',
    code: `${first.code.charAt(0)}${String(from + step).padStart(2, '0')}`,
    period: first.period,
  }));
};
