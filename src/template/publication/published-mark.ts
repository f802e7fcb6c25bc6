import { figureOf, filedInYuan, indicator, otherwiseInCell } from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { formatCount, formatFiled, roundHalfUp } from '../../figures';
import type { Approximation } from '../../figures';
import { calculatedApproximation, exactRatio, ratioApproximation, ratioHeldTo } from '../../rules';
import type { PlainReference, PlainValue } from './layout-value';

/** The word a figure was filed with, in its cell or its 说明. */
const approximationOf = ({ approximation, state }: FiledFigure): Approximation =>
  approximation !== '' || state.kind !== 'number' ? approximation : state.stated.approximation;

/**
 * The word a published number stands with, so that no 概数 is published as an exact count: the filed one
 * for a figure printed as it stands (100余), 超, 不足 or 约 for a sum. Neither a scale word nor an amount filed
 * in 元 is marked here where it is printed whole (see `publishedAsFiled`).
 * @param power from the unit filed to the unit printed: 4 for 万元 printed as 元
 */
export const publishedMark = (value: PlainValue, filing: Filing, power = 0): Approximation => {
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
  const own = approximationOf(figure);
  if (own === '') return '';
  // 4000余元 in a column of 万元 would be 0.4余, which claims another precision.
  return power === 0 && filedInYuan(figure, unit) !== null ? '' : own;
};

const before: ReadonlySet<string> = new Set(['约', '近', '超', '不足']);

/** The digits of a ratio that hold where a figure under it was rounded to a scale: 40 of 39.66. */
const heldRatio = ({ code, period }: PlainReference, filing: Filing): string | null => {
  const held = period === 'pub' ? null : ratioHeldTo(filing, code, period);
  const { value } = held === null ? { value: null } : exactRatio(filing, code, period);
  return held === null || value === null ? null : roundHalfUp(value, held);
};

/** 约100, 100余, 100以上. */
export const markedNumber = (printed: string, mark: Approximation = ''): string =>
  before.has(mark) ? `${mark}${printed}` : `${printed}${mark}`;

/** 4000余元, 约4000元, 4000元左右. */
const inYuan = (yuan: string, mark: Approximation): string =>
  mark === '余' || mark === '多' || before.has(mark)
    ? `${markedNumber(yuan, mark)}元`
    : `${yuan}元${mark}`;

/**
 * How a single figure stands where digits alone would say something else: 8.589万 where it was filed in 万 or
 * 亿 only, 3.4万人次 where a row of cases counts persons, 33（颁发） of papers issued in a column of papers held,
 * 4000余元 in a column of 万元.
 * Null for any other value.
 */
export const publishedAsFiled = (value: PlainValue, filing: Filing): string | null => {
  if (value.node !== 'ref') return null;
  if (indicator(value.code).kind === 'ratio') return heldRatio(value, filing);
  const figure = figureOf(filing, value.code, value.period);
  if (figure?.state.kind !== 'number') return null;
  const { unit } = indicator(value.code);
  const yuan = filedInYuan(figure, unit);
  if (yuan !== null) return inYuan(yuan, approximationOf(figure));
  if (unit === '万元') return null;
  const filed = formatFiled(figure.state.stated);
  const counts = otherwiseInCell(figure);
  return counts === '' && filed === formatCount(figure.state.stated.value)
    ? null
    : `${filed}${counts}`;
};

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
