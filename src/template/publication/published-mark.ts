import { figureOf, filedInYuan, indicator, otherwiseInCell } from '../../catalog';
import type { Filing } from '../../catalog';
import { formatCount, formatFiled, roundHalfUp } from '../../figures';
import type { Approximation } from '../../figures';
import { calculatedApproximation, exactRatio, ratioApproximation, ratioHeldTo } from '../../rules';
import type { PlainReference, PlainValue } from './layout-value';

/**
 * The word a published number stands with, so that no 概数 is published as an exact count: the filed one
 * for a figure printed as it stands (100余), 超, 不足 or 约 for a sum or another unit. A scale word is no
 * 概数 (see `publishedAsFiled`).
 */
export const publishedMark = (value: PlainValue, filing: Filing): Approximation => {
  if (value.node !== 'ref') return calculatedApproximation(value, filing);
  const { code, period } = value;
  const { unit, kind } = indicator(code);
  if (kind === 'ratio') {
    if (period === 'pub') return '';
    return ratioHeldTo(filing, code, period) === null
      ? ratioApproximation(filing, code, period)
      : '约';
  }
  const figure = figureOf(filing, code, period);
  if (figure?.state.kind !== 'number') return '';
  const { stated } = figure.state;
  const own = figure.approximation === '' ? stated.approximation : figure.approximation;
  if (own === '') return '';
  // 4000余元 in a column of 万元 would be 0.4余, which claims another precision.
  return filedInYuan(figure, unit) === null ? own : calculatedApproximation(value, filing);
};

const before: ReadonlySet<string> = new Set(['约', '近', '超', '不足']);

/** The digits of a ratio that hold where a figure under it was rounded to a scale: 40 of 39.66. */
const heldRatio = ({ code, period }: PlainReference, filing: Filing): string | null => {
  const held = period === 'pub' ? null : ratioHeldTo(filing, code, period);
  const { value } = held === null ? { value: null } : exactRatio(filing, code, period);
  return held === null || value === null ? null : roundHalfUp(value, held);
};

/**
 * How a single figure stands where digits alone would say something else: 8.589万 where it was filed in 万 or
 * 亿 only, 3.4万人次 where a row of cases counts persons, 33（颁发） of papers issued in a column of papers held.
 * Null for any other value.
 */
export const publishedAsFiled = (value: PlainValue, filing: Filing): string | null => {
  if (value.node !== 'ref') return null;
  if (indicator(value.code).kind === 'ratio') return heldRatio(value, filing);
  const figure = figureOf(filing, value.code, value.period);
  if (figure?.state.kind !== 'number' || indicator(value.code).unit === '万元') return null;
  const filed = formatFiled(figure.state.stated);
  const counts = otherwiseInCell(figure);
  return counts === '' && filed === formatCount(figure.state.stated.value)
    ? null
    : `${filed}${counts}`;
};

/** 约100, 100余, 100以上. */
export const markedNumber = (printed: string, mark: Approximation = ''): string =>
  before.has(mark) ? `${mark}${printed}` : `${printed}${mark}`;

/**
 * The same as the first section of a number format. The cell stays a live number, and what is said of this
 * value is not said of another: once the figure is filed anew it stands plain, until the sheet is brought up
 * to date.
 */
export const markedFormat = (
  value: string,
  digits: string,
  { mark = '', asFiled }: { readonly mark?: Approximation; readonly asFiled?: string },
): string => {
  if (asFiled !== undefined) return `[=${value}]"${markedNumber(asFiled, mark)}"`;
  return `[=${value}]${before.has(mark) ? `"${mark}"${digits}` : `${digits}"${mark}"`}`;
};
