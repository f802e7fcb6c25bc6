import { figureKey, figureOf, indicator, pack } from '../catalog';
import type { FiledFigure, Filing, Period } from '../catalog';
import type { Approximation, Rational } from '../figures';
import { fromDecimal } from '../figures';
import type { RatioResult } from '../rules';

/** Everything a sentence may ask about: figures, ratios, declarations. Nothing is guessed. */
export interface Facts {
  readonly filing: Filing;
  figure(code: string, period: Period, row?: number): FiledFigure | null;
  /** The filed value, or a ratio's rounded value; null when there is none. */
  number(code: string, period: Period): Rational | null;
  approximation(code: string, period: Period): Approximation;
  ratio(code: string, period: Period): RatioResult | null;
  /** Whether this workbook asks for it at all. */
  asked(code: string): boolean;
  /** Why there is no number, as the end of a Chinese sentence. */
  absence(code: string, period: Period): string;
  declared(name: string): string | null;
}

const byCode = (ratios: readonly RatioResult[]): ReadonlyMap<string, RatioResult> =>
  new Map(ratios.map((ratio) => [ratio.code, ratio]));

const absenceOf = (figure: FiledFigure | null): string => {
  if (figure === null) return '工作簿中没有这一项';
  if (figure.state.kind === 'na') return `填的是“${figure.state.text}”（不适用）`;
  if (figure.state.kind === 'bad') return `单元格中“${figure.state.text}”不是一个数`;
  return '未填报';
};

const ratioAbsence = (code: string, ratio: RatioResult | null): string => {
  if (ratio?.value != null) return `算得${ratio.printed}，超过100%，请先核对分子、分母`;
  const spec = indicator(code).ratio;
  const side =
    ratio?.denominator == null
      ? `分母（${spec?.denominator ?? '?'}）`
      : `分子（${spec?.numerator ?? '?'}）`;
  if (ratio?.denominator === '0') return `分母为0（${spec?.empty ?? '无此类事项'}），不计算`;
  return `缺少${side}，无法计算`;
};

/** A share that is over 100 % is a slip in the figures, never a sentence (domain.md G-17). */
const usable = (ratio: RatioResult | null): boolean => {
  if (ratio?.value == null) return false;
  return !ratio.printed.endsWith('%') || Number(ratio.value) <= 100;
};

/** @param ratios this year's ratios; `lastRatios` those of the year before, both from the rules. */
export const factsOf = (
  filing: Filing,
  ratios: readonly RatioResult[],
  lastRatios: readonly RatioResult[],
): Facts => {
  const current = byCode(ratios);
  const previous = byCode(lastRatios);
  const ratio = (code: string, period: Period): RatioResult | null =>
    (period === 'prev' ? previous : current).get(code) ?? null;
  const isRatio = (code: string): boolean => indicator(code).kind === 'ratio';
  const figure = (code: string, period: Period, row = 0): FiledFigure | null =>
    figureOf(filing, code, period, row);
  return {
    filing,
    figure,
    ratio,
    number(code, period) {
      if (isRatio(code)) {
        const found = ratio(code, period);
        return found?.value != null && usable(found) ? fromDecimal(found.value) : null;
      }
      const state = figure(code, period)?.state;
      return state?.kind === 'number' ? state.stated.value : null;
    },
    asked: (code) =>
      isRatio(code)
        ? pack(filing.pack).ratios.includes(code)
        : filing.figures.has(figureKey(code, 'cur', 0)),
    approximation: (code, period) => figure(code, period)?.approximation ?? '',
    absence: (code, period) =>
      isRatio(code) ? ratioAbsence(code, ratio(code, period)) : absenceOf(figure(code, period)),
    declared(name) {
      const { declarations } = filing;
      if (name.startsWith('duty.')) return declarations.duties[name.slice(5)] ?? null;
      return (
        new Map<string, string | null>([
          ['licences', declarations.licences],
          ['penalties', declarations.penalties],
          ['court', declarations.court],
          ['inspections', declarations.inspections],
          ['counting', declarations.counting],
          ['grades', declarations.grades],
        ]).get(name) ?? null
      );
    },
  };
};
