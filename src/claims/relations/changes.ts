import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  subtract,
} from '../../figures';
import type { Rational } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { agreement, isTruncated, shown } from './arithmetic';
import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { comparable } from './comparable';
import { cutOff } from './percent';

const HUNDRED = rational(100n);

interface Pair {
  readonly now: Stated;
  readonly last: Rational;
  readonly lastShown: string;
  readonly uses: readonly Stated[];
}

const groupOf = (reading: Reading, change: Stated): readonly Stated[] =>
  reading.bySentence.get(change.sentence.index) ?? [];

/** What the change is about: the nearest figure before it that is not itself a change. */
const subjectOf = (reading: Reading, change: Stated): Stated | null => {
  const group = groupOf(reading, change);
  const rate = change.change?.what === 'points';
  for (let at = group.indexOf(change) - 1; at >= 0; at -= 1) {
    const each = group[at];
    if (each === undefined || each.role === 'change' || each.period === 'prev' || each.mention.range !== undefined) continue;
    if ((each.mention.measure === 'percent') === rate) return each;
    if (!rate) return null;
  }
  return null;
}; // prettier-ignore

/** 上年为y件, 由y件增加到x件, （上年同期y件）. */
const baseOf = (reading: Reading, change: Stated, now: Stated): Stated | null => {
  const group = groupOf(reading, change);
  const fits = (one: Stated): boolean => one !== now && one !== change && one.period === 'prev' &&
    (one.mention.measure === now.mention.measure) && (one.mention.measure === 'percent' || comparable(one.mention, now.mention));
  const at = group.indexOf(change);
  const nearby = group.filter((one, index) => fits(one) && Math.abs(index - at) <= 3);
  return nearby[0] ?? null;
}; // prettier-ignore

