import { comparable } from '../relations/comparable';
import { onceEach } from './once-each';
import type { Quantity } from './quantity';

/** Words that open the parts of what stands before them. */
export const OPENS =
  /^[，,]?\s*由|其中|(?<!不)包括|(?<!不)包含|分别|分为|分布|构成|组成|具体|依次|来源|来自|即|(?<!不)含(?!税)|(?:按|从|分)[^，,。；;：:]{1,12}(?:分|看|来看|为)?[，,：:]|[：:]\s*$|[（(]\s*[^（()）]{0,12}$/;
const INNER =
  /^[^。；;\n]{0,12}?(?:其中|(?<!不)含(?!税)|(?<!不)包括|(?<!不)包含|[^，,；;]{0,6}计入)/;
const TOTAL =
  /合\s*计|总\s*计|共\s*计|总共|小\s*计|总数|总量|总额|总人数|总\s*$|(?<!公)共(?!同|享|建)[^，,。；;：:\d]{0,8}$|全部|累计/;

/** Whether the words before a number call it a total; a pair a/b is called so by its first. */
export const saysTotal = onceEach(
  ({ head, gap, lead }: Quantity): boolean =>
    TOTAL.test(lead ?? head) || /(?:合计|总计|共计)[^，,。；;：:\d]{0,10}$/.test(gap),
);

/** 较上年2031件, 与2022年的60起: last year's level, a member of no list. */
export const isCompared = onceEach(
  ({ gap, stated }: Quantity): boolean =>
    stated.change?.what !== 'difference' &&
    (stated.period === 'prev' ||
      /(?:较|比|与|上年|去年|上一年|往年|同期)(?:[^，,。；;：:、\d]|\d{4}年){0,12}$/.test(gap)),
);

/** Whether a number is said to be part of the one before it. */
export const isInner = onceEach(({ gap }: Quantity): boolean => INNER.test(gap));

/** The last two letters of what an item is called: 整改指令书 → 令书. */
export const nounOf = onceEach(({ head }: Quantity): string =>
  head.replace(/(?:为|共|有|计|达|约|的)+$/, '').slice(-2),
);

/** 家次 counts visits and 家 those visited; in one report they are written for one another. */
export const baseUnit = onceEach(
  ({ mention }: Quantity): string => mention.unit.replace(/次$/, '') || mention.unit,
);

/** By what the numbers of a column are alike. */
export type Key = 'kind' | 'unit' | 'noun' | 'slot';

const fits: Readonly<Record<Key, (total: Quantity, one: Quantity) => boolean>> = {
  kind: (total, one) => comparable(total.mention, one.mention),
  unit: (total, one) =>
    total.mention.measure === one.mention.measure && baseUnit(total) === baseUnit(one),
  noun: (total, one) =>
    total.mention.measure === one.mention.measure && nounOf(total) === nounOf(one),
  slot: (total, one) => total.slot === one.slot && total.mention.measure === one.mention.measure,
};

/** Keys worth trying for a total: pairs a/b go by place, others by kind, unit and noun. */
export const keysOf = (total: Quantity): readonly Key[] =>
  total.slot >= 0
    ? ['slot']
    : [
        'kind',
        ...(total.mention.unit === '' ? [] : (['unit'] as const)),
        ...(nounOf(total).length === 2 ? (['noun'] as const) : []),
      ];

export const AHEAD = 60;
export const LINES = 14;

/** A number that can be an item of a sum or its total. */
export const isItem = ({ stated, mention }: Quantity): boolean =>
  (stated.role === 'figure' || stated.change?.what === 'difference') &&
  mention.range === undefined &&
  (mention.measure === 'count' || mention.measure === 'money') &&
  mention.stated.value.numerator >= 0n;

/** By position, what can be a member of a list at all: asked of every number by sixty others. */
const membersOf = onceEach((all: readonly Quantity[]): readonly boolean[] =>
  all.map((one) => isItem(one) && !isCompared(one)),
);

/** The numbers behind (step 1) or before (step −1) a total that may be its items, nearest first. */
export const streamOf = (
  all: readonly Quantity[],
  total: Quantity,
  key: Key,
  step: 1 | -1,
): readonly Quantity[] => {
  const found: Quantity[] = [];
  const isMember = membersOf(all);
  const fit = fits[key];
  for (let away = 1; away <= AHEAD; away += 1) {
    const at = total.at + step * away;
    const one = all[at];
    if (one === undefined || Math.abs(one.line - total.line) > LINES) break;
    if (isMember[at] === true && fit(total, one)) found.push(one);
  }
  return found;
};
