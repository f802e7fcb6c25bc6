import type { Approximation } from '../../figures';

const BEFORE: readonly (readonly [string, Approximation])[] = [
  ['不超过', '以下'], ['不少于', '以上'], ['不低于', '以上'], ['大约', '约'], ['将近', '近'], ['接近', '近'], ['超过', '超'],
  ['突破', '超'], ['不足', '不足'], ['不到', '不足'], ['至少', '以上'], ['最多', '以下'], ['至多', '以下'],
  ['约', '约'], ['近', '近'], ['超', '超'], ['逾', '超'],
]; // prettier-ignore

/** Words that end like a mark of approximation and are none: 最近, 条约, 附近. */
const NOT_BEFORE =
  /(?:最近|附近|邻近|临近|贴近|走近|亲近|条约|节约|预约|签约|违约|履约|集约|大约谈|契约|合约|公约)$/;

/** 约, 超, 不足 … directly before position `at`; `length` is what it takes up, with spaces. */
export const markBefore = (
  text: string,
  at: number,
): { readonly approximation: Approximation; readonly length: number } => {
  const piece = text.slice(Math.max(0, at - 6), at);
  const trimmed = piece.trimEnd();
  const found = BEFORE.find(([word]) => trimmed.endsWith(word));
  if (found === undefined || NOT_BEFORE.test(trimmed)) return { approximation: '', length: 0 };
  return { approximation: found[1], length: found[0].length + piece.length - trimmed.length };
};

const AFTER: readonly (readonly [string, Approximation])[] = [
  ['以上', '以上'], ['以下', '以下'], ['左右', '左右'], ['上下', '左右'], ['余', '余'],
]; // prettier-ignore

/** 以上, 左右 … directly behind a unit. */
export const markAfter = (
  rest: string,
): { readonly approximation: Approximation; readonly length: number } => {
  const found = AFTER.find(([word]) => rest.startsWith(word));
  return found === undefined
    ? { approximation: '', length: 0 }
    : { approximation: found[1], length: found[0].length };
};

/** 余, 多, 来 between digits and unit. */
export const markInside = (character: string): Approximation =>
  character === '余' ? '余' : character === '多' ? '多' : character === '来' ? '左右' : '';
