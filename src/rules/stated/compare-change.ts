import { absolute, divide, isZero, multiply, rational, subtract } from '../../figures';
import type { Rational, StatedNumber } from '../../figures';
import { compareStated } from './compare-stated';
import type { StatedVerdict } from './compare-stated';

/** A change as a sentence states it. */
export interface StatedChange {
  /** 增长, 上升 … is up; 减少, 下降 … is down; 持平 is level. */
  readonly direction: 'up' | 'down' | 'level';
  /** Per cent of last year, percentage points between two rates, or the plain difference. */
  readonly measure: 'percent' | 'points' | 'amount';
  /** Null when only the direction is stated. */
  readonly stated: StatedNumber | null;
}

export type ChangeVerdict =
  | StatedVerdict
  /** 增长 with a smaller number, or the other way round. */
  | 'direction'
  /** Last year was 0 or is not known: there is no percentage. */
  | 'no-base'
  /** A change of rates is told in percentage points, not in per cent. */
  | 'points';

const HUNDRED = rational(100n);

/** 基本持平 covers a twentieth of a per cent. */
const LEVEL = rational(1n, 2000n);

const directionOf = (before: Rational, now: Rational): StatedChange['direction'] => {
  const change = subtract(now, before);
  if (isZero(change)) return 'level';
  if (!isZero(before)) {
    const share = absolute(divide(change, before));
    if (subtract(share, LEVEL).numerator <= 0n) return 'level';
  }
  return change.numerator > 0n ? 'up' : 'down';
};

/**
 * G-13: whether a stated year-on-year change is what the two figures give: direction word and sign
 * agree, no percentage of a year that was 0, rates change by percentage points.
 * @param rate Whether the two figures are rates in %.
 */
export const compareChange = (
  before: Rational | null,
  now: Rational,
  change: StatedChange,
  rate = false,
): ChangeVerdict => {
  if (before === null) return 'no-base';
  const { direction, measure, stated } = change;
  if (measure === 'percent' && isZero(before) && stated !== null) return 'no-base';
  const difference = subtract(now, before);
  const exact = difference.numerator > 0n ? 'up' : difference.numerator < 0n ? 'down' : 'level';
  if (direction !== exact && direction !== directionOf(before, now)) return 'direction';
  if (stated === null) return 'match';
  const size = absolute(difference);
  if (measure !== 'percent') return compareStated(size, stated);
  const verdict = compareStated(absolute(divide(multiply(size, HUNDRED), before)), stated, true);
  if (!rate) return verdict;
  return compareStated(size, stated) === 'off' && verdict !== 'off' ? verdict : 'points';
};
