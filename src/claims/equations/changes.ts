import { told } from '../../catalog';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  ONE,
  rational,
  roundHalfUp,
  subtract,
  toNumber,
  ZERO,
  intersects,
  statedInterval,
} from '../../figures';
import type { Interval, Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, sizeOf, THRESHOLD } from '../judge/evidence';
import type { Evidence, Term } from '../judge/evidence';
import { agreement, intervalOf, shown } from '../relations/arithmetic';
import { comparable } from '../relations/comparable';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import { isCompared } from '../structure/streams';
import type { Sum } from './sums';

const HUNDRED = rational(100n);
const UP =
  /(?:增长|增加|增幅|增速|上升|升幅|提高|提升|上涨|涨幅|新增|扩大|增多|增|升|多)(?:率)?(?:了|为|约|达|近|超|至)*$/;
const DOWN =
  /(?:下降|降低|降幅|减少|减幅|回落|下滑|跌幅|缩减|压减|降|减|少)(?:率)?(?:了|为|约|达|近|超|至)*$/;
const COMPARISON = /同比|环比|相比|较|比|上年|去年|同期|增幅|降幅|增速/;

/** 1 where the words before say up, −1 down, 0 neither. */
export const directionOf = ({ head, mention }: Quantity): 1 | -1 | 0 => {
  if (mention.stated.value.numerator < 0n) return -1;
  return DOWN.test(head) ? -1 : UP.test(head) || /(?:同比|环比)$/.test(head) ? 1 : 0;
};

/** A rate of change: percent or times behind a word of direction. */
export const isRate = (one: Quantity): boolean =>
  (one.mention.measure === 'percent' || one.mention.measure === 'times') &&
  one.mention.range === undefined &&
  directionOf(one) !== 0;

const isAmount = ({ mention, stated }: Quantity): boolean =>
  (mention.measure === 'count' || mention.measure === 'money') &&
  mention.range === undefined &&
  stated.role !== 'target';

/** 比上年增加842件: a difference, not a level. */
export const isDifference = (one: Quantity): boolean =>
  isAmount(one) &&
  directionOf(one) !== 0 &&
  (one.stated.change?.what === 'difference' ||
    COMPARISON.test(one.gap) ||
    /^(?:增加|减少|上升|下降|增长)$/.test(one.head.slice(-2)));

const BACK = 10;

interface Levels {
  readonly now: Rational;
  readonly last: Rational;
  /** All values now/last may have at the precision written. */
  readonly ratio: Interval;
  readonly uses: readonly Quantity[];
  readonly sides: string;
  readonly terms: readonly Term[];
}

const before = (all: readonly Quantity[], one: Quantity): readonly Quantity[] => {
  const found: Quantity[] = [];
  for (let at = one.at - 1; at >= Math.max(0, one.at - BACK); at -= 1) {
    const each = all[at];
    if (each === undefined || each.line !== one.line) break;
    found.push(each);
  }
  return found;
};

const quotient = (now: Interval, last: Interval): Interval => ({
  low: divide(now.low, isZero(last.high) ? ONE : last.high),
  high: divide(now.high, isZero(last.low) ? ONE : last.low),
  lowClosed: true,
  highClosed: true,
});

const sharesNoun = (one: Quantity, other: Quantity): boolean => {
  const words = one.head.replace(
    /[一二三四五六七八九十]|全年|同比|增加|减少|较上年|比上年|下降|上升/g,
    '',
  );
  for (let at = 0; at + 2 <= words.length; at += 1)
    if (other.head.includes(words.slice(at, at + 2))) return true;
  return false;
};

const terms = (one: Quantity, now: Quantity, other: Quantity): readonly Term[] => [
  'word',
  ...(now.mention.unit === other.mention.unit ? (['unit'] as const) : []),
  ...(one.at - Math.min(now.at, other.at) <= 2 ? (['adjacent'] as const) : []),
  ...(sharesNoun(now, other) ? (['named'] as const) : []),
];

