import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { compare, subtract } from '../../figures';
import type { Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, SLIP, slipSize } from '../judge/evidence';
import type { Evidence, Term } from '../judge/evidence';
import { maskOf } from '../numbers/mask';
import { names, namesEn } from '../relations/agreed-sum';
import { joinedSum, shown, sumAgreement, sumOf } from '../relations/arithmetic';
import { closes } from '../relations/families';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import {
  baseUnit,
  isCompared,
  isInner,
  isItem,
  nounOf,
  OPENS,
  saysTotal,
  streamOf,
} from '../structure/streams';
import { between, growing, innerRank, isAccepted, isInRow, sharedTerms, widthOf } from './sums';
import type { Sum } from './sums';

/** A list that by its structure alone belongs to a total, and does not add up to it. */
interface Miss {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  readonly sum: Rational;
  readonly opening: string;
  readonly ground: Told | null;
  /** How much speaks for one wrong digit; absent where more than one differs. */
  readonly weight?: Evidence;
}

const COMPLETE =
  /分别|分为|构成|组成|依次|来源|来自|(?:按|从|分)[^，,。；;：:]{1,12}(?:分|看|来看|为)?[，,：:]/;
const REST = /其他|其它|其余|另外/;

const openingOf = (all: readonly Quantity[], total: Quantity, first: Quantity): string => {
  const behind = all[total.at + 1]?.gap ?? '';
  return first.at === total.at + 1 ? behind : `${behind.slice(0, 14)}…${first.gap.slice(-24)}`;
};

/** 等 behind a list says that more could be named. */
const goesOn = (plain: string, last: Quantity): boolean =>
  /^[^，,。；;\n]{0,8}等(?!级|次)/.test(plain.slice(last.mention.to, last.mention.to + 12));

/** The difference is what one wrong digit makes: 3, 40, 500. */
const isSlip = (difference: Rational): boolean =>
  /^0*[1-9]0*$/.test(shown(difference).replace(/^-/, '').replace('.', ''));

const allRead = (
  reading: Reading,
  covers: (from: number, to: number) => boolean,
  all: readonly Quantity[],
  from: Quantity,
  to: Quantity,
): boolean => {
  for (let at = from.at + 1; at <= to.at; at += 1) {
    const one = all[at];
    const before = all[at - 1];
    if (one === undefined || before === undefined) return false;
    const gap = reading.plain.slice(before.mention.to, one.mention.from);
    for (const digits of gap.matchAll(/\d+/g)) {
      const start = before.mention.to + digits.index;
      if (!covers(start, start + digits[0].length)) return false;
    }
  }
  return true;
};

/** A colon before the first item opens the whole list: 共20名，来源是：甲7人…. */
const colonOpens = (opening: string, first: Quantity): boolean =>
  /^\s*[：:]/.test(opening) || /[：:][^，,。；;：:]{0,16}$/.test(first.gap);

const naturalList = (
  all: readonly Quantity[],
  total: Quantity,
  key: 'kind' | 'unit',
): readonly Quantity[] | null => {
  const stream = streamOf(all, total, key, 1);
  const [first] = stream;
  if (first === undefined || first.at - total.at > 3) return null;
  for (const [items, , rest] of growing(stream, 0, total, stream.slice(1).some(isInner))) {
    const last = items.at(-1);
    if (last === undefined) return null;
    if (
      rest === undefined ||
      between(all, last, rest) > innerRank(all, items) ||
      rest.depth < last.depth ||
      saysTotal(rest)
    )
      return [...items];
  }
  return null;
};

const completeGround = (
  plain: string,
  total: Quantity,
  items: readonly Quantity[],
  opening: string,
): Told | null => {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const codes = items.map(({ stated }) => stated.recognised?.code ?? null);
  if (COMPLETE.test(opening))
    return told('写明“分别、按…分”，应列全', 'the words say that all parts are listed');
  if (/^.{0,4}(?:构成|组成)/.test(plain.slice(last.mention.to, last.mention.to + 8)))
    return told('写明由各项构成', 'the words say what it is made of');
  if (colonOpens(opening, first))
    return told('总数后紧接冒号，应列全', 'a colon opens the whole list');
  if (items.some(({ head }) => REST.test(head)))
    return told('已列“其他”，应列全', '"others" are listed too');
  if (closes(total.stated.recognised?.code ?? null, codes))
    return told('所列各类已是全部', 'these kinds are all there are');
  if (total.size >= 20 && items.some(({ size }) => size === 0))
    return told('连0也列出，应列全', 'even a zero is listed');
  return null;
};

const slipTerms = (
  all: readonly Quantity[],
  total: Quantity,
  items: readonly Quantity[],
  opened: boolean,
): readonly Term[] => [
  ...(opened ? (['opened'] as const) : []),
  ...((items[0]?.at ?? 0) - total.at <= 2 ? (['adjacent'] as const) : []),
  'ends',
  ...sharedTerms(all, total, items),
];

