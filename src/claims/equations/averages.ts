import { told } from '../../catalog';
import { divide, isZero, toNumber } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, sizeOf, THRESHOLD } from '../judge/evidence';
import type { Term } from '../judge/evidence';
import { agreement, shown } from '../relations/arithmetic';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import { isItem } from '../structure/streams';
import { widthOf } from './sums';

/** 人均6件, 平均每案8.8万元, 件均, 户均: what is divided by what the word names. */
const AVERAGE =
  /(?:平均)?每([一-龥])[^，,。；;：:\d]{0,10}$|([人件案户家次])均[^，,。；;：:\d]{0,8}$/;

const PERSONS = /^[人名位]/;
const CASES = /^[件宗起例案]/;

/** Whether numbers of this unit are what 每案, 人均 … divides by. */
const counts = (per: string, { mention, head }: Quantity): boolean => {
  if (mention.measure !== 'count') return false;
  if (/[人员名]/.test(per)) return PERSONS.test(mention.unit);
  if (/[案件宗起]/.test(per)) return CASES.test(mention.unit) || head.includes('案');
  return mention.unit.startsWith(per) || head.includes(per);
};

const AROUND = 14;

const near = (all: readonly Quantity[], one: Quantity): readonly Quantity[] =>
  [...all.slice(Math.max(0, one.at - AROUND), one.at)]
    .reverse()
    .concat(all.slice(one.at + 1, one.at + 3));

/** Averages that compute from two numbers of the same paragraph. */
export const averageFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] =>
  all.flatMap((one) => {
    const said = AVERAGE.exec(one.gap);
    const per = said?.[1] ?? said?.[2];
    if (
      per === undefined ||
      (one.mention.measure !== 'count' &&
        one.mention.measure !== 'money' &&
        one.mention.measure !== 'quotient')
    )
      return [];
    const around = near(all, one).filter((each) => isItem(each) && each.line === one.line);
    let tries = 0;
    for (const whole of around.filter(
      ({ mention }) =>
        mention.measure ===
        (one.mention.measure === 'quotient' ? mention.measure : one.mention.measure),
    ))
      for (const by of around.filter(
        (each) => each !== whole && counts(per, each) && !isZero(each.mention.stated.value),
      )) {
        tries += 1;
        const value = divide(whole.mention.stated.value, by.mention.stated.value);
        if (whole.mention.unit === by.mention.unit) continue;
        const width = Math.max(widthOf(one), 10 ** -one.mention.stated.decimals);
        const wide = { ...one.mention, measure: 'money' as const };
        if (agreement(wide, value) === 'no') continue;
        const terms: readonly Term[] = [
          'word',
          'named',
          ...(Math.min(whole.at, by.at) >= one.at - 3 ? (['adjacent'] as const) : []),
          ...(whole.mention.measure === 'money' || whole.mention.unit === one.mention.unit
            ? (['unit'] as const)
            : []),
        ];
        const found = evidence(sizeOf(Math.max(one.size, 10 * width), width), tries, terms);
        if (found.bits < THRESHOLD.large) continue;
        return [
          finding(
            reading,
            one.stated,
            {
              kind: 'ratio',
              verdict: 'rounding',
              recomputed: value,
              arithmetic: `${shown(whole.mention.stated.value)}÷${shown(by.mention.stated.value)}=${shown(value)}`,
              message: told(
                `平均数复算相符（约${String(Math.round(toNumber(value) * 100) / 100)}）。`,
                'The average recomputes as written.',
              ),
              evidence: found,
            },
            [whole.stated, by.stated],
          ),
        ];
      }
    return [];
  });
