import { figureOf, indicator } from '../../catalog';
import type { FiledFigure, Filing, Period } from '../../catalog';
import { statedInterval, unitIsInteger } from '../../figures';
import type { Interval, Rational, StatedNumber } from '../../figures';

/** What one cell gives an expression. */
export type Operand =
  | {
      readonly kind: 'number';
      readonly value: Rational;
      /** What the figure may stand for when it is not exact; null for exact figures. */
      readonly interval: Interval | null;
      /** Whether it is an amount (its unit may have decimals). */
      readonly amount: boolean;
    }
  | { readonly kind: 'blank' | 'na' | 'bad' };

const BLANK: Operand = { kind: 'blank' };

/** A count is exact as it stands; only 约, 余 … and figures rounded to tens or more are not. */
const intervalOf = (stated: StatedNumber, figure: FiledFigure): Interval | null => {
  const approximation = figure.approximation === '' ? stated.approximation : figure.approximation;
  if (approximation === '' && stated.decimals >= 0) return null;
  return statedInterval({ ...stated, approximation });
};

/** What one filled cell states, whatever its row; null when it holds no number. */
export const statedOperand = (
  figure: FiledFigure,
): {
  readonly value: Rational;
  readonly interval: Interval | null;
  /** The interval, or the point itself. */
  readonly range: Interval;
} | null => {
  if (figure.state.kind !== 'number') return null;
  const { value } = figure.state.stated;
  const interval = intervalOf(figure.state.stated, figure);
  const point = { low: value, high: value, lowClosed: true, highClosed: true };
  return { value, interval, range: interval ?? point };
};

const amounts = new Map<string, boolean>();

/** Whether a code's figures may have decimals. */
const isAmount = (code: string): boolean => {
  const known = amounts.get(code);
  if (known !== undefined) return known;
  const amount = !unitIsInteger(indicator(code).unit);
  amounts.set(code, amount);
  return amount;
};

export const operandOf = (filing: Filing, code: string, period: Period): Operand => {
  const figure = figureOf(filing, code, period);
  if (figure === null) return BLANK;
  const { state } = figure;
  if (state.kind !== 'number') return { kind: state.kind };
  return {
    kind: 'number',
    value: state.stated.value,
    interval: intervalOf(state.stated, figure),
    amount: isAmount(code),
  };
};
