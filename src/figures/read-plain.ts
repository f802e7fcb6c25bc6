import { markBefore } from './approximation';
import { findNumber } from './find-number';
import { andHalf, halvedUnit } from './half';
import { measure } from './measure';
import type { Measured } from './measure';
import { isInteger, multiply, powerOfTen } from './rational';
import type { ReadingProblem, StatedNumber } from './types';
import { isKnownUnit } from './unit-table';
import { scaleIsAmbiguous } from './units';

export interface ReadingOptions {
  /** Unit of the cell, as in the catalogue; '' accepts any unit and converts none. */
  readonly unit: string;
  /** Only whole things are counted here. */
  readonly integer: boolean;
  /** Set where a figure may fall below zero (a change); counts and amounts may not. */
  readonly negative?: boolean;
}

/** Reads a half-width text without remarks: number, scale, unit and words of approximation. */
export const readPlain = (
  text: string,
  options: ReadingOptions,
): (Measured & { readonly stated: StatedNumber }) | ReadingProblem => {
  const compact = text.replace(/ +/g, ' ').trim();
  const found = findNumber(compact.replace(/[。；;，,、.．]+$/, ''));
  if (typeof found === 'string') return found;
  const before = markBefore(found.before.replace(/ /g, '').replace(/¥$/, ''));
  if (before.rest !== '') return 'text';
  const currency = found.before.trim().endsWith('¥');
  const after =
    found.after.replace(/ /g, '') + (currency && !found.after.includes('元') ? '元' : '');
  const halved = found.scaled ? null : halvedUnit(after);
  const half = halved === null ? null : andHalf(found.value, found.decimals);
  const measured = measure(half === null ? after : (halved ?? ''), options.unit);
  // 十佳 and 一是 are words, not ten and one of something.
  if (measured === 'unit' && !/\d/.test(compact) && !isKnownUnit(halved ?? after)) return 'text';
  if (typeof measured === 'string') return measured;
  // 一万五 in a cell of 万元 may be 1.5 and 15 000.
  if (found.scaled && measured.unit === '' && scaleIsAmbiguous(options.unit)) return 'unit';
  const value = multiply((half ?? found).value, powerOfTen(measured.power));
  if (found.digits > 15) return 'too-long';
  if (value.numerator < 0n && options.negative !== true) return 'negative';
  if (options.integer && !isInteger(value)) return 'fraction';
  const written = (half ?? found).decimals - measured.power;
  const decimals = options.integer ? Math.min(written, 0) : written;
  const approximation = measured.approximation || before.approximation;
  return { ...measured, approximation, stated: { value, decimals, approximation } };
};
