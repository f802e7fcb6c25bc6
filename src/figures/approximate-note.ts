import { readFigure } from './read-figure';
import type { Approximation } from './types';
import { toHalfWidth } from './width';

const NOTE = /^概数\s*[:：]\s*([^；;。，,\n]+)/;
/** The same of last year's figure, which may stand behind what is said of this year's. */
const PREVIOUS_NOTE = /(?:^|[；;。\n])\s*上年概数\s*[:：]\s*([^；;。，,\n]+)/;

interface ApproximateNote {
  readonly approximation: Approximation;
  readonly text: string;
}

const approximationIn = (found: string | undefined): ApproximateNote | null => {
  const text = found?.trim();
  if (text === undefined || text === '') return null;
  const reading = readFigure(toHalfWidth(text), { unit: '', integer: false, negative: true });
  const approximation = reading.kind === 'number' ? reading.stated.approximation : '';
  return { approximation: approximation === '' ? '约' : approximation, text };
};

/**
 * Reads the convention by which a row's 说明 says that its number is approximate: `概数：100余`.
 * A note that begins 概数： but shows no word of its own for it counts as 约.
 * Null when the note says nothing of the kind.
 */
export const parseApproximateNote = (note: string): ApproximateNote | null =>
  approximationIn(NOTE.exec(note.trim())?.[1]);

/** What 说明 says of last year's figure: `上年概数：100余`, anywhere in it. */
export const parsePreviousApproximateNote = (note: string): ApproximateNote | null =>
  approximationIn(PREVIOUS_NOTE.exec(note.trim())?.[1]);

/** The note for a figure written as `100余`, to stand first in 说明. */
export const approximateNote = (text: string): string => `概数：${text.trim()}`;

/** The note for last year's figure, when that was written as `100余`. */
export const previousApproximateNote = (text: string): string => `上年概数：${text.trim()}`;
