import { figureOf, indicator, pack } from '../../catalog';
import type { Filing, Period, RatioSpec } from '../../catalog';
import { rational, roundHalfUp, toDecimal } from '../../figures';
import type { Approximation, Rational } from '../../figures';
import { parseSorted } from '../language/parse';
import type { Expression, RatioResult } from '../types';
import { settledByState } from '../verdict/judge';
import { valueOf } from '../verdict/numeric';
import { divideQuantities, exactQuantity, multiplyQuantities } from '../verdict/quantity';
import type { Quantity } from '../verdict/quantity';
import { newScope } from '../verdict/scope';
import { heldDecimals } from './held-decimals';
import { calculatedApproximation } from '../sentence/calculated-approximation';

/** A ratio's two sides as trees. */
export interface RatioSides {
  readonly spec: RatioSpec;
  readonly numerator: Expression;
  readonly denominator: Expression;
}

const parsed = new Map<string, RatioSides | null>();

/** Null for ratios whose numerator and denominator the catalogue has no codes for. */
export const ratioSides = (code: string): RatioSides | null => {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const spec = indicator(code).ratio;
  const sides =
    spec === undefined
      ? null
      : {
          spec,
          numerator: parseSorted(spec.numerator, 'number'),
          denominator: parseSorted(spec.denominator, 'number'),
        };
  parsed.set(code, sides);
  return sides;
};

/** The same side of last year's ratio. */
const shifted = (expression: Expression, period: Period): Expression => {
  switch (expression.node) {
    case 'ref':
      return { ...expression, period };
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return {
        ...expression,
        left: shifted(expression.left, period),
        right: shifted(expression.right, period),
      };
    case 'zero':
      return { ...expression, of: shifted(expression.of, period) };
    default:
      return expression;
  }
};

/** One side of a ratio; null when a figure it needs is blank, not applicable or not a number. */
const sideQuantity = (side: Expression, filing: Filing): Quantity | null => {
  const scope = newScope(filing, { blankIsZero: false, roundedAmounts: null, allowed: null });
  const quantity = valueOf(side, scope);
  return settledByState(scope.read) === null ? quantity : null;
};

export interface ExactRatio {
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
  /** Times the scale, not rounded; null when there is none. */
  readonly value: Rational | null;
}

interface RatioQuantities {
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  /** Times the scale; null when there is none. */
  readonly ratio: Quantity | null;
}

/** Both sides of a ratio and what comes of them, each with what it may stand for when figures are not exact. */
const ratioQuantities = (filing: Filing, code: string, period: Period): RatioQuantities => {
  const sides = ratioSides(code);
  if (sides === null) return { numerator: null, denominator: null, ratio: null };
  const numerator = sideQuantity(shifted(sides.numerator, period), filing);
  const denominator = sideQuantity(shifted(sides.denominator, period), filing);
  const quotient =
    numerator === null || denominator === null ? null : divideQuantities(numerator, denominator);
  const scale = exactQuantity(rational(sides.spec.scale));
  const ratio = quotient === null ? null : multiplyQuantities(quotient, scale);
  return { numerator, denominator, ratio };
};

/** A ratio before rounding: 87.4054… for %. */
export const exactRatio = (filing: Filing, code: string, period: Period = 'cur'): ExactRatio => {
  const { numerator, denominator, ratio } = ratioQuantities(filing, code, period);
  return {
    numerator: numerator?.value ?? null,
    denominator: denominator?.value ?? null,
    value: ratio?.value ?? null,
  };
};

/** 约, 超 or 不足 where a figure the ratio is calculated from is 概数; '' where all are exact. */
export const ratioApproximation = (
  filing: Filing,
  code: string,
  period: Period = 'cur',
): Approximation => {
  const sides = ratioSides(code);
  if (sides === null) return '';
  const { numerator: left, denominator: right } = sides;
  return calculatedApproximation(shifted({ node: 'div', left, right }, period), filing);
};

/**
 * To how many decimals a ratio holds when a figure under it was rounded to a scale (2.3万); null when it holds
 * as far as it is printed. What is 概数 by its word has `ratioApproximation`.
 */
export const ratioHeldTo = (
  filing: Filing,
  code: string,
  period: Period = 'cur',
): number | null => {
  const decimals = ratioSides(code)?.spec.decimals;
  if (decimals === undefined || ratioApproximation(filing, code, period) !== '') return null;
  const { ratio } = ratioQuantities(filing, code, period);
  return ratio === null ? null : heldDecimals(ratio, decimals);
};

/** The ratio with its word: 87.41%, 约40 where only that much holds, 超33.61 of 4000余. */
const ratioText = (filing: Filing, code: string, period: Period, value: Rational): string => {
  const held = ratioHeldTo(filing, code, period);
  const mark = held === null ? ratioApproximation(filing, code, period) : '约';
  const decimals = held ?? ratioSides(code)?.spec.decimals ?? 2;
  return `${mark}${printedRatio(roundHalfUp(value, decimals), indicator(code).unit)}`;
};

/** `87.41%`; other units stand beside the number, not in it. */
export const printedRatio = (value: string, unit: string): string =>
  unit === '%' ? `${value}%` : value;

const decimalOrNull = (value: Rational | null): string | null =>
  value === null ? null : toDecimal(value);

const publishedOf = (filing: Filing, code: string): string | null => {
  const state = figureOf(filing, code, 'pub')?.state;
  return state?.kind === 'number' ? toDecimal(state.stated.value, 20) : null;
};

/**
 * One ratio of a filing, rounded half-up on the exact fraction to the catalogue's decimals. Numerator
 * and denominator are null when a figure they need is missing; there is no ratio then, nor when the
 * denominator is zero.
 * @param period `prev` for last year's ratio from the 上年 column (it has no published value).
 */
export const computeRatio = (filing: Filing, code: string, period: Period = 'cur'): RatioResult => {
  const { numerator, denominator, value } = exactRatio(filing, code, period);
  const decimals = ratioSides(code)?.spec.decimals ?? 2;
  const rounded = value === null ? null : roundHalfUp(value, decimals);
  return {
    code,
    numerator: decimalOrNull(numerator),
    denominator: decimalOrNull(denominator),
    value: rounded,
    printed: value === null ? '—' : ratioText(filing, code, period, value),
    published: period === 'prev' ? null : publishedOf(filing, code),
  };
};

/** All ratios of the filing's pack, in the pack's order. */
export const ratiosOf = (filing: Filing, period: Period = 'cur'): readonly RatioResult[] =>
  pack(filing.pack).ratios.map((code) => computeRatio(filing, code, period));
