import {
  addIntervals,
  contains,
  equal,
  intersects,
  statedInterval,
  toDecimal,
  ZERO,
  add,
  rational,
} from '../../figures';
import type { Interval, Rational, StatedNumber } from '../../figures';
import type { Mention } from '../types';

/** How well two numbers agree: exactly, within what was written, or not. */
export type Agreement = 'exact' | 'within' | 'no';

/** A value as it would be written, without padding zeros. */
export const shown = (value: Rational, places = 4): string => toDecimal(value, places);

export const point = (value: Rational): Interval => ({
  low: value,
  high: value,
  lowClosed: true,
  highClosed: true,
});

/** A count is exact unless it was rounded (3.4万) or marked (余); an amount has the precision written. */
export const intervalOf = (mention: Mention): Interval =>
  mention.measure === 'count' && mention.stated.decimals >= 0 && mention.stated.approximation === ''
    ? point(mention.stated.value)
    : statedInterval(mention.stated);

/** Whether a stated number is the recomputed value, or may be it at its precision. */
export const agreement = (mention: Mention, value: Rational): Agreement => {
  if (equal(mention.stated.value, value) && mention.stated.approximation === '') return 'exact';
  return contains(intervalOf(mention), value) ? 'within' : 'no';
};

export const sumOf = (mentions: readonly Mention[]): Rational =>
  mentions.reduce((sum, { stated }) => add(sum, stated.value), ZERO);

/** Stated numbers added up so far: their values, what they may stand for, and whether all are exact. */
export interface Running {
  readonly value: Rational;
  readonly interval: Interval;
  readonly exact: boolean;
}

export const NOTHING: Running = { value: ZERO, interval: point(ZERO), exact: true };

/** One number more. A list tried at each of its lengths is added up once and not at each anew. */
export const withOneMore = (sum: Running, mention: Mention): Running => ({
  value: add(sum.value, mention.stated.value),
  interval: addIntervals(sum.interval, intervalOf(mention)),
  exact: sum.exact && mention.stated.approximation === '',
});

/** Whether a stated total can be what was added up. */
export const runningAgreement = (total: Mention, sum: Running): Agreement => {
  if (sum.exact && total.stated.approximation === '' && equal(total.stated.value, sum.value))
    return 'exact';
  return intersects(intervalOf(total), sum.interval) ? 'within' : 'no';
};

/** Whether a stated total can be the sum of stated parts, each at its precision. */
export const sumAgreement = (total: Mention, parts: readonly Mention[]): Agreement =>
  runningAgreement(total, parts.reduce(withOneMore, NOTHING));

/** Truncated instead of rounded: 49.66 for 49.669. */
export const isTruncated = (stated: StatedNumber, value: Rational): boolean => {
  if (stated.decimals < 0 || stated.approximation !== '' || value.numerator < 0n) return false;
  const scale = 10n ** BigInt(stated.decimals);
  const floor = (value.numerator * scale) / value.denominator;
  return equal(stated.value, rational(floor, scale));
};

/** `43+14`. */
export const joinedSum = (mentions: readonly Mention[]): string =>
  mentions.map(({ stated }) => shown(stated.value)).join('+');
