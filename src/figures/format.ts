import { roundHalfUp, toDecimal } from './decimal';
import { compare, divide, isInteger, multiply, powerOfTen, rational } from './rational';
import type { Rational, StatedNumber } from './types';

const HUNDRED = rational(100n);

/** A count as offices print it: `28972`, no thousands separators (GB/T 15835, one form throughout). */
export const formatCount = (value: Rational): string => toDecimal(value, 6);

const TEN_THOUSAND = powerOfTen(4);
const HUNDRED_MILLION = powerOfTen(8);

/**
 * A count as it was filed: one that was rounded by a scale word keeps it and the places written, 3.40万
 * and not 34000; any other stands as `formatCount` prints it. Exact, and without a word of approximation.
 */
export const formatFiled = ({ value, decimals }: StatedNumber): string => {
  if (decimals >= 0 || compare(value, TEN_THOUSAND) < 0) return formatCount(value);
  const power = decimals < -4 && compare(value, HUNDRED_MILLION) >= 0 ? 8 : 4;
  const places = Math.max(0, power + decimals);
  const scaled = divide(value, powerOfTen(power));
  // Nothing may be lost by printing, whatever precision was noted for the value.
  if (!isInteger(multiply(scaled, powerOfTen(places)))) return formatCount(value);
  return `${roundHalfUp(scaled, places)}${power === 8 ? '亿' : '万'}`;
};

/** An amount in 万元: at most 6 places (= 分), trailing zeros dropped: `2792.5814`. */
export const formatAmount = (
  value: Rational,
  options: { readonly maximumDecimals?: number } = {},
): string => toDecimal(value, options.maximumDecimals ?? 6);

/** A ratio given as a fraction (0.8741…), printed as a percentage rounded half-up: `87.41%`. */
export const formatPercent = (ratio: Rational, decimals = 2): string =>
  `${roundHalfUp(multiply(ratio, HUNDRED), decimals)}%`;

/** The difference of two ratios given as fractions, in percentage points: `1.20个百分点`. */
export const formatPoints = (difference: Rational, decimals = 2): string =>
  `${roundHalfUp(multiply(difference, HUNDRED), decimals)}个百分点`;
