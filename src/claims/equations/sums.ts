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
import { isAccepted, withBreakdowns, withColumns } from './sums-together';

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

/** The next number of a stream that stands no deeper in brackets. */
const nextOutside = (
  stream: readonly Quantity[],
  from: number,
  depth: number,
): Quantity | undefined => {
  for (let at = from; at < stream.length; at += 1)
    if ((stream[at]?.depth ?? 0) <= depth) return stream[at];
  return undefined;
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
    if (items.length > 1) yield [items, sum, nextOutside(stream, at + 1, first.depth)];
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

const rounded = ({ mention: { stated } }: Quantity): boolean =>
  stated.decimals < 0 || stated.approximation !== '';

/** Widths of a growing list, added up as it grows: of all its items, and of the rounded ones. */
const widths = (): ((items: readonly Quantity[]) => { all: number; loose: number }) => {
  let [all, loose, counted] = [0, 0, 0];
  return (items) => {
    for (; counted < items.length; counted += 1) {
      const item = items[counted];
      if (item === undefined) break;
      const width = widthOf(item);
      all += width;
      if (rounded(item)) loose += width;
    }
    return { all, loose };
  };
};

/** What the terms that are not yet known could add at most: shared ones, and two columns beside it. */
const MOST_TO_COME = 14;

/**
 * Whether no other term can lift a list to the threshold. Of a total under ten only: larger ones may
 * gain by a second breakdown, and lend their own. A row of zeros has hundreds of such lists.
 */
const isHopeless = (total: Quantity, tries: number, terms: readonly Term[]): boolean =>
  total.size < 10 &&
  evidence(sizeOf(total.size, widthOf(total)), tries, terms).bits + MOST_TO_COME < THRESHOLD.small;

const startTerms = (
  all: readonly Quantity[],
  total: Quantity,
  first: Quantity,
  nearest: boolean,
): readonly Term[] => [
  ...(opens(all, total, first) ? (['opened'] as const) : []),
  ...(nearest && first.at - total.at <= 2 ? (['adjacent'] as const) : []),
];

interface Start {
  readonly stream: readonly Quantity[];
  readonly at: number;
  readonly skipInner: boolean;
}

/** The lists of a stream from one start; `next` counts a try and says how many there were. */
const forwardFrom = (
  all: readonly Quantity[],
  total: Quantity,
  { stream, at, skipInner }: Start,
  next: () => number,
): readonly Sum[] => {
  const first = stream[at];
  if (first === undefined) return [];
  const found: Sum[] = [];
  const slack = widthOf(total);
  const widthOfAll = widths();
  let known: readonly Term[] | null = null;
  for (const [items, sum, rest] of growing(stream, at, total, skipInner)) {
    const tries = next();
    const spread = slack + items.length * 0.5 * (total.mention.measure === 'money' ? 1 : 0);
    const width = widthOfAll(items);
    if (sum > total.size + spread + width.loose) break;
    if (sum < total.size - spread - width.all) continue;
    known ??= startTerms(all, total, first, at === 0);
    const terms: readonly Term[] = [...known, endTerm(all, items, rest)];
    if (isHopeless(total, tries, terms)) continue;
    const added = made(total, [...items], tries, [...terms, ...sharedTerms(all, total, items)]);
    if (added !== null) found.push(added);
  }
  return found;
};

/** Lists behind a total that add up to it. */
const forward = (all: readonly Quantity[], total: Quantity): readonly Sum[] => {
  const found: Sum[] = [];
  for (const [turn, key] of keysOf(total).entries()) {
    let tries = turn;
    let fromOpenings = turn;
    const stream = streamOf(all, total, key, 1);
    const skips = stream.slice(1).some(isInner) ? [true, false] : [false];
    for (const skipInner of skips) {
      for (let at = 0; at < Math.min(MOST_STARTS, stream.length); at += 1) {
        const first = stream[at];
        if (first === undefined) continue;
        if (at > 0 && first.mention.stated.value.numerator === 0n) continue;
        // A list that is opened by words is no random stretch: it competes with other openings only.
        const opening = at === 0 || OPENS.test(first.gap);
        const next = (): number => {
          tries += 1;
          if (opening) fromOpenings += 1;
          return opening ? fromOpenings : tries;
        };
        found.push(...forwardFrom(all, total, { stream, at, skipInner }, next));
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
