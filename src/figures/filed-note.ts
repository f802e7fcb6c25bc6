import { equal } from './rational';
import { readFigure } from './read-figure';
import type { Approximation, StatedNumber } from './types';
import { toHalfWidth } from './width';

/**
 * A row's 说明 says how its figures were filed, one note a year: 概数：100余人 where the number is
 * approximate, 原值：3.4万人次 where it was rounded or converted; 上年概数： and 上年原值： speak of last year's.
 */
const NOTE = /^(?:概数|原值)\s*[:：]\s*([^；;。，,\n]+)/;
const PREVIOUS_NOTE = /(?:^|[；;。\n])\s*上年(?:概数|原值)\s*[:：]\s*([^；;。，,\n]+)/;
const CALLED_APPROXIMATE = /^(?:[；;。\n]\s*)?(?:上年)?概数/;

/** How a figure was filed, as its row's 说明 says. */
export interface FiledNote {
  /** Only what somebody wrote; '' where a figure was rounded by a scale word. */
  readonly approximation: Approximation;
  /** As it was written: 100余人, 3.4万人次. */
  readonly text: string;
  /** What that states in the row's unit; null where it is not one number in it. */
  readonly stated: StatedNumber | null;
}

/** Whose note of a row is meant, and in which unit the row counts. */
export interface NoteOptions {
  readonly unit: string;
  readonly previous: boolean;
}

/**
 * What 说明 says of one year's figure; null when it says nothing of the kind. 概数：40 without a word or
 * scale of its own counts as 约; a scale word (概数：3.4万, as older workbooks have it) is rounding.
 */
export const readFiledNote = (note: string, { unit, previous }: NoteOptions): FiledNote | null => {
  const [all = '', found = ''] = (previous ? PREVIOUS_NOTE : NOTE).exec(note.trim()) ?? [];
  const text = found.trim();
  if (text === '') return null;
  const half = toHalfWidth(text);
  const read = (inUnit: string): StatedNumber | null => {
    const reading = readFigure(half, { unit: inUnit, integer: false, negative: true });
    return reading.kind === 'number' ? reading.stated : null;
  };
  const stated = read(unit);
  const said = (stated ?? read(''))?.approximation ?? '';
  const rounded = (stated?.decimals ?? 0) < 0 || /[十百千万亿]/.test(half);
  const unsaid = said === '' && !rounded && CALLED_APPROXIMATE.test(all);
  return { approximation: unsaid ? '约' : said, text, stated };
};

/** A number cell's figure with what 说明 says of it: the word of approximation, and how far it was rounded. */
export const withFiledNote = (figure: StatedNumber, note: FiledNote | null): StatedNumber => {
  if (note === null) return figure;
  const approximation = note.approximation === '' ? figure.approximation : note.approximation;
  const { stated } = note;
  // A note about another number, which was changed since, says nothing about how far this one is rounded.
  const rounded = stated !== null && stated.decimals < 0 && equal(stated.value, figure.value);
  return { ...figure, approximation, decimals: rounded ? stated.decimals : figure.decimals };
};

const prefixed = (kind: '概数' | '原值', text: string, previous: boolean): string =>
  `${previous ? '上年' : ''}${kind}：${text.trim()}`;

/** `概数：100余人` for a figure written so, to stand first in 说明; `上年概数：…` for last year's. */
export const approximateNote = (text: string, previous = false): string =>
  prefixed('概数', text, previous);

/** `原值：3.4万人次`, how a rounded or converted figure was written. */
export const originalNote = (text: string, previous = false): string =>
  prefixed('原值', text, previous);

/** What next year's 说明 says of a figure that is then last year's: 上年概数, 上年原值, or ''. */
export const carriedNote = (note: FiledNote | null): string => {
  if (note === null) return '';
  if (note.approximation !== '') return approximateNote(note.text, true);
  return (note.stated?.decimals ?? 0) < 0 ? originalNote(note.text, true) : '';
};

const PIECE = /^\s*(上年)?(?:概数|原值)\s*[:：]/;

/** Whose figure a piece of 说明 speaks of, as 概数 or 原值. */
const subjectOf = (piece: string): 'cur' | 'prev' | null => {
  const match = PIECE.exec(piece);
  return match === null ? null : match[1] === undefined ? 'cur' : 'prev';
};

/**
 * 说明 with something added. 概数 and 原值 of this year stand first, or they would not be read back; a
 * newer one takes the place of the one about the same year. Everything else a person wrote stays.
 */
export const joinNotes = (current: string, added: string): string => {
  if (added === '') return current;
  // 上年概数：约40 contains 概数：约40 and says something else.
  if (`；${current}；`.includes(subjectOf(added) === null ? added : `；${added}；`)) return current;
  const renewed = new Set(added.split(/[；;]/).map(subjectOf));
  const kept = current
    .split('；')
    .filter((piece) => {
      const subject = subjectOf(piece);
      return piece !== '' && (subject === null || !renewed.has(subject));
    })
    .join('；');
  if (kept === '') return added;
  return subjectOf(added) === 'cur' ? `${added}；${kept}` : `${kept}；${added}`;
};
