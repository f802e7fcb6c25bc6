import type { Mention } from '../types';
import type { Words } from '../text/words-around';
import { labelRules } from './label-rule';

export interface Match {
  readonly code: string;
  readonly score: number;
  /** The words it was recognised by. */
  readonly words: string;
}

export interface Recognition {
  readonly code: string;
  readonly sure: boolean;
  readonly words: string;
  /** Other codes the words would do for nearly as well. */
  readonly rivals: readonly string[];
}

const SURE = 8;
const MARGIN = 3;

/** How far back the last match of a global pattern ends; null when there is none. */
const distance = (pattern: RegExp, before: string): number | null => {
  let end: number | null = null;
  for (const match of before.matchAll(pattern)) end = match.index + match[0].length;
  return end === null ? null : before.length - end;
};

const scoreOf = (say: RegExpExecArray, of: RegExp | null, words: Words): number | null => {
  const said = [...say[0].replace(/[#@]/g, '')].length;
  if (of === null) return said * 2 + (said > 2 ? 4 : 0);
  const away =
    distance(of, words.before) ??
    (of.test(words.near.slice(0, say.index + say[0].length)) ? 0 : null);
  of.lastIndex = 0;
  return away === null ? null : said * 2 + 6 + Math.max(0, 8 - away / 6);
};

/** Every indicator the words around a number name, best first, one entry per code. */
export const matchesOf = (mention: Mention, words: Words): readonly Match[] => {
  const best = new Map<string, Match>();
  for (const rule of labelRules) {
    const fits =
      mention.measure === rule.measure || (mention.unit === '' && mention.measure === 'count');
    if (!fits || (rule.units !== null && !rule.units.has(mention.unit))) continue;
    const say = rule.say.exec(words.near);
    if (say === null || rule.not?.test(words.near) === true) continue;
    const score = scoreOf(say, rule.of, words);
    const known = best.get(rule.code);
    if (score !== null && (known === undefined || known.score < score))
      best.set(rule.code, { code: rule.code, score, words: say[0].replace(/[#@^]/g, '') });
  }
  return [...best.values()].sort(
    (left, right) => right.score - left.score || (left.code < right.code ? -1 : 1),
  );
};

/** The one indicator a number is taken for, and whether the words leave no other. */
export const recognise = (mention: Mention, words: Words): Recognition | null => {
  const [first, ...others] = matchesOf(mention, words);
  if (first === undefined) return null;
  const rivals = others.filter(({ score }) => first.score - score < MARGIN);
  return {
    code: first.code,
    sure: first.score >= SURE && rivals.length === 0,
    words: first.words,
    rivals: rivals.map(({ code }) => code),
  };
};
