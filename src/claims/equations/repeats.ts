import { told } from '../../catalog';
import { equal, roundHalfUp } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, sizeOf, THRESHOLD } from '../judge/evidence';
import { agreement, shown } from '../relations/arithmetic';
import { comparable } from '../relations/comparable';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import { isCompared, isItem } from '../structure/streams';
import { widthOf } from './sums';
import { oneDigitOff } from './one-digit';

const digits = ({ mention }: Quantity): number =>
  mention.printed.replace(/[^\d]/g, '').replace(/^0+/, '').length;

const sharesWord = (one: Quantity, other: Quantity): boolean => {
  for (let at = 0; at + 2 <= one.head.length; at += 1)
    if (other.head.includes(one.head.slice(at, at + 2))) return true;
  // 罚款金额 and 罚没款总计 are one amount in two wordings.
  return (
    one.mention.measure === 'money' &&
    [...one.head].some((each) => !/[金额共总计合元]/.test(each) && other.head.includes(each))
  );
};

const AGAIN = 16;
const LEAST = 4;

/** How a number is written at another's precision, e.g. 13.28 for 132818 beside 13.28万. */
const writtenLike = (coarse: Quantity, fine: Quantity): string => {
  const { decimals } = coarse.mention.stated;
  const scale = 10n ** BigInt(Math.abs(decimals));
  const { numerator, denominator } = fine.mention.stated.value;
  const value =
    decimals < 0
      ? { numerator, denominator: denominator * scale }
      : { numerator: numerator * scale, denominator };
  return roundHalfUp(value, 0);
};

/**
 * A number of four digits and more said again, rounded or not: 132818件 … 13.28万份. Shorter ones are
 * equal by chance too often to mean anything (0.69 a text with random numbers).
 */
export const repeatFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] =>
  all.flatMap((one) => {
    if (
      !isItem(one) ||
      isCompared(one) ||
      digits(one) < LEAST ||
      one.mention.stated.approximation !== ''
    )
      return [];
    for (let at = one.at - 1; at >= Math.max(0, one.at - AGAIN); at -= 1) {
      const before = all[at];
      if (
        before === undefined ||
        !isItem(before) ||
        isCompared(before) ||
        digits(before) < LEAST ||
        !comparable(before.mention, one.mention)
      )
        continue;
      const [coarse, fine] =
        before.mention.stated.decimals < one.mention.stated.decimals
          ? [before, one]
          : [one, before];
      const same = equal(one.mention.stated.value, before.mention.stated.value);
      const rounded =
        coarse.mention.stated.decimals < fine.mention.stated.decimals &&
        digits(fine) > digits(coarse);
      const agrees =
        same || (rounded && agreement(coarse.mention, fine.mention.stated.value) !== 'no');
      const word = sharesWord(one, before);
      const off =
        rounded &&
        !agrees &&
        word &&
        oneDigitOff(writtenLike(coarse, coarse), writtenLike(coarse, fine));
      if (!off && (!agrees || (!word && !rounded))) continue;
      const found = evidence(
        sizeOf(coarse.size, widthOf(coarse)),
        one.at - at,
        word ? ['named', 'unit'] : ['unit'],
      );
      if (agrees && found.bits < THRESHOLD.large) continue;
      return [
        finding(
          reading,
          one.stated,
          {
            kind: 'repeat',
            verdict: off ? 'query' : same ? 'holds' : 'rounding',
            recomputed: before.mention.stated.value,
            arithmetic: same
              ? `${shown(one.mention.stated.value)}=${shown(before.mention.stated.value)}`
              : `${shown(one.mention.stated.value)}≈${shown(before.mention.stated.value)}`,
            message: off
              ? told(
                  `与前文${before.mention.printed.trim()}只差一个数字，如是同一个数请核对。`,
                  `One digit off the ${before.mention.printed.trim()} before; if it is the same number, please check.`,
                )
              : told('与前文所写的同一个数相符。', 'It agrees with the same number before.'),
            ...(off ? {} : { evidence: found }),
          },
          [before.stated],
        ),
      ];
    }
    return [];
  });
