import { readFigure } from './read-figure';
import type { Approximation } from './types';
import { toHalfWidth } from './width';

const NOTE = /^概数\s*[:：]\s*([^；;。，,\n]+)/;

/**
 * Reads the convention by which a row's 说明 says that its number is approximate: `概数：100余`.
 * A note that begins 概数： but shows no word of its own for it counts as 约.
 * Null when the note says nothing of the kind.
 */
export const parseApproximateNote = (
  note: string,
): { readonly approximation: Approximation; readonly text: string } | null => {
  const text = NOTE.exec(note.trim())?.[1]?.trim();
  if (text === undefined || text === '') return null;
  const reading = readFigure(toHalfWidth(text), { unit: '', integer: false, negative: true });
  const approximation = reading.kind === 'number' ? reading.stated.approximation : '';
  return { approximation: approximation === '' ? '约' : approximation, text };
};

/** The note for a figure written as `100余`, to stand first in 说明. */
export const approximateNote = (text: string): string => `概数：${text.trim()}`;
