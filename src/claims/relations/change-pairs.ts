import { add, subtract } from '../../figures';
import type { Rational } from '../../figures';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import { comparable } from './comparable';

/** The two levels a change lies between. */
export interface Pair {
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
    if (
      each === undefined ||
      each.role === 'change' ||
      each.period === 'prev' ||
      each.mention.range !== undefined
    )
      continue;
    if ((each.mention.measure === 'percent') === rate) return each;
    if (!rate) return null;
  }
  return null;
};

/** Compared with another stretch of time than last year: last year's figure is no base of it. */
const toOtherTime = ({ words }: Stated): boolean =>
  /环比|上(?:个?月|一?季度?|周|半年)/.test(words.near);

/** 上年为y件, 由y件增加到x件, （上年同期y件）. */
const baseOf = (reading: Reading, change: Stated, now: Stated): Stated | null => {
  if (toOtherTime(change)) return null;
  const group = groupOf(reading, change);
  const fits = (one: Stated): boolean =>
    one !== now &&
    one !== change &&
    one.period === 'prev' &&
    one.mention.measure === now.mention.measure &&
    (one.mention.measure === 'percent' || comparable(one.mention, now.mention));
  const at = group.indexOf(change);
  // Behind the figure of another thing stands the year before of that thing.
  const other = group.findIndex(
    (one, index) => index > at && one.role === 'figure' && one.period === 'cur' && one !== now,
  );
  const nearby = group.filter(
    (one, index) => fits(one) && Math.abs(index - at) <= 3 && (other < 0 || index < other),
  );
  return nearby[0] ?? null;
};

/** 由a增加到b / 从a降至b: both levels in one breath. */
const levelsOf = (reading: Reading, change: Stated): Pair | null => {
  const group = groupOf(reading, change);
  const at = group.indexOf(change);
  const to =
    change.change?.what === 'level'
      ? change
      : (group
          .slice(0, at)
          .reverse()
          .find((one) => one.change?.what === 'level') ?? null);
  if (to === null) return null;
  const from = group[group.indexOf(to) - 1];
  if (
    from === undefined ||
    from.mention.measure !== to.mention.measure ||
    !/(?:由|从)[^，。]*#/.test(from.words.near)
  )
    return null;
  return {
    now: to,
    last: from.mention.stated.value,
    lastShown: shown(from.mention.stated.value),
    uses: [to, from],
  };
};

/** 比上年增加20件: with the figure itself the base follows. */
const differenceOf = (reading: Reading, change: Stated, now: Stated): Pair | null => {
  const group = groupOf(reading, change);
  const at = group.indexOf(change);
  const step = [...group.slice(0, at)]
    .reverse()
    .find((one) => one.change?.what === 'difference' && one.index > now.index);
  if (step === undefined || step.change === null || !comparable(step.mention, now.mention))
    return null;
  const { value } = step.mention.stated;
  const last =
    step.change.direction > 0
      ? subtract(now.mention.stated.value, value)
      : add(now.mention.stated.value, value);
  // A quantity below zero would be made up: the step was not of this figure.
  if (last.numerator < 0n) return null;
  return { now, last, lastShown: shown(last), uses: [now, step] };
};

/** The levels a change is about: both as written, or one and the difference; null where the text does not say. */
export const pairOf = (reading: Reading, change: Stated): Pair | null => {
  const levels = levelsOf(reading, change);
  if (levels !== null) return levels;
  const now = subjectOf(reading, change);
  if (now === null) return null;
  const base = baseOf(reading, change, now);
  if (base !== null)
    return {
      now,
      last: base.mention.stated.value,
      lastShown: shown(base.mention.stated.value),
      uses: [now, base],
    };
  return change.change?.what === 'difference' ? null : differenceOf(reading, change, now);
};