/** This and last year's level, as written or by their difference, nearest first. */
const levelsOf = (all: readonly Quantity[], one: Quantity): readonly Levels[] => {
  const near = before(all, one).filter((each) => isAmount(each));
  const steps = near.filter(isDifference);
  const lasts = near.filter((each) => isCompared(each) && !isDifference(each));
  const nows = near.filter(
    (each) => !isCompared(each) && !isDifference(each) && !isZero(each.mention.stated.value),
  );
  const zero = near.filter((each) => !isCompared(each) && !isDifference(each));
  const pairs = zero.flatMap((now) =>
    lasts
      .filter((last) => comparable(now.mention, last.mention) && !isZero(last.mention.stated.value))
      .map((last): Levels => ({
        now: now.mention.stated.value,
        last: last.mention.stated.value,
        ratio: quotient(intervalOf(now.mention), intervalOf(last.mention)),
        uses: [now, last],
        sides: `(${shown(now.mention.stated.value)}-${shown(last.mention.stated.value)})÷${shown(last.mention.stated.value)}`,
        terms: terms(one, now, last),
      })),
  );
  const stepped = nows.flatMap((now) =>
    steps
      .filter((step) => comparable(now.mention, step.mention) && step.at > now.at)
      .flatMap((step): readonly Levels[] => {
        const value = absolute(step.mention.stated.value);
        const last =
          directionOf(step) > 0
            ? subtract(now.mention.stated.value, value)
            : add(now.mention.stated.value, value);
        if (last.numerator <= 0n) return [];
        const ratio = divide(now.mention.stated.value, last);
        return [
          {
            now: now.mention.stated.value,
            last,
            ratio: { low: ratio, high: ratio, lowClosed: true, highClosed: true },
            uses: [now, step],
            sides: `${shown(value)}÷(${shown(now.mention.stated.value)}${directionOf(step) > 0 ? '-' : '+'}${shown(value)})`,
            terms: terms(one, now, step),
          },
        ];
      }),
  );
  return [...pairs, ...stepped];
};

interface Outcome {
  readonly verdict: 'holds' | 'rounding';
  readonly value: Rational;
  readonly levels: Levels;
  readonly evidence: Evidence;
}

const widthOf = ({ mention }: Quantity): number => 10 ** -Math.max(0, mention.stated.decimals);

const growthOf = (one: Quantity, { now, last }: Levels): Rational => {
  const growth = divide(subtract(now, last), last);
  return one.mention.measure === 'percent' ? multiply(growth, HUNDRED) : growth;
};

const judged = (one: Quantity, levels: readonly Levels[]): Outcome | null => {
  let tries = 0;
  for (const each of levels) {
    tries += 1;
    const growth = growthOf(one, each);
    if (growth.numerator !== 0n && Math.sign(toNumber(growth)) !== directionOf(one)) continue;
    const said = {
      ...one.mention,
      stated: { ...one.mention.stated, value: absolute(one.mention.stated.value) },
    };
    const exact = agreement(said, absolute(growth)) !== 'no';
    const scaled = (value: Rational): Rational => {
      const change = subtract(value, ONE);
      return one.mention.measure === 'percent' ? multiply(change, HUNDRED) : change;
    };
    const range = [scaled(each.ratio.low), scaled(each.ratio.high)].map(absolute).sort(compare);
    const near = intersects(statedInterval(said.stated), {
      low: range[0] ?? ZERO,
      high: range[1] ?? ZERO,
      lowClosed: true,
      highClosed: true,
    });
    if (!exact && !near) continue;
    const spread = Math.abs(toNumber(range[1] ?? ZERO) - toNumber(range[0] ?? ZERO));
    const found = evidence(
      sizeOf(Math.max(10, Math.abs(one.size)), widthOf(one) + spread),
      tries,
      each.terms,
    );
    if (found.bits < THRESHOLD.large) continue;
    return {
      verdict: exact && one.mention.stated.approximation === '' ? 'holds' : 'rounding',
      value: absolute(growth),
      levels: each,
      evidence: found,
    };
  }
  return null;
};

/** 比上年增加x: the two levels are both written. */
const differenceOf = (
  all: readonly Quantity[],
  one: Quantity,
): {
  readonly uses: readonly Quantity[];
  readonly evidence: Evidence;
  readonly sides: string;
} | null => {
  const near = before(all, one).filter(
    (each) => isAmount(each) && !isDifference(each) && comparable(each.mention, one.mention),
  );
  let tries = 0;
  for (const last of near.filter(isCompared))
    for (const now of near.filter((each) => !isCompared(each))) {
      tries += 1;
      const value = subtract(now.mention.stated.value, last.mention.stated.value);
      if (
        agreement(
          {
            ...one.mention,
            stated: { ...one.mention.stated, value: absolute(one.mention.stated.value) },
          },
          absolute(value),
        ) === 'no'
      )
        continue;
      if (value.numerator !== 0n && Math.sign(toNumber(value)) !== directionOf(one)) continue;
      const found = evidence(sizeOf(one.size, widthOf(one)), tries, terms(one, now, last));
      if (found.bits >= THRESHOLD.large)
        return {
          uses: [now, last],
          evidence: found,
          sides: `${shown(now.mention.stated.value)}-${shown(last.mention.stated.value)}`,
        };
    }
  return null;
};

