import { negate } from '../../figures';
import type { Mention } from '../types';
import { isFigure } from './chinese-figure';
import { maskOf } from './mask';
import {
  isCell,
  isLabelled,
  mayBeBare,
  unlistedUnit,
  withRanges,
  withSharedUnits,
} from './neighbours';
import { CN, spacedNumeral } from './raw';
import type { Raw } from './raw';
import { fraction, marked, tenths } from './shares';
import { mentionOf } from './tail';

/** Numerals are sometimes set with spaces between their characters: 一 百 五 十. */
const WORD = `[${CN}](?: {0,3}[${CN}])*(?: ?点 ?[${CN}](?: ?[${CN}])*)?`;
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** 1万5, 3亿4500万: what goes on behind a scale belongs to the number; a scale alone is its tail's. */
const MIXED = `(?:[零十百千万亿]+(?:\\d+|[一二两三四五六七八九]))+(?:[十百万亿]|千(?![克米瓦]))*`;
const CANDIDATE = new RegExp(
  `((?:十|百|千|万|亿|佰|仟)+|[${CN}]+|\\d+) {0,3}分 {0,3}之 {0,3}(百(?![${CN}\\d])|${ARABIC}|${WORD})|([-+负]?)((?:${ARABIC})(?:${MIXED})?)|负?(${WORD})`,
  'g',
);

const rawOf = (text: string, match: RegExpMatchArray, from: number): Raw | null => {
  const [all, , , sign = '', figure, words] = match;
  const token = figure ?? words ?? '';
  const to = from + all.length;
  if (figure !== undefined) {
    // Joined digits of a lost table, version numbers, digits glued to letters.
    if (/^\d{13}/.test(figure)) return null;
    if (
      /[A-Za-z_\d.]$|\d,$/.test(text.slice(Math.max(0, from - 2), from)) ||
      /^(?:\.\d|,\d|\w)/.test(text.slice(to, to + 2))
    )
      return null;
    // 5-10人: the dash divides, it is no sign.
    const signed =
      sign === '负' || (sign !== '' && /[\s(（比为幅率速:：，,、]/.test(text[from - 1] ?? ' '));
    const read = spacedNumeral(figure);
    if (read === null) return null;
    const value = signed && sign !== '+' ? negate(read.value) : read.value;
    return {
      value,
      decimals: read.decimals,
      from: signed ? from : from + sign.length,
      to,
      chinese: false,
    };
  }
  const bare = /^(?:[百千])$/.test(token.trim()) ? `一${token}` : token;
  const read = spacedNumeral(bare);
  if (read === null) return null;
  const value = all.startsWith('负') ? negate(read.value) : read.value;
  return { value, decimals: read.decimals, from, to, chinese: true };
};

/** The number together with the measure word behind it. */
const measured = (text: string, mention: Mention, unit: string): Mention => {
  const to = text.indexOf(unit, mention.to) + unit.length;
  return { ...mention, unit, to, printed: text.slice(mention.from, to) };
};

/**
 * Every number a half-width text states as a statistic, in reading order: Arabic and Chinese
 * numerals with scale, unit and words of approximation. Dates, document and article numbers, list
 * marks, telephone lines and the like are passed over (`notStatistics`), and so is prose.
 * Linear in the length of the text.
 * @param labelled whether a bare number behind a label counts, too
 */
export const mentionsIn = (text: string, labelled = false): readonly Mention[] => {
  const mask = maskOf(text);
  const found: Mention[] = [];
  let last = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const from = match.index;
    if (from < last || mask.covers(from, from + match[0].length)) continue;
    if (match[1] !== undefined) {
      const share = fraction(match, from);
      if (share !== null) found.push(marked(text, share));
      continue;
    }
    const raw = rawOf(text, match, from);
    if (raw === null) continue;
    const share = tenths(text, raw);
    if (share !== null) {
      found.push(marked(text, share));
      last = share.to;
      continue;
    }
    if (raw.chinese && !isFigure(text, raw, found.at(-1))) continue;
    const plainMention = mentionOf(text, raw);
    if (plainMention === null) continue;
    const unit = labelled && plainMention.unit === '' ? unlistedUnit(text, plainMention) : null;
    const mention = unit === null ? plainMention : measured(text, plainMention, unit);
    const next = text.slice(mention.to, mention.to + 3);
    const range = /^ ?(?:[-—–~～]{1,2}|至|到) ?\d/.test(next);
    const bare =
      isCell(text, mention) || mayBeBare(text, mention) || (labelled && isLabelled(text, mention));
    if (mention.unit === '' && !range && !bare) continue;
    found.push(mention);
    last = mention.to;
  }
  return withSharedUnits(text, withRanges(text, found)).filter(
    (mention) => mention.range === undefined || mention.unit !== '',
  );
};
