import { approximateNote, equal, fromDecimal, originalNote, toHalfWidth } from '../figures';
import type { StatedNumber } from '../figures';
import type { Period } from './types';

/** Whether the cell's number differs from the digits written: 316081.7元 in a row of 万元 (G-04), 3.4万. */
const isConverted = (written: string, stated: StatedNumber): boolean => {
  if (stated.decimals < 0) return true;
  const digits = /^-?\d+(\.\d+)?/.exec(written.replace(/(\d)[,\s](?=\d)/g, '$1'))?.[0];
  return digits !== undefined && !equal(fromDecimal(digits), stated.value);
};

const howWritten = (written: string, stated: StatedNumber, previous: boolean): string => {
  if (stated.approximation !== '') return approximateNote(written, previous);
  return isConverted(written, stated) ? originalNote(written, previous) : '';
};

/**
 * The 说明 of a figure, however it comes in: `概数：100余人` first when it was written as approximate,
 * `原值：3.4万人次` when it was rounded or converted, so that the number cell can hold a plain number and
 * what was filed is kept; then the remark in brackets, then the note. A row has one 说明 for both years,
 * so last year's says 上年概数, 上年原值.
 */
export const entryNote = (
  raw: { readonly value: number | string; readonly note?: string | undefined },
  stated: StatedNumber | null,
  remark: string,
  period: Period,
): string => {
  const written = toHalfWidth(String(raw.value)).replace(/\(.*$/, '').trim();
  const about = stated === null ? '' : howWritten(written, stated, period === 'prev');
  return [about, remark, raw.note?.trim() ?? ''].filter((part) => part !== '').join('；');
};
