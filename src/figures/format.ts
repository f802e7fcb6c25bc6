import { roundHalfUp, toDecimal } from './decimal';
import { multiply, rational } from './rational';
import type { Rational } from './types';

const HUNDRED = rational(100n);

/** A count as offices print it: `28972`, no thousands separators (GB/T 15835, one form throughout). */
export const formatCount = (value: Rational): string => toDecimal(value, 6);

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
