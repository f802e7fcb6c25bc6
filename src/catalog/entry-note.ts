import {
  approximateNote,
  equal,
  fromDecimal,
  previousApproximateNote,
  toHalfWidth,
} from '../figures';
import type { StatedNumber } from '../figures';
import type { Period } from './types';

/** As it was written, where the row's unit is another one: 316081.7元 in a row of 万元 (G-04). */
const originalOf = (written: string, stated: StatedNumber): string => {
  const digits = /^-?\d+(\.\d+)?/.exec(written.replace(/(\d)[,\s](?=\d)/g, '$1'))?.[0];
  return digits === undefined || equal(fromDecimal(digits), stated.value) ? '' : `原值：${written}`;
};

/**
 * The 说明 of a figure: `概数：100余人` first when it was written as approximate or rounded (3.4万),
 * so that the number cell can hold a plain number; or the original of a converted amount; then the
 * remark in brackets, then the note. A row has one 说明 for both years, so last year's says 上年概数.
 */
export const entryNote = (
  raw: { readonly value: number | string; readonly note?: string | undefined },
  stated: StatedNumber | null,
  remark: string,
  period: Period,
): string => {
  const written = toHalfWidth(String(raw.value)).replace(/\(.*$/, '').trim();
  const about =
    stated === null
      ? ''
      : stated.approximation !== '' || stated.decimals < 0
        ? (period === 'prev' ? previousApproximateNote : approximateNote)(written)
        : originalOf(written, stated);
  return [about, remark, raw.note?.trim() ?? ''].filter((part) => part !== '').join('；');
};
