import { divide, multiply, rational, statedInterval } from '../../figures';
import type { Interval, Rational, StatedNumber } from '../../figures';

const floor = ({ numerator, denominator }: Rational): bigint =>
  numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);

const ceiling = (value: Rational): bigint => -floor({ ...value, numerator: -value.numerator });

/** Whole numbers n for which numerator × scale ÷ n lies in the interval. */
const divisorsInto = (
  numerator: Rational,
  scale: number,
  interval: Interval,
): readonly bigint[] => {
  if (interval.low.numerator <= 0n || numerator.numerator <= 0n) return [];
  const scaled = multiply(numerator, rational(scale));
  const least = divide(scaled, interval.high);
  const most = divide(scaled, interval.low);
  const first = interval.highClosed ? ceiling(least) : floor(least) + 1n;
  const last = interval.lowClosed ? floor(most) : ceiling(most) - 1n;
  if (last < first || last - first > 9n) return [];
  return Array.from({ length: Number(last - first) + 1 }, (_, step) => first + BigInt(step));
};

/**
 * The denominators a printed percentage leaves possible: 439 passed at 64.6 % means 680 sat the exam
 * and no other whole number. Empty when there are none or more than ten.
 */
export const impliedDenominators = (
  numerator: Rational,
  stated: StatedNumber,
  scale: number,
): readonly bigint[] => divisorsInto(numerator, scale, statedInterval(stated));
