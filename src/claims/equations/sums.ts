import { toNumber } from '../../figures';
import { evidence, sizeOf, THRESHOLD } from '../judge/evidence';
import type { Evidence, Term } from '../judge/evidence';
import { intervalOf, sumAgreement } from '../relations/arithmetic';
import type { Agreement } from '../relations/arithmetic';
import type { Quantity, Rank } from '../structure/quantity';
import {
  baseUnit,
  isCompared,
  isInner,
  isItem,
  keysOf,
  OPENS,
  saysTotal,
  streamOf,
} from '../structure/streams';

/** A total and numbers that add up to it. */
export interface Sum {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  readonly agreement: Exclude<Agreement, 'no'>;
  readonly size: number;
  readonly tries: number;
  readonly terms: readonly Term[];
  readonly evidence: Evidence;
}

const MOST_ITEMS = 40;
const MOST_STARTS = 12;

/** Width of the values a total may stand for: 1 for a count, 0.01 for two decimals, more when rounded. */
export const widthOf = ({ mention }: Quantity): number => {
  const { low, high } = intervalOf(mention);
  const width = toNumber(high) - toNumber(low);
  return width > 0 ? width : 10 ** -Math.max(0, mention.stated.decimals);
};

/** Strongest divider on the way from behind `from` to `to`. */
export const between = (all: readonly Quantity[], from: Quantity, to: Quantity): Rank => {
  let most: Rank = 0;
  for (let at = from.at + 1; at <= to.at; at += 1) {
    const rank = all[at]?.rank ?? 0;
    if (rank > most) most = rank;
  }
  return most;
};

/** Strongest divider among items in reading order. */
export const innerRank = (all: readonly Quantity[], items: readonly Quantity[]): Rank => {
  const [first] = items;
  const last = items.at(-1);
  return first === undefined || last === undefined ? 0 : between(all, first, last);
};

const isEven = (all: readonly Quantity[], items: readonly Quantity[]): boolean => {
  const ranks = items.slice(1).map((item, index) => {
    const before = items[index];
    return before === undefined ? 0 : between(all, before, item);
  });
  return new Set(ranks).size === 1;
};

/** Whether the total is one of a row of like things: …强制15项、许可12项、规划2项…. */
export const isInRow = (
  all: readonly Quantity[],
  total: Quantity,
  items: readonly Quantity[],
): boolean => {
  if (saysTotal(total)) return false;
  const before = all[total.at - 1];
  const next = all[total.at + 1];
  const like = (one: Quantity | undefined): boolean =>
    one !== undefined &&
    !items.includes(one) &&
    isItem(one) &&
    one.mention.unit === total.mention.unit;
  return (
    (/[、|/\t]/.test(total.gap) && total.rank === 1 && like(before)) ||
    (next?.rank === 1 && like(next) && /^\s*[、|/]/.test(next.gap))
  );
};

const endTerm = (
  all: readonly Quantity[],
  items: readonly Quantity[],
  rest: Quantity | undefined,
): Term => {
  const last = items.at(-1);
  if (rest === undefined || last === undefined) return 'ends';
  const inner = innerRank(all, items);
  const after = between(all, last, rest);
  return after > inner || rest.depth < last.depth || saysTotal(rest) ? 'ends' : 'cutShort';
};

export const sharedTerms = (
  all: readonly Quantity[],
  total: Quantity,
  items: readonly Quantity[],
): readonly Term[] => [
  ...(isEven(all, items) ? (['even'] as const) : []),
  ...(items.every(
    (item) =>
      baseUnit(item) === baseUnit(total) ||
      /^[人名位]/.test(item.mention.unit + total.mention.unit),
  )
    ? (['unit'] as const)
    : []),
  ...(new Set(items.map(baseUnit).filter((unit) => unit !== '')).size > 1
    ? (['mixed'] as const)
    : []),
  ...(items.every(({ head }) => /[一-龥]/.test(head)) ? (['labelled'] as const) : []),
  ...(saysTotal(total) ? (['totalWord'] as const) : []),
  ...(items.slice(1).some(isInner) ? (['nested'] as const) : []),
  ...(isInRow(all, total, items) ? (['item'] as const) : []),
];

const made = (
  total: Quantity,
  items: readonly Quantity[],
  tries: number,
  terms: readonly Term[],
): Sum | null => {
  const agreement = sumAgreement(
    total.mention,
    items.map(({ mention }) => mention),
  );
  if (agreement === 'no') return null;
  const width =
    agreement === 'exact'
      ? widthOf(total)
      : items.reduce((sum, item) => sum + widthOf(item), widthOf(total));
  const size = sizeOf(total.size, width);
  return { total, items, agreement, size, tries, terms, evidence: evidence(size, tries, terms) };
};

