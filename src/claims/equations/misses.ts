import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { compare, subtract } from '../../figures';
import type { Finding } from '../claim';
import { evidence, SLIP, slipSize } from '../judge/evidence';
import type { Term } from '../judge/evidence';
import { maskOf } from '../numbers/mask';
import { shown, sumAgreement, sumOf } from '../relations/arithmetic';
import { closes } from '../relations/families';
import type { Reading } from '../stated';
import type { Quantity, Rank } from '../structure/quantity';
import {
  baseUnit,
  isCompared,
  isInner,
  isItem,
  OPENS,
  saysTotal,
  streamOf,
} from '../structure/streams';
import { columnMisses, headedMisses } from './column-misses';
import { isSlip, missFinding } from './miss';
import type { Miss } from './miss';
import { overFindings } from './over';
import { between, growing, innerRank, isInRow, sharedTerms, widthOf } from './sums';
import type { Sum } from './sums';
import { isAccepted } from './sums-together';

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
  let before = first;
  let inner: Rank = 0;
  for (const [items, , rest] of growing(stream, 0, total, stream.slice(1).some(isInner))) {
    const last = items.at(-1);
    if (last === undefined) return null;
    // The list grows one by one, and with it what divides its items.
    const divider = between(all, before, last);
    if (divider > inner) inner = divider;
    before = last;
    if (
      rest === undefined ||
      between(all, last, rest) > inner ||
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
  const said = new Set<string>();
  const listed = found.filter(({ total, items }) => {
    const key = `${String(total.at)}:${items.map(({ at }) => at).join(',')}`;
    return said.has(key) ? false : said.add(key);
  });
  return [...overFindings(reading, all), ...listed.map((miss) => missFinding(reading, miss))];
};
