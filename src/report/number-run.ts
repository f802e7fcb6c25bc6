import { indicator } from '../catalog';
import type { Period } from '../catalog';
import type { Approximation, Rational, StatedNumber } from '../figures';
import {
  compare,
  divide,
  formatAmount,
  formatCount,
  formatFiled,
  isZero,
  multiply,
  powerOfTen,
  rational,
  roundHalfUp,
  toDecimal,
} from '../figures';
import type { Facts } from './facts';
import { limitIn, measureOf } from './filed-measure';
import { limitText } from './limits';
import type { NumberRun, Run } from './types';

export const textRun = (text: string): Run => ({ kind: 'text', text });

export interface NumberParts {
  readonly code: string;
  readonly also?: readonly string[];
  readonly period: Period;
  readonly row?: number;
  readonly name?: string;
  readonly format: string;
  readonly printed: string;
}

/** Word keeps no more of a tag (ISO/IEC 29500-1 leaves it open; Word refuses longer ones). */
const TAG_LENGTH = 64;

/**
 * `nb|B01|cur|count|1.1`, `nb|Q01#2|cur|count|1.1`, `nb|F04+F09|cur|count|1.1`. Of a long list of
 * gathered zeros the tag names as many codes as it has room for; the run itself keeps all.
 */
export const tagOf = (parts: NumberParts, version: string): string => {
  const row = parts.row ?? 0;
  const code = row > 0 ? `${parts.code}#${row}` : parts.code;
  const tag = (others: readonly string[]): string =>
    ['nb', [code, ...others].join('+'), parts.period, parts.format, version].join('|');
  const others = [...(parts.also ?? [])];
  while (others.length > 0 && tag(others).length > TAG_LENGTH) others.pop();
  return tag(others);
};

export const numberRun = (parts: NumberParts, version: string): NumberRun => ({
  kind: 'number',
  code: parts.code,
  ...(parts.also === undefined || parts.also.length === 0 ? {} : { also: parts.also }),
  period: parts.period,
  row: parts.row ?? 0,
  name: parts.name ?? indicator(parts.code).zh,
  format: parts.format,
  printed: parts.printed,
  tag: tagOf(parts, version),
});

const before = new Set<Approximation>(['约', '近', '超', '不足']);
const within = new Set<Approximation>(['余', '多']);

/** The figure with its word of approximation, which stands before, inside or after 100人次. */
export const approximately = (
  printed: string,
  approximation: Approximation,
): { readonly printed: string; readonly after: string } => {
  if (before.has(approximation)) return { printed: `${approximation}${printed}`, after: '' };
  if (within.has(approximation)) return { printed: `${printed}${approximation}`, after: '' };
  return { printed, after: approximation };
};

/** How a filed value is printed and what that form is called. Amounts are in 万元. */
export const printedFigure = (
  value: Rational,
  kind: string | undefined,
): { readonly printed: string; readonly format: string } =>
  kind === 'amount'
    ? { printed: formatAmount(value), format: 'amount' }
    : { printed: formatCount(value), format: 'count' };

/** The same, where a count that was filed with a scale word keeps it: 3.40万, not 34000. */
export const printedAsFiled = (
  stated: StatedNumber,
  kind: string | undefined,
): { readonly printed: string; readonly format: string } =>
  kind === 'amount'
    ? printedFigure(stated.value, kind)
    : { printed: formatFiled(stated), format: 'count' };

/**
 * The same in prose, where a great round number may stand in 万 or 亿. GB/T 15835—2011, 5.2.3: 尾数零多
 * 的五位以上数字可改写为以万、亿作单位的数. Only exact rewritings: a cell that was filled in 万 (3.4万, and
 * 3.40万 where it was written so), and numbers of six figures or more of which no more than the first
 * three are not zero.
 */
export const printedInProse = (
  stated: StatedNumber,
  kind: string | undefined,
): { readonly printed: string; readonly format: string } => {
  const plain = printedFigure(stated.value, kind);
  if (kind === 'amount' || !/^\d{5,}$/.test(plain.printed)) return plain;
  if (stated.decimals < 0) return { ...plain, printed: formatFiled(stated) };
  const figures = plain.printed.replace(/0+$/, '').length;
  const digits = plain.printed.length;
  const round = digits >= 6 && figures <= 3 && digits - figures >= 3;
  if (!round) return plain;
  const [power, unit] = digits >= 9 && digits - figures >= 6 ? [8, '亿'] : [4, '万'];
  return { ...plain, printed: `${toDecimal(divide(stated.value, powerOfTen(power)), 4)}${unit}` };
};

/** Less than one 万元 is said in 元: 4000余元, not 0.4余万元. */
const inYuan = (value: Rational): string | null => {
  const yuan = multiply(value, powerOfTen(4));
  return isZero(value) || compare(value, rational(1n)) >= 0 ? null : toDecimal(yuan, 2);
};

/** `percent:2` for 87.41%, `number:2` for 元/宗 and the like. */
export const ratioFormat = (code: string, printed: string): string =>
  `${printed.endsWith('%') ? 'percent' : 'number'}:${indicator(code).ratio?.decimals ?? 2}`;

/** In prose all of something is 100%, and nothing 0%; the table keeps its two places. */
const wholePercent = (printed: string): string => printed.replace(/^(0|100)\.0+%$/, '$1%');

/** （只计交通执法） behind a figure of this year that its 说明 limits to a part of the work. */
const limitRuns = (facts: Facts, code: string, period: Period): readonly Run[] => {
  const limit = period === 'cur' ? limitIn(facts.filing, code) : '';
  return limit === '' ? [] : [textRun(limitText(limit))];
};

/** Runs of a slot `{B04 件}`: the number, its unit and what stands after; null when unknown. */
export const slotRuns = (
  facts: Facts,
  code: string,
  unit: string,
  period: Period,
): readonly Run[] | null => {
  const value = facts.number(code, period);
  if (value === null) return null;
  const { version } = facts.filing;
  const known = indicator(code);
  if (known.kind === 'ratio' && period === 'pub') {
    const printed = `${formatCount(value)}${known.unit === '%' ? '%' : ''}`;
    return [numberRun({ code, period, format: ratioFormat(code, printed), printed }, version)];
  }
  if (known.kind === 'ratio') {
    const ratio = facts.ratio(code, period);
    if (ratio === null) return null;
    const decimals = known.ratio?.decimals ?? 2;
    const printed = ratio.printed.endsWith('%')
      ? wholePercent(ratio.printed)
      : roundHalfUp(value, decimals);
    const format = ratioFormat(code, printed);
    return [
      numberRun({ code, period, format, printed }, version),
      ...limitRuns(facts, code, period),
    ];
  }
  const state = facts.figure(code, period)?.state;
  const { printed, format } =
    state?.kind === 'number'
      ? printedInProse(state.stated, known.kind)
      : printedFigure(value, known.kind);
  const said = approximately(printed, facts.approximation(code, period));
  const small = unit === '万元' ? inYuan(value) : null;
  if (small !== null) {
    const yuan = approximately(small, facts.approximation(code, period));
    const parts = { code, period, format: 'yuan', printed: yuan.printed };
    return [
      numberRun(parts, version),
      textRun(`元${yuan.after}`),
      ...limitRuns(facts, code, period),
    ];
  }
  const number = numberRun({ code, period, format, printed: said.printed }, version);
  const measure = measureOf(facts.figure(code, period), unit);
  return [number, textRun(`${measure}${said.after}`), ...limitRuns(facts, code, period)];
};
