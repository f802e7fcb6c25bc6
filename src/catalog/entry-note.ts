import { approximateNote, toHalfWidth } from '../figures';
import type { StatedNumber } from '../figures';

/**
 * The 说明 of a figure: `概数：100余人` first when it was written as approximate or rounded (3.4万),
 * so that the number cell can hold a plain number; then the remark in brackets, then the note.
 */
export const entryNote = (
  raw: { readonly value: number | string; readonly note?: string | undefined },
  stated: StatedNumber | null,
  remark: string,
): string => {
  const about =
    stated !== null && (stated.approximation !== '' || stated.decimals < 0)
      ? approximateNote(toHalfWidth(String(raw.value)).replace(/\(.*$/, ''))
      : '';
  return [about, remark, raw.note?.trim() ?? ''].filter((part) => part !== '').join('；');
};