const missOf = (
  reading: Reading,
  all: readonly Quantity[],
  total: Quantity,
  covers: (from: number, to: number) => boolean,
): Miss | null => {
  for (const key of ['kind', 'unit'] as const) {
    const items = naturalList(all, total, key);
    const first = items?.[0];
    const last = items?.at(-1);
    if (items === null || first === undefined || last === undefined || items.length < 2) continue;
    const opening = openingOf(all, total, first);
    if (!allRead(reading, covers, all, total, last)) continue;
    const mentions = items.map(({ mention }) => mention);
    if (sumAgreement(total.mention, mentions) !== 'no') continue;
    const sum = sumOf(mentions);
    const difference = subtract(sum, total.mention.stated.value);
    const close = Math.abs(Number(shown(difference))) * 100 < total.size * 8;
    const more = goesOn(reading.plain, last);
    const exact = [total, ...items].every(({ mention }) => mention.stated.approximation === '');
    const anchored = OPENS.test(opening) || colonOpens(opening, first) || saysTotal(total);
    const complete =
      more || !exact || !anchored ? null : completeGround(reading.plain, total, items, opening);
    const slip = isSlip(difference);
    const opened = complete !== null || OPENS.test(opening) || colonOpens(opening, first);
    const terms = slipTerms(all, total, items, opened);
    const weight =
      slip && exact && !more ? evidence(slipSize(total.size, widthOf(total)), 1, terms) : null;
    if (!opened && (weight === null || weight.bits < SLIP.asked || items.length < 2)) continue;
    if (!anchored && (total.rank < 3 || weight === null)) continue;
    const long = items.length >= 5 && close;
    const half = /包括|包含|分为/.test(opening);
    const open = /其中|含/.test(opening) && !half && items.length < 4;
    const enough = long ? SLIP.wrong - 4 : items.length > 2 || half ? SLIP.wrong : SLIP.wrong + 2;
    const strong = weight !== null && weight.bits >= enough && !open;
    const over =
      difference.numerator > 0n &&
      exact &&
      (/^[，,]?[^，,。；]{0,4}(?:[：:]|包括|包含|分别)/.test(opening) ||
        (total.size >= 100 && slip));
    const ground =
      complete !== null && (slip || (items.length >= 3 && close))
        ? complete
        : over && items.every((item) => baseUnit(item) === baseUnit(total))
          ? told('分项之和大于总数', 'the parts are more than the total')
          : strong
            ? told(
                '紧接总数、到停顿处为止，只差一个数字',
                'directly behind the total up to the pause, one digit off',
              )
            : null;
    return { total, items, sum, opening, ground, ...(weight === null ? {} : { weight }) };
  }
  return null;
};

const missBefore = (
  reading: Reading,
  all: readonly Quantity[],
  total: Quantity,
  covers: (from: number, to: number) => boolean,
): Miss | null => {
  if (!/合\s*计|共\s*计|总\s*计/.test(total.head)) return null;
  const stream = streamOf(all, total, 'kind', -1);
  const items: Quantity[] = [];
  for (const [index, one] of stream.entries()) {
    const next = stream[index - 1];
    if (next !== undefined && items.length > 1 && between(all, one, next) > innerRank(all, items))
      break;
    if (/合\s*计|小\s*计|总\s*计/.test(one.head)) break;
    items.unshift(one);
  }
  const [first] = items;
  if (items.length < 2 || first === undefined || !allRead(reading, covers, all, first, total))
    return null;
  const mentions = items.map(({ mention }) => mention);
  if (sumAgreement(total.mention, mentions) !== 'no') return null;
  const sum = sumOf(mentions);
  const difference = subtract(sum, total.mention.stated.value);
  const even = items.every(
    (item) => baseUnit(item) === baseUnit(total) || item.mention.unit === '',
  );
  const ground =
    even && isSlip(difference)
      ? told('写明“合计”，前列各项应相加', 'the words say that the items before add up')
      : null;
  return { total, items, sum, opening: total.head, ground };
};

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

