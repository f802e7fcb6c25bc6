import type { Span } from '../types';

/** A sentence within its paragraph; both without the closing mark's followers. */
export interface Sentence extends Span {
  readonly paragraph: number;
  /** Position in the whole text, counted from 0. */
  readonly index: number;
}

const END = /[。！？!?]/;

/** No sentence is longer: a text without full stops is divided at its commas, and stays quick to read. */
const LONGEST = 2000;
const PAUSE = /[，,；;、\t]/;

/**
 * The sentences of a half-width text: paragraphs end with a line break, sentences with 。！？. Marks
 * inside brackets or quotation marks end nothing: （业务科室一名。大队一名）. What a draft asks between
 * 【 and 】 is no part of the sentence behind it.
 */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const found: Sentence[] = [];
  let paragraph = 0;
  let from = 0;
  let depth = 0;
  const close = (to: number): void => {
    if (text.slice(from, to).trim() !== '')
      found.push({ from, to, paragraph, index: found.length });
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n' || character === '\r') {
      close(at);
      from = at + 1;
      depth = 0;
      paragraph += 1;
    } else if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (END.test(character) || character === '】')) close(at + 1);
    else if (at - from > LONGEST && PAUSE.test(character)) {
      close(at + 1);
      depth = 0;
    }
  }
  close(text.length);
  return found;
};
