import {
  add,
  divide,
  equal,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  statedInterval,
  contains,
} from '../../figures';
import type { Rational } from '../../figures';
import { hasNoDenominator, impliedDenominators } from '../../rules';
import type { Outcome } from '../claim';
import { told } from '../../catalog';
import type { Told } from '../../catalog';
import type { Reading, Stated } from '../stated';
import type { Mention } from '../types';
import { agreement, isTruncated, shown } from './arithmetic';

/** A whole, in percent. */
export const HUNDRED = rational(100n);

/** One way to read a percentage: what was divided by what. */
export interface PercentReading {
  readonly numerator: Rational;
  readonly denominator: Rational;
  /** 结案÷立案, in the words of the text. */
  readonly words: Told;
  /** `60551÷69276`. */
  readonly sides: string;
}

const places = (mention: Mention): number => Math.max(2, mention.stated.decimals);

export const exactPercent = ({ numerator, denominator }: PercentReading): Rational | null =>
  isZero(denominator) ? null : multiply(divide(numerator, denominator), HUNDRED);

const arithmeticOf = (reading: PercentReading, value: Rational, mention: Mention): string =>
  `${reading.sides}×100%=${roundHalfUp(value, places(mention))}%`;

/** ×100 or ÷100 off: 0.032% for 3.24% (the fraction was printed with a percent sign). */
const slip = (mention: Mention, value: Rational): 'small' | 'large' | null => {
  const scaled = (factor: Rational): boolean =>
    contains(statedInterval({ ...mention.stated, approximation: '' }), multiply(value, factor)) ||
    // The slip is often truncated as well.
    isTruncated(mention.stated, multiply(value, factor));
  if (scaled(rational(1n, 100n))) return 'small';
  return scaled(HUNDRED) ? 'large' : null;
};

/** What is said of digits that were dropped instead of rounded. */
export const cutOff = (rounded: string): Told =>
  told(
    `尾数是截去的，四舍五入应为${rounded}。`,
    `The digits behind were cut off; rounded half up it is ${rounded}.`,
  );

/**
 * Tries the readings of a percentage in order of likelihood. The first that fits settles it; when
 * none does, `sure` says whether the first reading is the only possible one.
 */
export const judgePercent = (
  mention: Mention,
  readings: readonly PercentReading[],
  sure: boolean,
): Omit<Outcome, 'kind'> | null => {
  const [first] = readings;
  if (first === undefined) return null;
  const value = exactPercent(first);
  for (const reading of readings) {
    const exact = exactPercent(reading);
    if (exact === null || agreement(mention, exact) === 'no') continue;
    const approximate = mention.stated.approximation !== '';
    const other = reading === first ? '' : `（按${reading.words.zh}计算）`;
    const otherEn = reading === first ? '' : ` (reading it as ${reading.words.en})`;
    return {
      verdict: approximate ? 'rounding' : 'holds',
      recomputed: exact,
      arithmetic: arithmeticOf(reading, exact, mention),
      message: told(
        `${reading.words.zh}，复算相符${other}。`,
        `${reading.words.en}: recomputed and found right${otherEn}.`,
      ),
    };
  }
  if (value === null) {
    return {
      verdict: 'query',
      arithmetic: `${first.sides}`,
      message: told(
        '分母为0，不能计算百分比，应写“无此类事项”。',
        'The denominator is 0, so there is no percentage; write that there were no such matters.',
      ),
    };
  }
  const arithmetic = arithmeticOf(first, value, mention);
  if (isTruncated(mention.stated, value)) {
    return {
      verdict: 'rounding',
      recomputed: value,
      arithmetic,
      message: cutOff(`${roundHalfUp(value, Math.max(0, mention.stated.decimals))}%`),
    };
  }
  const off = slip(mention, value);
  if (off !== null && sure) {
    return {
      verdict: 'fails',
      recomputed: value,
      arithmetic,
      message: told(
        `${first.words.zh}应为${roundHalfUp(value, 2)}%，所写${off === 'small' ? '缩小' : '扩大'}了100倍，疑把小数当作百分数。`,
        `${first.words.en} should be ${roundHalfUp(value, 2)}%; what is written is 100 times too ${off}, as if a decimal fraction had been taken for a percentage.`,
      ),
    };
  }
  const tried = readings.slice(1, 4).flatMap((reading) => {
    const other = exactPercent(reading);
    const { words } = reading;
    return other === null
      ? []
      : [
          told(
            `按${words.zh}为${roundHalfUp(other, 2)}%`,
            `${words.en} gives ${roundHalfUp(other, 2)}%`,
          ),
        ];
  });
  const more = tried.length === 0 ? '' : `（${tried.map(({ zh }) => zh).join('，')}，也不相符）`;
  const moreEn =
    tried.length === 0 ? '' : ` (${tried.map(({ en }) => en).join(', ')}: no match either)`;
  return {
    verdict: sure ? 'fails' : 'query',
    recomputed: value,
    arithmetic,
    message: sure
      ? told(
          `${first.words.zh}应为${roundHalfUp(value, 2)}%${more}，请核对。`,
          `${first.words.en} should be ${roundHalfUp(value, 2)}%${moreEn}; please check.`,
        )
      : told(
          `按${first.words.zh}计算为${roundHalfUp(value, 2)}%，与所写不符${more}；请核对，或者写明分子、分母。`,
          `Read as ${first.words.en} it is ${roundHalfUp(value, 2)}%, which is not what is written${moreEn}; please check, or state numerator and denominator.`,
        ),
  };
};

