import type { Approximation } from './types';

const BEFORE: readonly (readonly [string, Approximation])[] = [
  ['大约', '约'], ['约', '约'], ['将近', '近'], ['接近', '近'], ['近', '近'],
  ['超过', '超'], ['超', '超'], ['逾', '超'], ['突破', '超'],
  ['不足', '不足'], ['不到', '不足'], ['至少', '以上'], ['不少于', '以上'],
  ['最多', '以下'], ['至多', '以下'], ['不超过', '以下'],
  ['≥', '以上'], ['>', '超'], ['≤', '以下'], ['<', '不足'],
]; // prettier-ignore

const AFTER: readonly (readonly [string, Approximation])[] = [
  ['余', '余'], ['多', '多'], ['来', '左右'], ['左右', '左右'], ['上下', '左右'],
  ['以上', '以上'], ['以下', '以下'], ['+', '以上'],
]; // prettier-ignore

/** Words that only lead up to a number and say nothing about it. */
const LEADING = /^(?:共计|合计|总计|累计|总共|共有|共|计|达到|达|为|是|有|人民币|[:：=])+/;

export interface Marked {
  readonly approximation: Approximation;
  readonly rest: string;
}

/** Takes 约, 超, 不足 … off the text before a number; `rest` is what was not understood. */
export const markBefore = (prefix: string): Marked => {
  const text = prefix.replace(LEADING, '');
  const ordered = [...BEFORE].sort((left, right) => right[0].length - left[0].length);
  const found = ordered.find(([word]) => text.startsWith(word));
  if (found === undefined) return { approximation: '', rest: text };
  return { approximation: found[1], rest: text.slice(found[0].length).replace(LEADING, '') };
};

/** Takes one of 余, 多, 来, 以上, 左右, + off the beginning. */
export const markAtStart = (text: string): Marked => {
  const found = AFTER.find(([word]) => text.startsWith(word));
  return found === undefined
    ? { approximation: '', rest: text }
    : { approximation: found[1], rest: text.slice(found[0].length) };
};

/** Takes 以上, 以下, 左右, 上下, + off the end (100人以上). */
export const markAtEnd = (text: string): Marked => {
  const found = AFTER.find(
    ([word]) => word.length + (word === '+' ? 1 : 0) > 1 && text.endsWith(word),
  );
  return found === undefined
    ? { approximation: '', rest: text }
    : { approximation: found[1], rest: text.slice(0, -found[0].length) };
};
