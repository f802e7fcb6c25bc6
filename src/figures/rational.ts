import type { Rational } from './types';

/** Greatest common divisor of two non-negative integers. */
const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let a = left;
  let b = right;
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a;
};

const whole = (value: bigint | number): bigint => {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number that can be kept exactly: ${value}`);
  }
  return BigInt(value);
};

/**
 * An exact fraction in lowest terms with a positive denominator.
 * Numbers must be safe integers; use `fromNumber` for decimals.
 * @throws RangeError when the denominator is zero or a number is not a safe integer.
 */
export const rational = (
  numerator: bigint | number,
  denominator: bigint | number = 1n,
): Rational => {
  const top = whole(numerator);
  const bottom = whole(denominator);
  if (bottom === 0n) throw new RangeError('the denominator of a fraction is zero');
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom * sign);
  return { numerator: (top * sign) / divisor, denominator: (bottom * sign) / divisor };
};

export const ZERO: Rational = rational(0n);
export const ONE: Rational = rational(1n);

/** Whole numbers, which most are, need no common denominator. */
export const add = (left: Rational, right: Rational): Rational =>
  left.denominator === 1n && right.denominator === 1n
    ? { numerator: left.numerator + right.numerator, denominator: 1n }
    : rational(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      );

export const negate = (value: Rational): Rational => ({
  numerator: -value.numerator,
  denominator: value.denominator,
});

export const subtract = (left: Rational, right: Rational): Rational => add(left, negate(right));

export const multiply = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.numerator, left.denominator * right.denominator);

/** @throws RangeError when `right` is zero: a missing ratio is the caller's to name. */
export const divide = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.denominator, left.denominator * right.numerator);

export const absolute = (value: Rational): Rational =>
  value.numerator < 0n ? negate(value) : value;

export const compare = (left: Rational, right: Rational): -1 | 0 | 1 => {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

export const equal = (left: Rational, right: Rational): boolean => compare(left, right) === 0;

export const isZero = (value: Rational): boolean => value.numerator === 0n;

export const isInteger = (value: Rational): boolean => value.denominator === 1n;

export const minimum = (first: Rational, ...others: readonly Rational[]): Rational =>
  others.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);

export const maximum = (first: Rational, ...others: readonly Rational[]): Rational =>
  others.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);

/** 10 to a whole power, which may be negative. */
export const powerOfTen = (exponent: number): Rational =>
  exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
