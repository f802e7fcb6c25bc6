import { figureOf, filedInYuan, filedUnit, indicator } from '../../catalog';
import type { FiledFigure, Filing, Period, Place } from '../../catalog';
import { formatFiled, toDecimal } from '../../figures';

const periodWord: Readonly<Record<Period, string>> = { cur: '', prev: '上年', pub: '已发布的' };

/** 表3 行政处罚 D20 */
export const placeText = (place: Place | null): string =>
  place === null ? '' : `${place.sheet} ${place.address}`;

/** The indicator's name with its period: 上年处罚决定数; own-named rows by their own name. */
export const nameOf = (filing: Filing, code: string, period: Period, row = 0): string => {
  const own = row === 0 ? undefined : figureOf(filing, code, period, row)?.name;
  return `${periodWord[period]}${own === undefined || own === '' ? indicator(code).zh : own}`;
};

export const unitOf = (filing: Filing, code: string, period: Period, row = 0): string => {
  const own = row === 0 ? undefined : figureOf(filing, code, period, row)?.unit;
  return own ?? indicator(code).unit;
};

/** The value as filed: a decimal, the text found there, or '' when blank. */
export const valueTextOf = (figure: FiledFigure | null): string => {
  if (figure === null || figure.state.kind === 'blank') return '';
  if (figure.state.kind !== 'number') return figure.state.text;
  return toDecimal(figure.state.stated.value, 20);
};

/** The same for a sentence: what was filed as 3.4万 is said so. */
export const saidValueOf = (figure: FiledFigure | null): string =>
  figure?.state.kind === 'number' && figure.state.stated.decimals < 0
    ? formatFiled(figure.state.stated)
    : valueTextOf(figure);

/** 处罚结案数（C02，表3 行政处罚 D8） */
export const cellName = (filing: Filing, code: string, period: Period, row = 0): string => {
  const place = placeText(figureOf(filing, code, period, row)?.place ?? null);
  return `${nameOf(filing, code, period, row)}（${place === '' ? code : `${code}，${place}`}）`;
};

/** 余, 约 … as noted in the row or read with the number. */
export const approximationOf = (figure: FiledFigure | null): string =>
  figure?.state.kind !== 'number'
    ? ''
    : figure.approximation === ''
      ? figure.state.stated.approximation
      : figure.approximation;

/** Marks that stand before the number, and marks that stand behind the unit. */
const before: ReadonlySet<string> = new Set(['约', '近', '超', '不足']);
const behind: ReadonlySet<string> = new Set(['以上', '以下', '左右']);

/** 100余人, 超65%, 25%以上 */
const marked = (value: string, unit: string, mark: string): string => {
  if (before.has(mark)) return `${mark}${value}${unit}`;
  return behind.has(mark) ? `${value}${unit}${mark}` : `${value}${mark}${unit}`;
};

/** 60551件, 空白, “3590件” */
export const valueWithUnit = (filing: Filing, code: string, period: Period, row = 0): string => {
  const figure = figureOf(filing, code, period, row);
  if (figure === null || figure.state.kind === 'blank') return '空白';
  if (figure.state.kind !== 'number') return `“${figure.state.text}”`;
  const unit = filedUnit(figure, unitOf(filing, code, period, row));
  const yuan = filedInYuan(figure, unit);
  if (yuan !== null) return marked(yuan, '元', approximationOf(figure));
  return marked(saidValueOf(figure), unit, approximationOf(figure));
};

/** 处罚结案数（C02，表3 行政处罚 D8）60551件 */
export const fullMention = (filing: Filing, code: string, period: Period, row = 0): string =>
  `${cellName(filing, code, period, row)}${valueWithUnit(filing, code, period, row)}`;