/** Items from one start: deeper brackets are passed over, shallower ones end the list. */
export function* growing(
  stream: readonly Quantity[],
  start: number,
  total: Quantity,
  skipInner: boolean,
): Generator<readonly [items: readonly Quantity[], sum: number, rest: Quantity | undefined]> {
  const first = stream[start];
  if (first === undefined) return;
  const items: Quantity[] = [];
  let sum = 0;
  let skipping = false;
  for (let at = start; at < stream.length && items.length < MOST_ITEMS; at += 1) {
    const one = stream[at];
    if (one === undefined) return;
    if (one.depth < first.depth && first.depth > total.depth) return;
    if (items.length > 0 && saysTotal(one)) return;
    if (skipInner && items.length > 0) {
      if (one.rank >= 3) skipping = false;
      if (isInner(one) && one.depth <= first.depth) skipping = true;
      if (skipping) continue;
    }
    if (one.depth > first.depth) continue;
    items.push(one);
    sum += one.size;
    if (items.length > 1)
      yield [items, sum, stream.slice(at + 1).find(({ depth }) => depth <= first.depth)];
  }
}

const opens = (all: readonly Quantity[], total: Quantity, first: Quantity): boolean => {
  for (let at = total.at + 1; at <= first.at; at += 1) {
    const gap = all[at]?.gap ?? '';
    if (at === total.at + 1 && /^\s*[：:]/.test(gap)) return true;
    if (OPENS.test(gap) && (at === first.at || !isInner(all[at] ?? first))) return true;
  }
  return false;
};

/** Lists behind a total that add up to it. */
const forward = (all: readonly Quantity[], total: Quantity): readonly Sum[] => {
  const found: Sum[] = [];
  const slack = widthOf(total);
  for (const [turn, key] of keysOf(total).entries()) {
    let tries = turn;
    let fromOpenings = turn;
    const stream = streamOf(all, total, key, 1);
    const skips = stream.slice(1).some(isInner) ? [true, false] : [false];
    for (const skipInner of skips) {
      for (let start = 0; start < Math.min(MOST_STARTS, stream.length); start += 1) {
        const first = stream[start];
        if (first === undefined) continue;
        if (start > 0 && first.mention.stated.value.numerator === 0n) continue;
        // A list that is opened by words is no random stretch: it competes with other openings only.
        const opening = start === 0 || OPENS.test(first.gap);
        for (const [items, sum, rest] of growing(stream, start, total, skipInner)) {
          tries += 1;
          if (opening) fromOpenings += 1;
          const spread = slack + items.length * 0.5 * (total.mention.measure === 'money' ? 1 : 0);
          if (
            sum >
            total.size +
              spread +
              items.reduce(
                (most, item) =>
                  most +
                  (item.mention.stated.decimals < 0 || item.mention.stated.approximation !== ''
                    ? widthOf(item)
                    : 0),
                0,
              )
          )
            break;
          if (sum < total.size - spread - items.reduce((most, item) => most + widthOf(item), 0))
            continue;
          const terms: readonly Term[] = [
            ...(opens(all, total, first) ? (['opened'] as const) : []),
            ...(start === 0 && first.at - total.at <= 2 ? (['adjacent'] as const) : []),
            endTerm(all, items, rest),
            ...sharedTerms(all, total, items),
          ];
          const added = made(total, [...items], opening ? fromOpenings : tries, terms);
          if (added !== null) found.push(added);
        }
      }
    }
  }
  return found;
};

/** Lists before a total called so: 甲a、乙b，合计N. */
const backward = (all: readonly Quantity[], total: Quantity): readonly Sum[] => {
  if (!saysTotal(total)) return [];
  const found: Sum[] = [];
  let tries = 0;
  for (const key of keysOf(total)) {
    const stream = streamOf(all, total, key, -1);
    const [nearest] = stream;
    if (nearest === undefined) continue;
    const items: Quantity[] = [];
    let sum = 0;
    for (const [index, one] of stream.entries()) {
      if (items.length >= MOST_ITEMS || (one.depth < nearest.depth && nearest.depth > total.depth))
        break;
      if (index > 0 && /合\s*计|总\s*计|小\s*计/.test(one.head)) break;
      if (one.depth > nearest.depth) continue;
      items.unshift(one);
      sum += one.size;
      if (items.length < 2) continue;
      tries += 1;
      if (sum > total.size * 1.2 + widthOf(total) + items.length) break;
      const before = stream[index + 1];
      const starts: Term =
        before === undefined || between(all, before, one) > innerRank(all, items)
          ? 'ends'
          : 'cutShort';
      const terms: readonly Term[] = [
        'opened',
        'adjacent',
        starts,
        ...sharedTerms(all, total, items),
      ];
      const added = made(total, [...items], tries, terms);
      if (added !== null) found.push(added);
    }
  }
  return found;
};

