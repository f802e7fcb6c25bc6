import {
  codesInExpression,
  dutyOf,
  figureKey,
  figureOf,
  hasIndicator,
  indicator,
  pack,
} from '../catalog';
import type { Duty, FiledFigure, Filing, Period } from '../catalog';
import { countedOtherwise } from './filed-measure';
import type { Approximation, Rational } from '../figures';
import { fromDecimal } from '../figures';
import { changeQuantity, heldDecimals, ratioHeldTo } from '../rules';
import type { RatioResult } from '../rules';
import { isBound, reportBounds } from './bounds';
import type { ReportBounds } from './bounds';
import { noDoubts } from './doubts';
import type { Doubts } from './doubts';

/** Everything a sentence may ask about: figures, ratios, declarations. Nothing is guessed. */
export interface Facts {
  readonly filing: Filing;
  figure(code: string, period: Period, row?: number): FiledFigure | null;
  /** The filed value, or a ratio's rounded value; null when there is none. */
  number(code: string, period: Period): Rational | null;
  approximation(code: string, period: Period): Approximation;
  /** Whether a percentage of change on last year is as exact as it would be printed: not of 概数, nor of 2.3万. */
  comparable(code: string): boolean;
  /** A ratio that may be printed: not over 100 %, of two sides that count alike, of no questioned 概数. */
  ratio(code: string, period: Period): RatioResult | null;
  /** Whether this workbook asks for it at all. */
  asked(code: string): boolean;
  /** Why there is no number, as the end of a Chinese sentence. */
  absence(code: string, period: Period): string;
  declared(name: string): string | null;
  /** Whether the duty behind a code is held. */
  duty(code: string): Duty;
  /** What the audit holds against the figures. */
  readonly doubts: Doubts;
  /** The bounds of wording and suggestions this draft is written with. */
  readonly bounds: ReportBounds;
}

/** A bound as an exact number; null when there is none of that name. */
export const boundOf = (facts: Facts, name: string): Rational | null =>
  isBound(name) ? fromDecimal(String(facts.bounds[name])) : null;

const byCode = (ratios: readonly RatioResult[]): ReadonlyMap<string, RatioResult> =>
  new Map(ratios.map((ratio) => [ratio.code, ratio]));

const absenceOf = (figure: FiledFigure | null): string => {
  if (figure === null) return '工作簿中没有这一项';
  if (figure.state.kind === 'na') return `填的是“${figure.state.text}”（不适用）`;
  if (figure.state.kind === 'bad') return `单元格中“${figure.state.text}”不是一个数`;
  return '未填报';
};

const operandsOf = (code: string): readonly string[] => {
  const spec = indicator(code).ratio;
  return spec === undefined
    ? []
    : (codesInExpression(`${spec.numerator} + ${spec.denominator}`) ?? []);
};

/** A rate of figures that are only approximate (40余次, 2.3万次) would be more precise than they are. */
const fromApproximate = (filing: Filing, code: string, period: Period): boolean =>
  operandsOf(code).some(
    (operand) => (figureOf(filing, operand, period)?.approximation ?? '') !== '',
  ) || ratioHeldTo(filing, code, period) !== null;

const ratioAbsence = (
  code: string,
  ratio: RatioResult | null,
  approximate: boolean,
  otherwise: boolean,
): string => {
  if (otherwise && ratio?.value != null)
    return '的分子、分母按说明计量不同或统计范围不同，不能相除';
  if (approximate && ratio?.value != null) return '由概数或以万、亿为单位的约数算得，不写出';
  if (ratio?.value != null) return `算得${ratio.printed}，超过100%，请先核对分子、分母`;
  const spec = indicator(code).ratio;
  const side =
    ratio?.denominator == null
      ? `分母（${spec?.denominator ?? '?'}）`
      : `分子（${spec?.numerator ?? '?'}）`;
  if (ratio?.denominator === '0') return `分母为0（${spec?.empty ?? '无此类事项'}），不计算`;
  return `缺少${side}，无法计算`;
};

/** The office itself says that last year counted something else: 上年不含乡镇, 统计口径有调整. */
const OTHER_SCOPE =
  /(?:上年|去年)[^，；。]{0,8}(?:不含|未含|未包括|不包括|只含|口径|范围)|(?:口径|范围)[^，；。]{0,6}(?:调整|变化|改变|不同)|与(?:上年|去年)[^，；。]{0,6}不(?:同|可比|一致)|本年(?:度)?起?(?:含|不含|改按)/;

/** A share that is over 100 % is a slip in the figures, never a sentence (relation G-17). */
const within = (ratio: RatioResult): boolean =>
  ratio.value === null || indicator(ratio.code).unit !== '%' || Number(ratio.value) <= 100;

/** @param ratios this year's ratios; `lastRatios` those of the year before, both from the rules. */
export const factsOf = (
  filing: Filing,
  ratios: readonly RatioResult[],
  lastRatios: readonly RatioResult[],
  bounds: ReportBounds = reportBounds,
  doubts: Doubts = noDoubts,
): Facts => {
  const current = byCode(ratios);
  const previous = byCode(lastRatios);
  const calculated = (code: string, period: Period): RatioResult | null =>
    (period === 'prev' ? previous : current).get(code) ?? null;
  const ratio = (code: string, period: Period): RatioResult | null => {
    const found = calculated(code, period);
    if (found === null || countedOtherwise(filing, code, period)) return null;
    const unsure = fromApproximate(filing, code, period) && doubts.questioned(operandsOf(code));
    return within(found) && !unsure ? found : null;
  };
  const isRatio = (code: string): boolean => hasIndicator(code) && indicator(code).kind === 'ratio';
  const figure = (code: string, period: Period, row = 0): FiledFigure | null =>
    figureOf(filing, code, period, row);
  return {
    filing,
    bounds,
    doubts,
    duty: (code) => dutyOf(filing, code),
    figure,
    ratio,
    number(code, period) {
      if (isRatio(code) && period !== 'pub') {
        const found = ratio(code, period);
        return found?.value != null && !fromApproximate(filing, code, period)
          ? fromDecimal(found.value)
          : null;
      }
      const state = figure(code, period)?.state;
      return state?.kind === 'number' ? state.stated.value : null;
    },
    asked: (code) =>
      isRatio(code)
        ? pack(filing.pack).ratios.includes(code)
        : filing.figures.has(figureKey(code, 'cur', 0)),
    approximation: (code, period) => figure(code, period)?.approximation ?? '',
    comparable(code) {
      const word = (period: Period): string => figure(code, period)?.approximation ?? '';
      if (word('cur') !== '' || word('prev') !== '') return false;
      if (OTHER_SCOPE.test(figure(code, 'cur')?.note ?? '')) return false;
      const change = isRatio(code) ? null : changeQuantity(filing, code);
      return change === null || heldDecimals(change, 2) === null;
    },
    absence: (code, period) =>
      isRatio(code)
        ? ratioAbsence(
            code,
            calculated(code, period),
            fromApproximate(filing, code, period),
            countedOtherwise(filing, code, period),
          )
        : absenceOf(figure(code, period)),
    declared(name) {
      const { declarations } = filing;
      return (
        new Map<string, string | null>([
          ['licences', declarations.licences],
          ['penalties', declarations.penalties],
          ['court', declarations.court],
          ['inspections', declarations.inspections],
          ['counting', declarations.counting],
          ['grades', declarations.grades],
          ['classOrder', declarations.classOrder],
        ]).get(name) ?? null
      );
    },
  };
};
