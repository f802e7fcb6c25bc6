import { figureOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { contains, divide, multiply, rational, roundHalfUp, statedInterval } from '../../figures';
import type { Rational, StatedNumber } from '../../figures';
import { exactRatio, ratioSides } from './compute';

/** What a printed ratio turns out to be. */
export type PublishedVerdict =
  | 'same'
  /** A hundred times too small: a fraction taken for a percentage (0.032 for 3.24%). */
  | 'too-small'
  /** A hundred times too large. */
  | 'too-large'
  | 'different';

const HUNDRED = rational(100n);

/** More decimals than this are rounded to it, as the sheet's formula does. */
const MOST_DECIMALS = 4;

/** Whether the calculated value rounds to what was printed, at the precision it was printed with. */
const agrees = (value: Rational, stated: StatedNumber): boolean => {
  if (stated.approximation !== '' || stated.decimals < 0) {
    return contains(statedInterval(stated), value);
  }
  const decimals = Math.min(stated.decimals, MOST_DECIMALS);
  return roundHalfUp(value, decimals) === roundHalfUp(stated.value, decimals);
};

/**
 * Compares a printed ratio with the calculated one by the interval of its stated precision: 87.4 is
 * right for 87.4054, 90 is not. A slip by a hundred is looked for only among percentages, and a
 * fraction only where decimals were printed (1 % is not taken for 100 %).
 */
export const comparePublished = (
  value: Rational,
  stated: StatedNumber,
  scale: number,
): PublishedVerdict => {
  if (agrees(value, stated)) return 'same';
  if (scale !== 100) return 'different';
  if (stated.decimals >= 1 && agrees(divide(value, HUNDRED), stated)) return 'too-small';
  if (agrees(multiply(value, HUNDRED), stated)) return 'too-large';
  return 'different';
};

/** The published figure of a ratio as stated, with the approximation its note declares. */
export const publishedFigure = (filing: Filing, code: string): StatedNumber | null => {
  const figure = figureOf(filing, code, 'pub');
  if (figure?.state.kind !== 'number') return null;
  const { stated } = figure.state;
  return figure.approximation === '' ? stated : { ...stated, approximation: figure.approximation };
};

/** Null when nothing was published or the ratio cannot be calculated. */
export const publishedVerdict = (filing: Filing, code: string): PublishedVerdict | null => {
  const stated = publishedFigure(filing, code);
  const { value } = exactRatio(filing, code);
  const scale = ratioSides(code)?.spec.scale;
  return stated === null || value === null || scale === undefined
    ? null
    : comparePublished(value, stated, scale);
};