export const isAccepted = ({ total, agreement, evidence: { bits } }: Sum): boolean =>
  bits >= (total.size >= 100 && agreement === 'exact' ? THRESHOLD.large : THRESHOLD.small);

/** Sums of two columns of the same records stand item by item beside one another. */
const besides = (one: Sum, other: Sum): boolean =>
  one !== other &&
  one.total !== other.total &&
  one.items.length === other.items.length &&
  Math.abs(one.total.at - other.total.at) <= 8 &&
  one.items.every((item, index) => Math.abs(item.at - (other.items[index]?.at ?? Infinity)) <= 6) &&
  !one.items.some((item) => other.items.includes(item));

const withColumns = (sums: readonly Sum[]): readonly Sum[] => {
  const near = new Map<number, Sum[]>();
  for (const sum of sums) {
    const key = sum.total.at >> 3;
    near.set(key, [...(near.get(key) ?? []), sum]);
  }
  return sums.map((sum) => {
    const key = sum.total.at >> 3;
    const others = [key - 1, key, key + 1].flatMap((each) => near.get(each) ?? []);
    const columns = new Set(
      others
        .filter((other) => isAccepted(other) && besides(sum, other))
        .map(({ total }) => total.at),
    );
    const terms = [...sum.terms, ...[...columns].slice(0, 2).map(() => 'column' as const)];
    return columns.size === 0
      ? sum
      : { ...sum, terms, evidence: evidence(sum.size, sum.tries, terms) };
  });
};

/** 处罚14、许可6，优秀5、良好9、合格4、不合格2: two breakdowns of one total said in one breath. */
const withBreakdowns = (sums: readonly Sum[]): readonly Sum[] => {
  const key = (total: Quantity, at: number): string => `${String(total.at)}:${String(at)}`;
  const starts = new Map<string, Sum>();
  const ends = new Map<string, Sum>();
  for (const sum of sums) {
    const [first] = sum.items;
    const last = sum.items.at(-1);
    if (first === undefined || last === undefined) continue;
    starts.set(key(sum.total, first.at), sum);
    ends.set(key(sum.total, last.at), sum);
  }
  return sums.map((sum) => {
    const next = starts.get(key(sum.total, (sum.items.at(-1)?.at ?? 0) + 1));
    const before = ends.get(key(sum.total, (sum.items[0]?.at ?? 0) - 1));
    const other = next ?? before;
    // Both together must run to the pause, or two short lists meet by chance.
    if (other === undefined || sum.total.size < 10 || !(next ?? sum).terms.includes('ends'))
      return sum;
    const terms: readonly Term[] = [...sum.terms.filter((term) => term !== 'cutShort'), 'sibling'];
    return { ...sum, terms, evidence: evidence(sum.size, sum.tries, terms) };
  });
};

/**
 * The sums of a text, best first: each list has one total, each total one list over the same items;
 * a number that is itself an item of an accepted list is no total of its neighbours in that list.
 */
export const sumsOf = (all: readonly Quantity[]): readonly Sum[] => {
  const possible = all
    .filter((one) => isItem(one) && !isCompared(one))
    .flatMap((total) => [...forward(all, total), ...backward(all, total)]);
  const ranked = withColumns(withBreakdowns(possible))
    .filter(isAccepted)
    .sort(
      (left, right) => right.evidence.bits - left.evidence.bits || left.total.at - right.total.at,
    );
  const accepted: Sum[] = [];
  const owners = new Map<number, Sum[]>();
  const ownersOf = ({ at }: Quantity): readonly Sum[] => owners.get(at) ?? [];
  for (const sum of ranked) {
    const rivals = sum.items.flatMap(ownersOf);
    const clash = rivals.some(
      (other) => other.total === sum.total || other.items.includes(sum.total),
    );
    const owned = rivals.some((other) => other.total.size !== sum.total.size);
    if (clash || (owned && sum.terms.includes('cutShort'))) continue;
    accepted.push(sum);
    for (const item of sum.items) owners.set(item.at, [...ownersOf(item), sum]);
  }
  return accepted;
};
