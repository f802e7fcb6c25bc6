import { told } from '../../catalog';
import { subtract } from '../../figures';
import { shown, sumAgreement, sumOf } from '../relations/arithmetic';
import type { Quantity } from '../structure/quantity';
import { baseUnit, isCompared, isItem, nounOf } from '../structure/streams';
import { isSlip } from './miss';
import type { Miss } from './miss';
import { between } from './sums';
import type { Sum } from './sums';

/** The first number of a record, before or behind one of its numbers, that is what is looked for. */
const inRecord = (
  all: readonly Quantity[],
  item: Quantity,
  limit: number,
  step: number,
  wanted: (one: Quantity) => boolean,
): Quantity | undefined => {
  for (let away = 1; away < 8; away += 1) {
    const at = step > 0 ? item.at + away : item.at - away;
    const one = all[at];
    const past =
      step > 0
        ? at >= limit || (one?.rank ?? 5) >= 3
        : at <= limit || (all[at + 1]?.rank ?? 5) >= 3;
    if (one === undefined || past) return undefined;
    if (wanted(one)) return one;
  }
  return undefined;
};

/** In each record of an added-up column the number called like this total; null where one is missing. */
const columnOf = (
  all: readonly Quantity[],
  total: Quantity,
  sum: Sum,
): readonly Quantity[] | null => {
  const step = total.at - sum.total.at;
  const noun = nounOf(total);
  if (step === 0 || noun.length < 2) return null;
  const found: Quantity[] = [];
  for (const [index, item] of sum.items.entries()) {
    const limit =
      step > 0
        ? (sum.items[index + 1]?.at ?? item.at + 8)
        : (sum.items[index - 1]?.at ?? sum.total.at);
    const own = inRecord(
      all,
      item,
      limit,
      step,
      (one) => isItem(one) && nounOf(one) === noun && one.depth === item.depth,
    );
    if (own === undefined) return null;
    found.push(own);
  }
  return found;
};

export const columnMisses = (
  all: readonly Quantity[],
  sums: readonly Sum[],
  summed: ReadonlySet<Quantity>,
): readonly Miss[] =>
  sums.flatMap((sum) => {
    if (sum.items.length < 3) return [];
    const near = all
      .slice(Math.max(0, sum.total.at - 6), sum.total.at + 7)
      .filter((one) => one !== sum.total && one.line === sum.total.line && isItem(one));
    return near.flatMap((total) => {
      if (summed.has(total)) return [];
      const items = columnOf(all, total, sum);
      if (items === null) return [];
      const mentions = items.map(({ mention }) => mention);
      if (sumAgreement(total.mention, mentions) !== 'no') return [];
      const added = sumOf(mentions);
      const difference = subtract(added, total.mention.stated.value);
      if (Math.abs(Number(shown(difference))) * 5 > total.size && !isSlip(difference)) return [];
      return [
        {
          total,
          items,
          sum: added,
          opening: '',
          ground: told(
            '同一批各项的另一列恰好相加相符',
            'another column of the same items adds up exactly',
          ),
        },
      ];
    });
  });

/** 分行业：, 按程序分：, 从来源看： a heading at the head of a sentence opens lists of the totals before it. */
const HEADING =
  /(?:^|[。；\n])\s*[^，,。；;：:\n]{0,4}(?:按|分|从|就)[^，,。；;：:\n]{1,10}[：:][^，,。；;：:\n]*$/;

const HEADING_REACH = 24;

/** The items of one column below a heading: at most one to a record, evenly divided. */
const columnBelow = (
  all: readonly Quantity[],
  total: Quantity,
  head: Quantity,
  alike: (one: Quantity) => boolean,
): readonly Quantity[] => {
  const items: Quantity[] = [];
  for (let at = head.at; at < head.at + HEADING_REACH * 2; at += 1) {
    const one = all[at];
    if (one === undefined || (at > head.at && one.rank >= 4)) break;
    if (isItem(one) && one.depth === total.depth && alike(one)) items.push(one);
  }
  const ranks = items.slice(1).map((item, index) => between(all, items[index] ?? item, item));
  return ranks.every((rank) => rank >= 2 && rank === ranks[0]) ? items : [];
};

const opensHeaded = ({ rank, gap }: Quantity): boolean => rank >= 3 && HEADING.test(gap);

/** Numbers that stand below some heading are items, never totals. */
const belowHeadings = (all: readonly Quantity[]): ReadonlySet<Quantity> => {
  const found = new Set<Quantity>();
  let below = false;
  for (const one of all) {
    if (one.rank >= 4) below = false;
    if (opensHeaded(one)) below = true;
    if (below) found.add(one);
  }
  return found;
};

export const headedMisses = (
  all: readonly Quantity[],
  summed: ReadonlyMap<Quantity, readonly Sum[]>,
  headed = belowHeadings(all),
): readonly Miss[] =>
  all.flatMap((head) => {
    if (!opensHeaded(head)) return [];
    const totals: Quantity[] = [];
    for (let at = head.at - 1; at >= Math.max(0, head.at - HEADING_REACH); at -= 1) {
      const one = all[at];
      if (one === undefined || head.line - one.line > 2) break;
      if (!headed.has(one) && isItem(one) && !isCompared(one)) totals.push(one);
    }
    return totals.flatMap((total) => {
      const own = totals.filter((one) => baseUnit(one) === baseUnit(total)).length === 1;
      const noun = nounOf(total);
      const alike = (one: Quantity): boolean =>
        own && total.mention.unit !== ''
          ? baseUnit(one) === baseUnit(total) || (noun.length === 2 && nounOf(one) === noun)
          : noun.length === 2 &&
            nounOf(one) === noun &&
            one.mention.measure === total.mention.measure;
      const items = columnBelow(all, total, head, alike);
      if (items.length < 3 || items[0] === undefined || items[0].at - head.at > 3) return [];
      if ((summed.get(total) ?? []).some((sum) => sum.items.some((item) => items.includes(item))))
        return [];
      const mentions = items.map(({ mention }) => mention);
      if (sumAgreement(total.mention, mentions) !== 'no') return [];
      const sum = sumOf(mentions);
      const difference = subtract(sum, total.mention.stated.value);
      const close = Math.abs(Number(shown(difference))) * 100 < total.size * 8;
      if (!close && !isSlip(difference)) return [];
      return [
        {
          total,
          items,
          sum,
          opening: head.gap,
          ground: told('标题写明按类列出，应列全', 'the heading says that all kinds are listed'),
        },
      ];
    });
  });