/** Rate of the whole, worked back from the parts' own rates: Σ parts ÷ Σ parts/(1+rate) − 1. */
const composed = (
  all: readonly Quantity[],
  sum: Sum,
): {
  readonly rate: Quantity;
  readonly value: Rational;
  readonly evidence: Evidence;
  readonly uses: readonly Quantity[];
} | null => {
  const rateBehind = (one: Quantity): Quantity | null => {
    const next = all[one.at + 1];
    return next !== undefined &&
      next.rank <= 2 &&
      isRate(next) &&
      next.mention.measure === 'percent'
      ? next
      : null;
  };
  const rate = rateBehind(sum.total);
  const rates = sum.items.map(rateBehind);
  if (rate === null || rates.some((each) => each === null)) return null;
  const base = (side: 'low' | 'high'): Rational =>
    sum.items.reduce((total, item, index) => {
      const own = rates[index];
      if (own === null || own === undefined) return total;
      const { low, high } = statedInterval({
        ...own.mention.stated,
        value: absolute(own.mention.stated.value),
      });
      const change =
        directionOf(own) > 0
          ? side === 'low'
            ? high
            : low
          : side === 'low'
            ? subtract(ZERO, low)
            : subtract(ZERO, high);
      const factor = add(ONE, divide(change, HUNDRED));
      return factor.numerator <= 0n ? total : add(total, divide(item.mention.stated.value, factor));
    }, ZERO);
  const whole = sum.items.reduce((total, { mention }) => add(total, mention.stated.value), ZERO);
  const bounds = [base('low'), base('high')];
  if (bounds.some(isZero)) return null;
  const changes = bounds
    .map((each) => multiply(subtract(divide(whole, each), ONE), HUNDRED))
    .sort(compare);
  const [low = ZERO, high = ZERO] = changes;
  const signed =
    directionOf(rate) < 0
      ? subtract(ZERO, absolute(rate.mention.stated.value))
      : absolute(rate.mention.stated.value);
  if (
    !intersects(statedInterval({ ...rate.mention.stated, value: signed }), {
      low,
      high,
      lowClosed: true,
      highClosed: true,
    })
  )
    return null;
  const size = sizeOf(
    Math.max(10, Math.abs(rate.size)),
    widthOf(rate) + Math.abs(toNumber(high) - toNumber(low)),
  );
  return {
    rate,
    value: absolute(low),
    evidence: evidence(size, 1, ['word', 'adjacent', 'unit']),
    uses: [sum.total, ...sum.items],
  };
};

const holds = told('增减幅度复算相符。', 'The rate of change recomputes as written.');

/** Every rate of change and every difference that computes from numbers of the same paragraph. */
export const changeFindings = (
  reading: Reading,
  all: readonly Quantity[],
  sums: readonly Sum[],
): readonly Finding[] => {
  const stated = (uses: readonly Quantity[]) => uses.map((each) => each.stated);
  const done = new Set<Quantity>();
  const direct = all.flatMap((one): readonly Finding[] => {
    if (isRate(one)) {
      const found = judged(one, levelsOf(all, one));
      if (found === null) return [];
      done.add(one);
      const unit = one.mention.measure === 'percent' ? '%' : '倍';
      return [
        finding(
          reading,
          one.stated,
          {
            kind: 'yoy',
            verdict: found.verdict,
            recomputed: found.value,
            arithmetic: `${found.levels.sides}=${roundHalfUp(found.value, Math.max(2, Math.min(6, Math.max(0, one.mention.stated.decimals))))}${unit}`,
            message: holds,
            evidence: found.evidence,
          },
          stated(found.levels.uses),
        ),
      ];
    }
    if (!isDifference(one)) return [];
    const found = differenceOf(all, one);
    if (found === null) return [];
    done.add(one);
    return [
      finding(
        reading,
        one.stated,
        {
          kind: 'difference',
          verdict: 'holds',
          recomputed: absolute(one.mention.stated.value),
          arithmetic: `${found.sides}=${directionOf(one) < 0 ? '-' : ''}${shown(absolute(one.mention.stated.value))}`,
          message: told('增减数复算相符。', 'The difference recomputes as written.'),
          evidence: found.evidence,
        },
        stated(found.uses),
      ),
    ];
  });
  const worked = sums.flatMap((sum): readonly Finding[] => {
    const found = composed(all, sum);
    if (found === null || done.has(found.rate) || found.evidence.bits < THRESHOLD.large) return [];
    done.add(found.rate);
    return [
      finding(
        reading,
        found.rate.stated,
        {
          kind: 'yoy',
          verdict: 'rounding',
          recomputed: found.value,
          arithmetic: `各分项按各自幅度倒推上年数，合计幅度约${roundHalfUp(found.value, 2)}%`,
          message: told(
            '与各分项的增减幅度相符。',
            'It agrees with the rates of change of the parts.',
          ),
          evidence: found.evidence,
        },
        stated(found.uses),
      ),
    ];
  });
  return [...direct, ...worked];
};
