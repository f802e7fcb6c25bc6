import { innerFigures } from './inner-figures';
import { readNumberValue } from './number-value';
import { readPlain } from './read-plain';
import type { ReadingOptions } from './read-plain';
import { splitRemark } from './remark';
import { isDate, isErrorValue, isNotApplicable } from './signs';
import type { Reading, ReadingProblem } from './types';
import { toHalfWidth } from './width';

/**
 * Reads one figure from what a person typed or pasted: `1,234`, `１２３４`, `28886件`, `316081.7元`,
 * `3.4万`, `40余`, `—`, `3590件(3145件为交通违停案件,未在平台)`, `三十五件`.
 * The value is in the cell's unit. Whatever could be understood in two ways is a problem, not a
 * number: a full-width comma as separator, two numbers, a unit that cannot be converted, a date.
 * Never throws.
 */
export const readFigure = (text: string | number | boolean, options: ReadingOptions): Reading => {
  if (typeof text === 'boolean')
    return { kind: 'problem', problem: 'text', text: String(text).toUpperCase() };
  if (typeof text === 'number') return readNumberValue(text, options);
  const plain = toHalfWidth(text).replace(/^'/, '').trim();
  if (plain === '') return { kind: 'blank' };
  if (isNotApplicable(plain)) return { kind: 'na', text: plain };
  const fail = (problem: ReadingProblem): Reading => ({
    kind: 'problem',
    problem,
    text: text.trim(),
  });
  if (isErrorValue(plain)) return fail('error');
  if (isDate(plain)) return fail('date');
  if (/^\(\s*[\d,.]+\s*\)$/.test(plain)) return fail('negative');
  const { body, remark } = splitRemark(plain);
  if (isNotApplicable(body)) return { kind: 'na', text: plain };
  const reading = readPlain(body, options);
  if (typeof reading === 'string') return fail(reading);
  return {
    kind: 'number',
    stated: reading.stated,
    unit: reading.unit,
    remark,
    inner: innerFigures(remark, options),
  };
};
