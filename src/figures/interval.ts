import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  powerOfTen,
  rational,
  subtract,
} from './rational';
import type { Approximation, Interval, Rational, StatedNumber } from './types';

const TWO = rational(2n);

/**
 * Exponent of ten of the last digit that is not a padding zero: 4000 → 3, 150 → 1. Zeros behind the
 * point count as padding too, because 4000余元 is 0.4000余 in 万元.
 */
const lastSignificantPlace = ({ value, decimals }: StatedNumber): number => {
  if (isZero(value)) return -decimals;
  let digits = absolute(multiply(value, powerOfTen(decimals))).numerator;
  let place = -decimals;
  while (digits % 10n === 0n) {
    digits /= 10n;
    place += 1;
  }
  return place;
};

/** Just below 100 people speak of 90-odd, not of 0-odd: 近100 reaches down by ten, 近300 by a hundred. */
const placeBelow = (stated: StatedNumber): number => {
  const place = lastSignificantPlace(stated);
  return compare(stated.value, powerOfTen(place)) === 0 ? place - 1 : place;
};

const above = (stated: StatedNumber): Interval => ({
  low: stated.value,
  high: add(stated.value, powerOfTen(lastSignificantPlace(stated))),
  lowClosed: true,
  highClosed: false,
});

const below = (stated: StatedNumber, highClosed: boolean): Interval => ({
  low: subtract(stated.value, powerOfTen(placeBelow(stated))),
  high: stated.value,
  lowClosed: false,
  highClosed,
});

/** What rounds half away from zero to the stated value. */
const around = ({ value }: StatedNumber, place: number): Interval => {
  const half = divide(powerOfTen(place), TWO);
  return {
    low: subtract(value, half),
    high: add(value, half),
    lowClosed: value.numerator > 0n,
    highClosed: value.numerator < 0n,
  };
};

const intervals: Readonly<Record<Approximation, (stated: StatedNumber) => Interval>> = {
  '': (stated) => around(stated, -stated.decimals),
  余: above,
  多: above,
  超: above,
  以上: above,
  近: (stated) => below(stated, false),
  不足: (stated) => below(stated, false),
  以下: (stated) => below(stated, true),
  约: (stated) => around(stated, lastSignificantPlace(stated)),
  左右: (stated) => around(stated, lastSignificantPlace(stated)),
};

/**
 * The values a stated figure may stand for, in its own unit.
 * An exact figure: half a unit of the last written digit each way, half-open, so that a value is
 * inside exactly when it rounds half-up to the figure (87.4 is [87.35, 87.45)).
 * 余, 多, 超, 以上: from the figure up by one unit of its last significant digit (100余 is [100, 200)).
 * 近, 不足, 以下: the same downwards, the figure itself only for 以下.
 * 约, 左右: half a unit of the last significant digit each way.
 */
export const statedInterval = (stated: StatedNumber): Interval =>
  intervals[stated.approximation](stated);

export const contains = (interval: Interval, value: Rational): boolean => {
  const low = compare(interval.low, value);
  const high = compare(value, interval.high);
  return (
    (low < 0 || (low === 0 && interval.lowClosed)) &&
    (high < 0 || (high === 0 && interval.highClosed))
  );
};

/** Whether some value lies in both. */
export const intersects = (left: Interval, right: Interval): boolean => {
  const touches = (a: Interval, b: Interval): boolean => {
    const order = compare(a.low, b.high);
    return order < 0 || (order === 0 && a.lowClosed && b.highClosed);
  };
  return touches(left, right) && touches(right, left);
};

/** All sums of one value from each; a bound is reached only when both are. */
export const addIntervals = (left: Interval, right: Interval): Interval => ({
  low: add(left.low, right.low),
  high: add(left.high, right.high),
  lowClosed: left.lowClosed && right.lowClosed,
  highClosed: left.highClosed && right.highClosed,
});

/** The interval of the value with its sign turned. */
export const negateInterval = (interval: Interval): Interval => ({
  low: negate(interval.high),
  high: negate(interval.low),
  lowClosed: interval.highClosed,
  highClosed: interval.lowClosed,
});