/** 由a增加到b / 从a降至b: both levels in one breath. */
const levelsOf = (reading: Reading, change: Stated): Pair | null => {
  const group = groupOf(reading, change);
  const at = group.indexOf(change);
  const to = change.change?.what === 'level' ? change : (group.slice(0, at).reverse().find((one) => one.change?.what === 'level') ?? null);
  if (to === null) return null;
  const from = group[group.indexOf(to) - 1];
  if (from === undefined || from.mention.measure !== to.mention.measure || !/(?:由|从)[^，。]*#/.test(from.words.near)) return null;
  return { now: to, last: from.mention.stated.value, lastShown: shown(from.mention.stated.value), uses: [to, from] };
}; // prettier-ignore

/** 比上年增加20件: with the figure itself the base follows. */
const differenceOf = (reading: Reading, change: Stated, now: Stated): Pair | null => {
  const group = groupOf(reading, change);
  const at = group.indexOf(change);
  const step = [...group.slice(0, at)].reverse().find((one) => one.change?.what === 'difference' && one.index > now.index);
  if (step === undefined || step.change === null || !comparable(step.mention, now.mention)) return null;
  const { value } = step.mention.stated;
  const last = step.change.direction > 0 ? subtract(now.mention.stated.value, value) : add(now.mention.stated.value, value);
  return { now, last, lastShown: shown(last), uses: [now, step] };
}; // prettier-ignore

const pairOf = (reading: Reading, change: Stated): Pair | null => {
  const levels = levelsOf(reading, change);
  if (levels !== null) return levels;
  const now = subjectOf(reading, change);
  if (now === null) return null;
  const base = baseOf(reading, change, now);
  if (base !== null) return { now, last: base.mention.stated.value, lastShown: shown(base.mention.stated.value), uses: [now, base] };
  return change.change?.what === 'difference' ? null : differenceOf(reading, change, now);
}; // prettier-ignore

const wrongWay = (reading: Reading, change: Stated, pair: Pair): Finding | null => {
  const order = compare(pair.now.mention.stated.value, pair.last);
  const direction = change.change?.direction ?? 0;
  if (direction === 0 || order === direction) return null;
  const now = shown(pair.now.mention.stated.value);
  const word = change.change?.word ?? '';
  return finding(reading, change, {
    kind: 'direction',
    verdict: 'fails',
    recomputed: subtract(pair.now.mention.stated.value, pair.last),
    arithmetic: `${now}${order > 0 ? '>' : order < 0 ? '<' : '='}${pair.lastShown}`,
    message: order === 0
      ? told(
        `本年${now}与上年${pair.lastShown}相同，不应写“${word}”。`,
        `This year's ${now} is the same as last year's ${pair.lastShown}, so it should not say "${word}".`)
      : told(
        `由${pair.lastShown}到${now}是${order > 0 ? '增加' : '减少'}，文中写“${word}”，方向不符。`,
        `From ${pair.lastShown} to ${now} is ${order > 0 ? 'an increase' : 'a decrease'}; the text says "${word}", the wrong direction.`),
  }, pair.uses);
}; // prettier-ignore

const places = (stated: Stated): number => Math.max(0, Math.min(6, stated.mention.stated.decimals));

const rateFinding = (reading: Reading, change: Stated, pair: Pair): Finding | null => {
  if (isZero(pair.last)) {
    return finding(reading, change, { kind: 'yoy', verdict: 'fails', message: told(
      '上年为0，不能计算增减百分比，应写“上年无”。',
      'Last year was 0, so there is no percentage of change; write that there were none last year.') }, pair.uses);
  }
  const now = pair.now.mention.stated.value;
  const growth = divide(absolute(subtract(now, pair.last)), pair.last);
  const multiple = divide(now, pair.last);
  const times = change.mention.measure === 'times';
  const value = times ? growth : multiply(growth, HUNDRED);
  const said = { ...change.mention, stated: { ...change.mention.stated, value: absolute(change.mention.stated.value) } };
  const sides = times ? `|${shown(now)}-${pair.lastShown}|÷${pair.lastShown}` : `|${shown(now)}-${pair.lastShown}|÷${pair.lastShown}×100%`;
  const unit = times ? '倍' : '%';
  const unitEn = times ? ' times' : '%';
  const digits = Math.max(2, places(change));
  const fits = agreement(said, value);
  const outcome = (verdict: 'holds' | 'rounding' | 'fails' | 'query', message: Told): Finding =>
    finding(reading, change, { kind: 'yoy', verdict, recomputed: value, arithmetic: `${sides}=${roundHalfUp(value, digits)}${unit}`, message }, pair.uses);
  if (change.change?.what === 'multiple') {
    const fit = agreement(said, multiple);
    return finding(reading, change, { kind: 'yoy', verdict: fit === 'no' ? 'fails' : change.mention.stated.approximation === '' ? 'holds' : 'rounding', recomputed: multiple, arithmetic: `${shown(now)}÷${pair.lastShown}=${roundHalfUp(multiple, digits)}倍`, message: fit === 'no'
      ? told(`本年是上年的${roundHalfUp(multiple, 2)}倍，请核对。`, `This year is ${roundHalfUp(multiple, 2)} times last year; please check.`)
      : told('倍数复算相符。', 'The multiple recomputes as written.') }, pair.uses);
  }
  if (fits !== 'no') return outcome(change.mention.stated.approximation === '' ? 'holds' : 'rounding', told('增减幅度复算相符。', 'The rate of change recomputes as written.'));
  if (isTruncated(said.stated, value)) return outcome('rounding', cutOff(`${roundHalfUp(value, places(change))}${unit}`));
  if (agreement(said, times ? multiple : multiply(multiple, HUNDRED)) !== 'no')
    return outcome('query', told(
      `所写是本年与上年之比；“${change.change?.word ?? ''}”的幅度应为${roundHalfUp(value, 2)}${unit}，请改写。`,
      `What is written is this year over last year; by "${change.change?.word ?? ''}" it should be ${roundHalfUp(value, 2)}${unitEn}. Please reword.`));
  const reverse = isZero(now) ? null : multiply(divide(absolute(subtract(now, pair.last)), now), HUNDRED);
  const turned = reverse !== null && !times && agreement(said, reverse) !== 'no';
  return outcome('fails', told(
    `由${pair.lastShown}到${shown(now)}，幅度应为${roundHalfUp(value, 2)}${unit}${turned ? '（所写是以本年数为分母算的）' : ''}，请核对。`,
    `From ${pair.lastShown} to ${shown(now)} is a change of ${roundHalfUp(value, 2)}${unitEn}${turned ? ' (what is written has this year as its base)' : ''}; please check.`));
}; // prettier-ignore

const pointsFinding = (reading: Reading, change: Stated, pair: Pair): Finding => {
  const value = absolute(subtract(pair.now.mention.stated.value, pair.last));
  const fit = equal(absolute(change.mention.stated.value), value);
  const near = compare(absolute(subtract(absolute(change.mention.stated.value), value)), rational(1n, 10n ** BigInt(places(change)))) <= 0;
  const verdict = fit ? 'holds' : near && change.mention.stated.decimals >= 1 ? 'rounding' : 'fails';
  return finding(reading, change, {
    kind: 'difference', verdict, recomputed: value,
    arithmetic: `|${shown(pair.now.mention.stated.value)}-${pair.lastShown}|=${shown(value)}`,
    message: verdict === 'fails'
      ? told(`两个率相差${shown(value)}个百分点，请核对。`, `The two rates are ${shown(value)} percentage points apart; please check.`)
      : verdict === 'holds'
        ? told('百分点之差复算相符。', 'The percentage points recompute as written.')
        : told(
          '百分点之差与两个已舍入的率相差一个末位，视为舍入。',
          'The percentage points are one last digit off the two rounded rates: taken for rounding.'),
  }, pair.uses);
}; // prettier-ignore

const differenceFinding = (reading: Reading, change: Stated, pair: Pair): Finding => {
  const value = absolute(subtract(pair.now.mention.stated.value, pair.last));
  const fit = agreement({ ...change.mention, stated: { ...change.mention.stated, value: absolute(change.mention.stated.value) } }, value);
  return finding(reading, change, {
    kind: 'difference', verdict: fit === 'exact' ? 'holds' : fit === 'within' ? 'rounding' : 'fails', recomputed: value,
    arithmetic: `|${shown(pair.now.mention.stated.value)}-${pair.lastShown}|=${shown(value)}`,
    message: fit === 'no'
      ? told(`两年相差${shown(value)}，请核对。`, `The two years are ${shown(value)} apart; please check.`)
      : told('增减数复算相符。', 'The difference recomputes as written.'),
  }, pair.uses);
}; // prettier-ignore

/** Slips of speech that need no second number. */
const slips = (reading: Reading, change: Stated): Finding | null => {
  const down = change.change?.direction === -1;
  const { mention } = change;
  if (down && mention.measure === 'times')
    return finding(reading, change, { kind: 'yoy', verdict: 'query', message: told(
      '减少不能用“倍”（减少1倍即为0），请改用百分比或者写明由多少减到多少。',
      'A decrease cannot be told in times (once less is nothing); use a percentage, or from how many to how many.') }, []);
  if (down && mention.measure === 'percent' && change.change?.what === 'rate' && compare(mention.stated.value, HUNDRED) > 0)
    return finding(reading, change, { kind: 'yoy', verdict: 'fails', message: told('下降幅度不可能超过100%，请核对。', 'Nothing can fall by more than 100%; please check.') }, []);
  const rate = mention.measure === 'percent' && change.change?.what === 'rate' && /率(?:较|比|同比|与)?(?:上年|去年|同期|上年同期|去年同期)?[^，]*#/.test(change.words.near);
  if (rate)
    return finding(reading, change, { kind: 'yoy', verdict: 'query', message: told(
      '率的变化应当用“百分点”，请核对所写是百分点还是百分比。',
      'A rate changes by percentage points; please check whether points or percent are meant.') }, []);
  return null;
}; // prettier-ignore

/** Every change: direction word, rate, difference, percentage points. */
export const changeRelations = (reading: Reading): readonly Finding[] =>
  reading.stated.flatMap((change) => {
    if (change.role !== 'change' || change.change === null) return [];
    const slip = slips(reading, change);
    if (slip !== null) return [slip];
    const pair = pairOf(reading, change);
    if (pair === null) return [];
    const wrong = wrongWay(reading, change, pair);
    if (wrong !== null) return [wrong];
    if (change.change.what === 'level') {
      return [finding(reading, change, { kind: 'direction', verdict: 'holds', recomputed: null, arithmetic: `${pair.lastShown}→${shown(change.mention.stated.value)}`, message: told('方向词与增减相符。', 'The direction is as the numbers have it.') }, pair.uses)];
    }
    if (change.change.what === 'points') {
      return pair.now.mention.measure === 'percent' ? [pointsFinding(reading, change, pair)] : [];
    }
    if (change.change.what === 'difference') return [differenceFinding(reading, change, pair)];
    if (pair.now.mention.measure === 'percent') {
      const points = pointsFinding(reading, change, pair);
      return [points.claim.verdict === 'fails' ? points : finding(reading, change, { kind: 'yoy', verdict: 'query', recomputed: points.claim.recomputed, arithmetic: points.claim.arithmetic, message: told(
        '两个率之差是百分点，不是百分比，请改写为“个百分点”。',
        'Two rates differ by percentage points, not by percent; please write “个百分点”.') }, pair.uses)];
    }
    const found = rateFinding(reading, change, pair);
    return found === null ? [] : [found];
  }); // prettier-ignore
