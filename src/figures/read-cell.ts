import { readNumberValue } from './number-value';
import { readFigure } from './read-figure';
import type { ReadingOptions } from './read-plain';
import { isNotApplicable } from './signs';
import type { CellState } from './types';
import { toHalfWidth } from './width';

/**
 * The state of one cell from the value Excel returns: '' is blank, a number is a number, —, / and 不适用
 * are not-applicable. Any other text is bad, even `28886` written as text or a single space: Excel's
 * own SUM would pass it over, so it must not be counted here either. `readFigure` offers the repair.
 * Error values arrive as text (`#DIV/0!`) and are bad with the problem `error`.
 */
export const readCell = (value: string | number | boolean, options: ReadingOptions): CellState => {
  if (value === '') return { kind: 'blank' };
  if (typeof value === 'number') {
    const reading = readNumberValue(value, options);
    if (reading.kind === 'number') return { kind: 'number', stated: reading.stated };
    const problem = reading.kind === 'problem' ? reading.problem : 'error';
    return { kind: 'bad', text: String(value), problem };
  }
  const reading = readFigure(value, options);
  if (typeof value === 'string' && isNotApplicable(toHalfWidth(value))) {
    return { kind: 'na', text: toHalfWidth(value) };
  }
  const problem = reading.kind === 'problem' ? reading.problem : 'text';
  return { kind: 'bad', text: String(value), problem };
};
