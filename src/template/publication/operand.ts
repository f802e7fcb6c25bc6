import { figureOf, indicator, pack as packOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { compare, fromDecimal, fromNumber, rational } from '../../figures';
import type { Rational } from '../../figures';
import { computeRatio } from '../../rules';
import type { PlainReference } from './layout-value';

/** What a filed cell gives a published one. */
export type Operand =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'blank' | 'na' | 'error' }
  /** Text that is no number, printed as it stands so that it is seen. */
  | { readonly kind: 'text'; readonly text: string }
  /** The pack has no such cell. */
  | { readonly kind: 'absent' };

/** A part of a whole is over 100 % only by a slip in the figures (G-17), which is not to be published. */
export const isShare = (code: string): boolean =>
  indicator(code).kind === 'ratio' && indicator(code).unit === '%';

const isOver = (code: string, value: Rational): boolean =>
  isShare(code) && compare(value, rational(100n)) > 0;

const ratioOperand = (filing: Filing, { code, period }: PlainReference): Operand => {
  if (period !== 'cur' || !packOf(filing.pack).ratios.includes(code)) return { kind: 'absent' };
  const { value } = computeRatio(filing, code);
  if (value === null) return { kind: 'na' };
  const share = fromDecimal(value);
  return isOver(code, share) ? { kind: 'error' } : { kind: 'number', value: share };
};

/**
 * A number below zero or with decimals is no proper count, but it stands in the cell and is printed;
 * that it is wrong the audit says.
 */
export const operandIn = (filing: Filing, reference: PlainReference): Operand => {
  const { code, period } = reference;
  if (indicator(code).kind === 'ratio') return ratioOperand(filing, reference);
  const figure = figureOf(filing, code, period);
  if (figure === null) return { kind: 'absent' };
  const { state } = figure;
  switch (state.kind) {
    case 'number':
      return { kind: 'number', value: state.stated.value };
    case 'bad': {
      if (state.problem === 'error') return { kind: 'error' };
      const numeric = ['negative', 'fraction', 'too-long'].includes(state.problem);
      const value = Number(state.text);
      return numeric && Number.isFinite(value)
        ? { kind: 'number', value: fromNumber(value) }
        : { kind: 'text', text: state.text };
    }
    default:
      return { kind: state.kind };
  }
};