const columnMisses = (
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

/** 320人，其中乡镇345人: one part already is more than its whole. */
const overFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] =>
  all.flatMap((part) => {
    const total = all[part.at - 1];
    if (
      total === undefined ||
      !isItem(part) ||
      !isItem(total) ||
      isCompared(total) ||
      isCompared(part)
    )
      return [];
    if (!/^\s*[，,(（]?\s*(?:其中|含(?!税)|包括|包含)[^，,。；;、\d]*$/.test(part.gap)) return [];
    if (
      baseUnit(part) !== baseUnit(total) ||
      compare(part.mention.stated.value, total.mention.stated.value) <= 0
    )
      return [];
    if (sumAgreement(total.mention, [part.mention]) !== 'no') return [];
    const [low, high] = [shown(total.mention.stated.value), shown(part.mention.stated.value)];
    return [
      finding(
        reading,
        part.stated,
        {
          kind: 'part_of',
          verdict: 'fails',
          recomputed: total.mention.stated.value,
          arithmetic: `${high}>${low}`,
          message: told(
            `其中项${high}大于总数${low}，请核对。`,
            `The part ${high} is more than its whole ${low}; please check.`,
          ),
        },
        [total.stated],
      ),
    ];
  });

const missFinding = (reading: Reading, { total, items, sum, ground }: Miss): Finding => {
  const parts = items.map(({ stated }) => stated);
  const mentions = parts.map(({ mention }) => mention);
  const whole = total.mention.stated.value;
  const more = compare(sum, whole) > 0;
  const gap = shown(more ? subtract(sum, whole) : subtract(whole, sum));
  return finding(
    reading,
    total.stated,
    {
      kind: 'sum',
      verdict: ground === null ? 'query' : 'fails',
      recomputed: sum,
      arithmetic: `${joinedSum(mentions)}=${shown(sum)}，${shown(sum)}${more ? '>' : '<'}${shown(whole)}，差${gap}`,
      message:
        ground === null
          ? told(
              more
                ? `${names(parts)}之和${shown(sum)}大于总数${shown(whole)}；如有重叠请写明，否则请核对。`
                : `${names(parts)}之和为${shown(sum)}，少于总数${shown(whole)}；如另有未列的部分请写明，否则请核对。`,
              more
                ? `${namesEn(parts)} add up to ${shown(sum)}, more than the total ${shown(whole)}; if they overlap, please say so, otherwise check.`
                : `${namesEn(parts)} add up to ${shown(sum)}, less than the total ${shown(whole)}; if there are other parts, please say so, otherwise check.`,
            )
          : told(
              `${names(parts)}之和${shown(sum)}与总数${shown(whole)}不等（${ground.zh}），请核对总数和各分项。`,
              `${namesEn(parts)} add up to ${shown(sum)}, not to the total ${shown(whole)} (${ground.en}); please check the total and its parts.`,
            ),
      ...(ground === null ? {} : { evidence: { bits: 0, because: [ground] } }),
    },
    parts,
  );
};

const worthAsking = ({ total, sum, opening, weight }: Miss): boolean => {
  const difference = Math.abs(Number(shown(subtract(sum, total.mention.stated.value))));
  const opened = OPENS.test(opening) || /[：:]/.test(opening);
  return (
    (opened &&
      (difference * 10 <= total.size ||
        compare(sum, total.mention.stated.value) > 0 ||
        COMPLETE.test(opening))) ||
    (weight !== undefined && weight.bits >= SLIP.asked)
  );
};

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

const headedMisses = (
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

/** Lists that structure gives to a total and that do not add up to it. */
export const missFindings = (
  reading: Reading,
  all: readonly Quantity[],
  sums: readonly Sum[],
): readonly Finding[] => {
  const { covers } = maskOf(reading.plain);
  const summed = new Set(sums.filter(isAccepted).map(({ total }) => total));
  const owned = new Set(sums.flatMap(({ items }) => items.map(({ at }) => at)));
  const lists = all.flatMap((total) => {
    if (
      !isItem(total) ||
      isCompared(total) ||
      (total.mention.measure === 'count' ? total.size < 2 : total.size === 0)
    )
      return [];
    const miss =
      (summed.has(total) ? null : missBefore(reading, all, total, covers)) ??
      missOf(reading, all, total, covers);
    if (miss === null || isInRow(all, total, miss.items)) return [];
    // Two breakdowns of one total are told apart by their lists: the other one is judged by itself.
    if (summed.has(total) && (miss.ground === null || !COMPLETE.test(miss.opening))) return [];
    if (miss.items.some((item) => owned.has(item.at) || summed.has(item))) return [];
    return miss.ground !== null || worthAsking(miss) ? [miss] : [];
  });
  const byTotal = new Map<Quantity, Sum[]>();
  for (const sum of sums) byTotal.set(sum.total, [...(byTotal.get(sum.total) ?? []), sum]);
  const found = [...columnMisses(all, sums, summed), ...headedMisses(all, byTotal), ...lists];
  const told1 = new Set<string>();
  const listed = found.filter(({ total, items }) => {
    const key = `${String(total.at)}:${items.map(({ at }) => at).join(',')}`;
    return told1.has(key) ? false : told1.add(key);
  });
  return [...overFindings(reading, all), ...listed.map((miss) => missFinding(reading, miss))];
};
