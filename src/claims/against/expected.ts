import { figureOf, hasIndicator, indicator, numberOf } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import {
  absolute,
  compare,
  divide,
  fromDecimal,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  toDecimal,
} from '../../figures';
import type { Approximation, Rational } from '../../figures';
import { exactRatio, ratioApproximation } from '../../rules';
import { HUNDRED } from '../relations/percent';

/** What the workbook says a number should be. */
export interface Expected {
  /** In the indicator's unit, percent for rates; not rounded. */
  readonly value: Rational;
  readonly approximation: Approximation;
  /** 1 when it grew, −1 when it fell, 0 when not; null where there is no direction. */
  readonly direction: 1 | -1 | 0 | null;
  readonly arithmetic: string;
}

/** A rate by its formula, or as the office has already published it. */
const rateOf = (filing: Filing, code: string, period: Period): Expected | null => {
  const exact = period === 'pub' ? null : exactRatio(filing, code, period);
  if (exact?.value != null && exact.numerator !== null && exact.denominator !== null) {
    const { scale, decimals } = indicator(code).ratio ?? { scale: 100, decimals: 2 };
    const times = scale === 1 ? '' : scale === 100 ? '×100%' : `×${scale}`;
    const approximation = ratioApproximation(filing, code, period);
    return {
      // A rate of 概数 is no more exact than it is printed.
      value: approximation === '' ? exact.value : fromDecimal(roundHalfUp(exact.value, decimals)),
      approximation,
      direction: null,
      arithmetic: `${toDecimal(exact.numerator)}÷${toDecimal(exact.denominator)}${times}=${roundHalfUp(exact.value, decimals)}${scale === 100 ? '%' : ''}`,
    };
  }
  const published = numberOf(filing, code, 'pub');
  return published === null || period === 'prev'
    ? null
    : { value: published, approximation: '', direction: null, arithmetic: '' };
};

/** The filed figure or the rate; null when the workbook does not have it. */
export const expectedFigure = (
  filing: Filing,
  code: string,
  period: Period,
  row = 0,
): Expected | null => {
  if (!hasIndicator(code)) return null;
  if (indicator(code).kind === 'ratio') return rateOf(filing, code, period);
  const value = numberOf(filing, code, period, row);
  if (value === null) return null;
  const approximation = figureOf(filing, code, period, row)?.approximation ?? '';
  return { value, approximation, direction: null, arithmetic: '' };
};

const directionOf = (difference: Rational): 1 | -1 | 0 => compare(difference, rational(0n));

/** Both years' values; rates as printed, so that a reader who subtracts finds the same. */
const bothYears = (
  filing: Filing,
  code: string,
): { readonly now: Rational; readonly last: Rational } | null => {
  const now = expectedFigure(filing, code, 'cur');
  const last = expectedFigure(filing, code, 'prev');
  if (now === null || last === null) return null;
  if (indicator(code).kind !== 'ratio') return { now: now.value, last: last.value };
  const decimals = indicator(code).ratio?.decimals ?? 2;
  const printed = (value: Rational): Rational => fromDecimal(roundHalfUp(value, decimals));
  return { now: printed(now.value), last: printed(last.value) };
};

/**
 * The change from last year in one of its forms: `change` in percent, `points`, `times` (this year ÷
 * last), `difference`. Values are positive, the direction stands beside.
 */
export const expectedChange = (filing: Filing, code: string, form: string): Expected | null => {
  if (!hasIndicator(code)) return null;
  const years = bothYears(filing, code);
  if (years === null) return null;
  const { now, last } = years;
  const difference = subtract(now, last);
  const direction = directionOf(difference);
  const sides = `${toDecimal(now)}-${toDecimal(last)}`;
  if (form === 'points' || form === 'difference') {
    return {
      value: absolute(difference),
      approximation: '',
      direction,
      arithmetic: `${sides}=${toDecimal(difference)}`,
    };
  }
  if (isZero(last)) return null;
  if (form === 'times') {
    const value = divide(now, last);
    return {
      value,
      approximation: '',
      direction,
      arithmetic: `${toDecimal(now)}÷${toDecimal(last)}=${roundHalfUp(value, 2)}倍`,
    };
  }
  const value = multiply(divide(absolute(difference), last), HUNDRED);
  return {
    value,
    approximation: '',
    direction,
    arithmetic: `(${sides})÷${toDecimal(last)}×100%=${direction < 0 ? '-' : ''}${roundHalfUp(value, 2)}%`,
  };
};
