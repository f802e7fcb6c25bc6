import { figureOf } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Rational, StatedNumber } from '../../figures';
import { compareStated } from '../stated/compare-stated';
import { exactRatio, ratioApproximation, ratioSides } from './compute';

/** What a printed ratio turns out to be. */
export type PublishedVerdict =
  | 'same'
  /** A hundred times too small: a fraction taken for a percentage (0.032 for 3.24%). */
  | 'too-small'
  /** A hundred times too large. */
  | 'too-large'
  /** Cut off instead of rounded: 76.65 for 76.657. */
  | 'truncated'
  | 'different';

/**
 * Compares a printed ratio with the calculated one by the interval of its stated precision: 87.4 is
 * right for 87.4054, 90 is not. A slip by a hundred is looked for only among percentages.
 */
export const comparePublished = (
  value: Rational,
  stated: StatedNumber,
  scale: number,
): PublishedVerdict => {
  const verdict = compareStated(value, stated, scale === 100);
  if (verdict === 'match' || verdict === 'rounded') return 'same';
  return verdict === 'off' ? 'different' : verdict;
};

/** The published figure of a ratio as stated, with the approximation its note declares. */
export const publishedFigure = (filing: Filing, code: string): StatedNumber | null => {
  const figure = figureOf(filing, code, 'pub');
  if (figure?.state.kind !== 'number') return null;
  const { stated } = figure.state;
  return figure.approximation === '' ? stated : { ...stated, approximation: figure.approximation };
};

/** Null when nothing was published, or the ratio cannot be calculated or only from 概数. */
export const publishedVerdict = (filing: Filing, code: string): PublishedVerdict | null => {
  const stated = publishedFigure(filing, code);
  const { value } = exactRatio(filing, code);
  const scale = ratioSides(code)?.spec.scale;
  return stated === null ||
    value === null ||
    scale === undefined ||
    ratioApproximation(filing, code) !== ''
    ? null
    : comparePublished(value, stated, scale);
};
