import type { Mention } from '../types';
import type { Sentence } from './sentences';

/** What is said around one number: numbers are replaced by signs, spaces and quotation marks dropped. */
export interface Words {
  /** From the last comma or number to the next, the number as `#`. */
  readonly near: string;
  /** What the paragraph says before, up to 140 characters, other numbers as `@` with their unit. */
  readonly before: string;
  /** The number's own name: the words in front of it without 其中, 共, 为 … */
  readonly name: string;
}

const LEADING =
  /^(?:其中|此外|同时|另外|另有|另|并|以及|和|及|与|、|分别是|分别为|分别|包括|全年|年内|本年度?|今年以来|今年|目前|截至目前|累计|共计|总共|共有|共|计)+[:：，,]?/;
const TRAILING =
  /(?:共计|合计|总计|累计|总共|共有|共|总数|数量|分别为|分别是|分别|达到|均达到|均达|达|均为|(?<!行)为|有|是|计|约|：|:)+$/;

const plain = (text: string): string => text.replace(/[\s“”"'《》‘’]/g, '');

/** 其中行政许可共 → 行政许可. */
export const bareName = (text: string): string => {
  let name = plain(text);
  for (let last = ''; last !== name;) {
    last = name;
    name = name.replace(LEADING, '').replace(TRAILING, '');
  }
  return name;
};

/** Commas and brackets divide; so does 、 behind a number, as in 许可3件、处罚5件. */
const startOf = (text: string, floor: number, at: number): number => {
  let depth = 0;
  for (let back = at - 1; back >= floor; back -= 1) {
    const character = text[back] ?? '';
    if (character === ')' || character === '）') depth += 1;
    else if (character === '(' || character === '（') {
      if (depth === 0) return back + 1;
      depth -= 1;
    } else if (depth === 0 && /[，,；;。：:\n\t]/.test(character)) return back + 1;
  }
  return floor;
};

const endOf = (text: string, ceiling: number, at: number): number => {
  let depth = 0;
  if (/^ ?[、和及与]/.test(text.slice(at, at + 2))) return at;
  for (let next = at; next < ceiling; next += 1) {
    const character = text[next] ?? '';
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') {
      if (depth === 0) return next;
      depth -= 1;
    } else if (depth === 0 && /[，,；;。：:\n\t]/.test(character)) return next;
  }
  return ceiling;
};

const REACH = 140;

/**
 * The words around each number of one paragraph.
 * @param text half-width; `mentions` those of the paragraph in order; `sentences` likewise
 */
export const wordsAround = (
  text: string,
  mentions: readonly Mention[],
  position: number,
  sentence: Sentence,
  paragraphFrom: number,
): Words => {
  const mention = mentions[position];
  if (mention === undefined) return { near: '', before: '', name: '' };
  const previous = mentions[position - 1];
  const next = mentions[position + 1];
  const floor = Math.max(sentence.from, previous?.to ?? 0);
  const ceiling = Math.min(sentence.to, next?.from ?? text.length);
  const from = startOf(text, floor, mention.from);
  const to = endOf(text, ceiling, mention.to);
  const head = text.slice(from, mention.from);
  const tail = text.slice(mention.to, to);
  const limit = Math.max(paragraphFrom, from - REACH);
  let before = '';
  let at = limit;
  for (let index = Math.max(0, position - REACH); index < position; index += 1) {
    const one = mentions[index];
    if (one === undefined || one.from < limit || one.to > from) continue;
    before += `${text.slice(at, one.from)}@${one.unit}`;
    at = one.to;
  }
  before += text.slice(at, from);
  return {
    near: `${bareNear(plain(head))}#${plain(tail)}`,
    before: plain(before),
    name: bareName(head),
  };
};

/** Conjunctions that join items of a list say nothing about the item. */
const bareNear = (head: string): string =>
  head.replace(/^(?:[、和及与以]|以及|其中[:：]?)+/, '').replace(/(?:两个|三个)$/, '');
