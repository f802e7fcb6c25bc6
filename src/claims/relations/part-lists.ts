import type { Reading, Stated } from '../stated';
import { comparable } from './comparable';

/** Words that open a list of parts. */
const OPEN =
  /其中|(?<!不)包括|分别是|分别为|分为|(?<!不)含(?!税)|按[^，。；]{1,10}分[，,]?|具体(?:为|是)|构成(?:为|是)|即[:：]/;

/** What stands between two numbers of a sentence. */
export const between = (reading: Reading, left: Stated | undefined, right: Stated): string =>
  reading.plain.slice(left?.mention.to ?? right.sentence.from, right.mention.from);

/** A total (nearest first) and the parts said after it. */
export interface List {
  readonly totals: readonly Stated[];
  readonly parts: readonly Stated[];
  readonly opening: string;
}

/** Whether a number may be a part of another: a figure of the same kind and year. */
export const isPart = (total: Stated, each: Stated): boolean =>
  each.role === 'figure' &&
  each.period === total.period &&
  each.mention.range === undefined &&
  comparable(total.mention, each.mention);

/** Brackets of a stretch of text: what it leaves open, and the lowest it sinks below where it began. */
interface Brackets {
  readonly left: number;
  readonly lowest: number;
}

const bracketsIn = (text: string): Brackets => {
  let left = 0;
  let lowest = 0;
  for (const character of text) {
    if (character === '(' || character === '（') left += 1;
    else if (character === ')' || character === '）') left -= 1;
    if (left < lowest) lowest = left;
  }
  return { left, lowest };
};

const joined = (before: Brackets, behind: Brackets): Brackets => ({
  left: before.left + behind.left,
  lowest: Math.min(before.lowest, before.left + behind.lowest),
});

/** Whether a bracket is closed that was open before, so that a list opened inside it ends. */
const closesBracket = (text: string): boolean => bracketsIn(text).lowest < 0;

/** So many numbers back a total may stand; one farther off agrees with a list by chance. */
export const FARTHEST = 60;

const isTotal = ({ role, mention }: Stated): boolean =>
  role === 'figure' && mention.range === undefined;

/** Numbers of the sentence before the opening word, nearest first; brackets closed between them are over. */
const totalsHere = (reading: Reading, group: readonly Stated[], at: number): readonly Stated[] => {
  const opened = group[at];
  if (opened === undefined) return [];
  const found: Stated[] = [];
  let next = opened;
  let behind: Brackets = { left: 0, lowest: 0 };
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST); back -= 1) {
    const one = group[back];
    if (one === undefined) break;
    const { from, to } = one.mention;
    const after = joined(bracketsIn(reading.plain.slice(to, next.mention.from)), behind);
    if (isTotal(one) && after.lowest >= 0) found.push(one);
    behind = joined(bracketsIn(reading.plain.slice(from, to)), after);
    next = one;
  }
  return found;
};

/** Numbers before the opening word that may be the whole, nearest first. */
const totalsBefore = (
  reading: Reading,
  group: readonly Stated[],
  at: number,
): readonly Stated[] => {
  const here = totalsHere(reading, group, at);
  if (here.length > 0) return here;
  const first = group[at];
  const previous = first === undefined ? undefined : reading.stated[first.index - 1];
  if (first === undefined || previous === undefined) return [];
  const near =
    previous.sentence.index === first.sentence.index - 1 &&
    previous.sentence.paragraph === first.sentence.paragraph;
  if (!near) return [];
  const last = reading.bySentence.get(previous.sentence.index) ?? [];
  return last.slice(-FARTHEST).reverse().filter(isTotal);
};

/** The lists of parts of one sentence. */
export const listsOf = (reading: Reading, group: readonly Stated[]): readonly List[] => {
  const lists: List[] = [];
  group.forEach((first, at) => {
    const opening = between(reading, group[at - 1], first);
    const match = OPEN.exec(opening);
    if (match === null || first.role !== 'figure') return;
    // 其中 must begin what the number belongs to, not end the clause before last.
    if (/[；;。]/.test(opening.slice(match.index))) return;
    const wholes = totalsBefore(reading, group, at);
    const inBracket = /[(（][^()（）]*$/.test(opening.slice(0, match.index + match[0].length));
    // 检查2300次（其中…3000户次）: of the number the bracket stands at, or of none.
    const beside = inBracket && /^\s*[(（]\s*$/.test(opening.slice(0, match.index));
    const total = (beside ? wholes.slice(0, 1) : wholes).find((whole) => isPart(whole, first));
    if (total === undefined) return;
    // 其中：甲3次；乙2次。
    const itemised = /^[:：]/.test(opening.slice(match.index + match[0].length));
    const parts: Stated[] = [first];
    for (let next = at + 1; next < group.length; next += 1) {
      const each = group[next];
      if (each === undefined) break;
      const gap = between(reading, group[next - 1], each);
      if ((/[；;]/.test(gap) && !itemised) || OPEN.test(gap) || (inBracket && closesBracket(gap)))
        break;
      if (/(?:合计|共计|总计|全年|累计)/.test(gap)) break;
      if (isPart(total, each)) parts.push(each);
      else if (each.role === 'figure' && each.mention.measure === 'count') break;
    }
    lists.push({
      totals: wholes.filter((whole) => isPart(whole, first)),
      parts,
      opening: match[0],
    });
  });
  return lists;
};
