import { divide, multiply, rational, statedInterval } from '../../figures';
import type { Interval, Rational, StatedNumber } from '../../figures';

const floor = ({ numerator, denominator }: Rational): bigint =>
  numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);

const ceiling = (value: Rational): bigint => -floor({ ...value, numerator: -value.numerator });

interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

/** The whole numbers n for which numerator × scale ÷ n lies in the interval; null where 0 does. */
const divisorsInto = (numerator: Rational, scale: number, interval: Interval): Range | null => {
  if (interval.low.numerator <= 0n || numerator.numerator <= 0n) return null;
  const scaled = multiply(numerator, rational(scale));
  const least = divide(scaled, interval.high);
  const most = divide(scaled, interval.low);
  return {
    first: interval.highClosed ? ceiling(least) : floor(least) + 1n,
    last: interval.lowClosed ? floor(most) : ceiling(most) - 1n,
  };
};

/**
 * The denominators a printed percentage leaves possible: 439 passed at 64.6 % means 680 sat the exam
 * and no other whole number. Empty when there are none or more than ten.
 */
export const impliedDenominators = (
  numerator: Rational,
  stated: StatedNumber,
  scale: number,
): readonly bigint[] => {
  const range = divisorsInto(numerator, scale, statedInterval(stated));
  if (range === null || range.last < range.first || range.last - range.first > 9n) return [];
  const { first, last } = range;
  return Array.from({ length: Number(last - first) + 1 }, (_, step) => first + BigInt(step));
};

/** Whether no whole number at all is left: 304 cannot be 21.37 % of anything. */
export const hasNoDenominator = (
  numerator: Rational,
  stated: StatedNumber,
  scale: number,
): boolean => {
  const range = divisorsInto(numerator, scale, statedInterval(stated));
  return range !== null && range.last < range.first;
};
