import { figureOf, filedInYuan, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { isInteger } from '../../figures';
import type { Approximation } from '../../figures';
import { calculatedApproximation, ratioApproximation } from '../../rules';
import type { PlainValue } from './layout-value';

/**
 * The word a published number stands with, so that no 概数 is published as an exact count: the filed one
 * for a figure printed as it stands (100余), 超, 不足 or 约 for a sum or another unit, 约 for a count that
 * was filed in 万 only.
 */
export const publishedMark = (value: PlainValue, filing: Filing): Approximation => {
  if (value.node !== 'ref') return calculatedApproximation(value, filing);
  const { code, period } = value;
  const { unit, kind } = indicator(code);
  if (kind === 'ratio') return period === 'pub' ? '' : ratioApproximation(filing, code, period);
  const figure = figureOf(filing, code, period);
  if (figure?.state.kind !== 'number') return '';
  const { stated } = figure.state;
  const own = figure.approximation === '' ? stated.approximation : figure.approximation;
  if (own === '')
    return stated.decimals < 0 && isInteger(stated.value) && unit !== '万元' ? '约' : '';
  // 4000余元 in a column of 万元 would be 0.4余, which claims another precision.
  return filedInYuan(figure, unit) === null ? own : calculatedApproximation(value, filing);
};

const before: ReadonlySet<string> = new Set(['约', '近', '超', '不足']);

/** 约100, 100余, 100以上. */
export const markedNumber = (printed: string, mark: Approximation = ''): string =>
  before.has(mark) ? `${mark}${printed}` : `${printed}${mark}`;

/** The same as a number format: the cell stays a live number. */
export const markedFormat = (format: string, mark: Approximation): string => {
  if (mark === '') return format;
  return before.has(mark) ? `"${mark}"${format}` : `${format}"${mark}"`;
};
