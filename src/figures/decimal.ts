import { multiply, powerOfTen, rational } from './rational';
import type { Rational } from './types';

const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const scientific = /^([+-]?\d+(?:\.\d+)?)e([+-]?\d+)$/i;

/**
 * The exact value of a plain decimal: `2792.5814`, `-3`, `0.50`.
 * @throws RangeError on anything else (no separators, no units, no e-notation).
 */
export const fromDecimal = (text: string): Rational => {
  const match = plainDecimal.exec(text);
  if (match === null) throw new RangeError(`not a plain decimal: ${text}`);
  const [, sign = '', integer = '', fraction = ''] = match;
  const digits = BigInt(integer + fraction);
  return rational(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
};

/**
 * The exact value of the shortest decimal that stands for this number: what the person typed, not
 * the binary fraction it is kept as.
 * @throws RangeError when the number is infinite or not a number.
 */
export const fromNumber = (value: number): Rational => {
  const text = String(value);
  const match = scientific.exec(text);
  if (match === null) return fromDecimal(text);
  const [, mantissa = '', exponent = ''] = match;
  return multiply(fromDecimal(mantissa), powerOfTen(Number(exponent)));
};

/**
 * Rounded half-up (四舍五入) to exactly `decimals` places, as a decimal string.
 * A tie goes away from zero, also below zero: −2.5 gives −3, as Excel's ROUND does.
 * A result of zero has no sign.
 * @throws RangeError when `decimals` is not a whole number from 0.
 */
export const roundHalfUp = (value: Rational, decimals: number): string => {
  if (!Number.isInteger(decimals) || decimals < 0) {
    throw new RangeError(`not a number of decimal places: ${decimals}`);
  }
  const negative = value.numerator < 0n;
  const top = (negative ? -value.numerator : value.numerator) * 10n ** BigInt(decimals);
  const units = (2n * top + value.denominator) / (2n * value.denominator);
  const digits = units.toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const printed = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return negative && units !== 0n ? `-${printed}` : printed;
};

/** At most `maximumDecimals` places, rounded half-up, without trailing zeros: `2792.5814`, `13`. */
export const toDecimal = (value: Rational, maximumDecimals = 6): string => {
  const printed = roundHalfUp(value, maximumDecimals);
  if (!printed.includes('.')) return printed;
  const trimmed = printed.replace(/\.?0+$/, '');
  return trimmed === '-0' ? '0' : trimmed;
};

const EXACT = BigInt(Number.MAX_SAFE_INTEGER);
const isExact = (whole: bigint): boolean => whole <= EXACT && whole >= -EXACT;

/** The nearest JavaScript number, for display and JSON only: never calculate with it. */
export const toNumber = (value: Rational): number => {
  // Where both are exact as numbers, dividing them gives the nearest of all (IEEE 754, 4.3.1).
  if (isExact(value.numerator) && isExact(value.denominator))
    return Number(value.numerator) / Number(value.denominator);
  const smallness = value.denominator.toString().length - value.numerator.toString().length;
  return Number(roundHalfUp(value, Math.max(20, 20 + smallness)));
};
