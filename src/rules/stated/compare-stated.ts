import {
  absolute,
  compare,
  contains,
  divide,
  multiply,
  powerOfTen,
  rational,
  roundHalfUp,
  statedInterval,
  subtract,
  fromDecimal,
} from '../../figures';
import type { Rational, StatedNumber } from '../../figures';

/** What a stated number turns out to be beside the value it ought to state. */
export type StatedVerdict =
  /** The value itself. */
  | 'match'
  /** The value rounded half-up to the precision it was stated with, or inside its 余, 约, 近 …. */
  | 'rounded'
  /** The value cut off instead of rounded (G-14). */
  | 'truncated'
  /** A hundred times too small: a fraction taken for a percentage (G-15). */
  | 'too-small'
  /** A hundred times too large. */
  | 'too-large'
  | 'off';

const HUNDRED = rational(100n);

/** More decimals than this are rounded to it, as the sheet's formula does. */
const MOST_DECIMALS = 4;

/** Whether the value rounds to what was stated, at the precision it was stated with. */
const agrees = (value: Rational, stated: StatedNumber): boolean => {
  if (stated.approximation !== '' || stated.decimals < 0) {
    return contains(statedInterval(stated), value);
  }
  const decimals = Math.min(stated.decimals, MOST_DECIMALS);
  return roundHalfUp(value, decimals) === roundHalfUp(stated.value, decimals);
};

/** Whether the value's digits behind the stated precision were dropped. */
const truncates = (value: Rational, stated: StatedNumber): boolean => {
  if (stated.approximation !== '' || compare(stated.value, value) > 0) return false;
  const unit = powerOfTen(-Math.min(stated.decimals, MOST_DECIMALS));
  return compare(subtract(value, stated.value), unit) < 0;
};

/**
 * Compares a stated number with the value it ought to state, by the interval of its stated precision:
 * 87.4 is right for 87.4054, 90 is not, 76.65 for 76.657 is cut off.
 * @param percent Whether slips by a hundred are looked for, as between a fraction and a percentage; a
 * fraction only where decimals were stated (1 % is not taken for 100 %).
 */
export const compareStated = (
  value: Rational,
  stated: StatedNumber,
  percent = false,
): StatedVerdict => {
  if (compare(value, stated.value) === 0) return 'match';
  if (agrees(value, stated)) return 'rounded';
  // Not before rounding: 7.25 % stated as 7.2 % is both below a tie and cut off.
  if (truncates(value, stated)) return 'truncated';
  if (!percent) return 'off';
  if (stated.decimals >= 1 && agrees(divide(value, HUNDRED), stated)) return 'too-small';
  return agrees(multiply(value, HUNDRED), stated) ? 'too-large' : 'off';
};

/** What shares of one whole add up to (G-14). */
export type SharesVerdict = 'whole' | 'rounding' | 'off';

/** 构成比之和允许 100±0.1. */
const ALLOWED = fromDecimal('0.1');

/** Whether stated shares of one whole, in %, make 100, or miss it by no more than rounding may. */
export const sharesVerdict = (shares: readonly Rational[]): SharesVerdict => {
  const sum = shares.reduce(
    (total, share) => subtract(total, subtract(rational(0n), share)),
    rational(0n),
  );
  const gap = absolute(subtract(sum, HUNDRED));
  if (gap.numerator === 0n) return 'whole';
  return compare(gap, ALLOWED) <= 0 ? 'rounding' : 'off';
};