/** What any two or three counts of a paragraph before a number come to. */
export const sumsBefore = (reading: Reading, about: Stated): readonly Rational[] => {
  const counts = reading.stated
    .slice(Math.max(0, about.index - 8), about.index)
    .filter(
      ({ role, mention, sentence }) =>
        role === 'figure' &&
        mention.measure === 'count' &&
        sentence.paragraph === about.sentence.paragraph,
    )
    .map(({ mention }) => mention.stated.value);
  return counts.flatMap((one, at) =>
    counts.slice(at + 1).flatMap((two, next) => {
      const both = add(one, two);
      return [both, ...counts.slice(at + next + 2).map((three) => add(both, three))];
    }),
  );
};

/**
 * The denominators a percentage leaves possible when only the numerator is written.
 * @param sure whether the numerator is known by its name, and not only by its place
 * @param sums what other numbers of the text come to: a denominator among them is stated
 */
export const impliedOutcome = (
  mention: Mention,
  numerator: Rational,
  words: Told,
  { sure, sums }: { readonly sure: boolean; readonly sums: readonly Rational[] },
): Omit<Outcome, 'kind'> | null => {
  if (isZero(mention.stated.value) || isZero(numerator)) return null;
  const whole = numerator.denominator === 1n;
  if (!whole) return null;
  const possible = impliedDenominators(numerator, mention.stated, 100);
  const sides = `${shown(numerator)}÷${mention.printed.trim()}`;
  // 年初结转18件，新收406件，…办结率96.93%: the text states it in two numbers.
  if (possible.some((each) => sums.some((sum) => equal(sum, rational(each))))) return null;
  if (possible.length > 0) {
    return {
      verdict: 'query',
      arithmetic:
        possible.length === 1
          ? `${sides}≈${possible.join('')}`
          : `${sides}∈{${possible.join('、')}}`,
      message: told(
        `“${words.zh}”的分母文中没有写；由${shown(numerator)}推算，分母${possible.length === 1 ? '只能是' : '可能是'}${possible.join('、')}，请写明。`,
        `The text does not state the denominator of "${words.en}"; from ${shown(numerator)} it ${possible.length === 1 ? 'can only be' : 'may be'} ${possible.join(', ')}. Please state it.`,
      ),
    };
  }
  // Of many denominators none is told from another, and nothing speaks against the percentage.
  if (!sure || !hasNoDenominator(numerator, mention.stated, 100)) return null;
  return {
    verdict: 'query',
    arithmetic: sides,
    message: told(
      `“${words.zh}”的分母文中没有写；没有哪个整数作分母能由${shown(numerator)}得出${mention.printed.trim()}，请核对并写明分母。`,
      `The text does not state the denominator of "${words.en}", and no whole number makes ${mention.printed.trim()} of ${shown(numerator)}. Please check, and state it.`,
    ),
  };
};

/** Whether some whole number out of `denominator` gives this percentage (GRIM test). */
export const someWholeNumber = (mention: Mention, denominator: bigint): boolean => {
  const interval = statedInterval(mention.stated);
  const scaled = multiply(mention.stated.value, rational(denominator, 100n));
  const middle = scaled.numerator / scaled.denominator;
  // The stated share itself lies inside, so a whole number inside is next to it.
  for (let step = -1n; step <= 1n; step += 1n) {
    const count = middle + step;
    if (count < 0n || count > denominator) continue;
    if (contains(interval, rational(count * 100n, denominator))) return true;
  }
  return false;
};
