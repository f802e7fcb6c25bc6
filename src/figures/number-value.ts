import { fromDecimal, fromNumber, toDecimal } from './decimal';
import { isInteger } from './rational';
import type { Reading, StatedNumber } from './types';

const significantDigits = (value: number): number =>
  value.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length;

/**
 * The figure a number cell states. Excel keeps 15 significant digits; what a formula leaves behind
 * them (0.1+0.2 gives 0.30000000000000004) is rounded off, as Excel does when it shows the cell.
 */
const stated = (value: number): StatedNumber => {
  const exact =
    significantDigits(value) > 15 ? fromNumber(Number(value.toPrecision(15))) : fromNumber(value);
  const printed = toDecimal(exact, 20);
  const point = printed.indexOf('.');
  return { value: exact, decimals: point < 0 ? 0 : printed.length - point - 1, approximation: '' };
};

/** Reads a JavaScript number as Excel returns it from a cell, in the cell's own unit. */
export const readNumberValue = (
  value: number,
  options: { readonly integer: boolean; readonly negative?: boolean },
): Reading => {
  const text = String(value);
  if (!Number.isFinite(value)) return { kind: 'problem', problem: 'error', text };
  if (Math.abs(value) >= 1e15) return { kind: 'problem', problem: 'too-long', text };
  const figure = stated(value);
  if (value < 0 && options.negative !== true) return { kind: 'problem', problem: 'negative', text };
  if (options.integer && !isInteger(figure.value))
    return { kind: 'problem', problem: 'fraction', text };
  return { kind: 'number', stated: figure, unit: '', remark: '', inner: [] };
};

/** A figure stated exactly, for builders and tests: `2792.5814` has four decimals. */
export const exactly = (text: string): StatedNumber => {
  const point = text.indexOf('.');
  return {
    value: fromDecimal(text),
    decimals: point < 0 ? 0 : text.length - point - 1,
    approximation: '',
  };
};
