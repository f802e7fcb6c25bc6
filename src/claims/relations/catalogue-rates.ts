import { indicator, told } from '../../catalog';
import { compare } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import type { Lookup } from './lookup';
import { impliedOutcome, judgePercent, sumsBefore } from './percent';
import type { PercentReading } from './percent';
import { STANDINS, parsed, sideOf } from './rate-sides';
import type { Side } from './rate-sides';
import { impossibleShare } from './shares';

/** 结案率 and the other rates of the catalogue, from the figures the text itself gives. */
export const catalogueRate = (reading: Reading, rate: Stated, lookup: Lookup): Finding | null => {
  const code = rate.recognised?.code;
  const spec = code === undefined ? undefined : indicator(code).ratio;
  if (code === undefined || spec === undefined || spec.scale !== 100) return null;
  const numerator = sideOf(parsed(spec.numerator), rate, lookup, {});
  const denominator = sideOf(parsed(spec.denominator), rate, lookup, {});
  const words = told(indicator(code).zh, indicator(code).en);
  const whole = (over: Side, under: Side): PercentReading => ({
    numerator: over.value,
    denominator: under.value,
    words: told(
      `${words.zh}＝${over.uses.map(({ words: { name } }) => `“${name}”`).join('＋')}÷${under.uses.map(({ words: { name } }) => `“${name}”`).join('＋')}`,
      `${words.en} = ${over.uses.map(({ words: { name } }) => `"${name}"`).join(' + ')} ÷ ${under.uses.map(({ words: { name } }) => `"${name}"`).join(' + ')}`,
    ),
    sides: `${over.sides}÷${under.sides}`,
  });
  const local = (side: Side): boolean =>
    side.uses.every((use) => {
      const here = use.sentence.index === rate.sentence.index;
      const near =
        use.sentence.paragraph === rate.sentence.paragraph && Math.abs(use.index - rate.index) < 14;
      return (
        near &&
        !use.partial &&
        (use.recognised?.sure === true || (here && use.recognised?.rivals.length === 0))
      );
    });
  const asked = `${spec.numerator} ${spec.denominator}`;
  const standins = Object.entries(STANDINS).flatMap(([from, to]) =>
    asked.includes(from) ? to.map((each) => ({ [from]: each })) : [],
  );
  const others = standins.flatMap((replaced) => {
    const over = sideOf(parsed(spec.numerator), rate, lookup, replaced);
    const under = sideOf(parsed(spec.denominator), rate, lookup, replaced);
    const tried = over === null || under === null ? null : whole(over, under);
    // A figure over itself is no reading.
    return tried === null ||
      over?.uses[0] === under?.uses[0] ||
      compare(tried.numerator, tried.denominator) === 0
      ? []
      : [tried];
  });
  if (numerator !== null && denominator !== null) {
    // 合并 of carried-over cases is a second reading: 结案÷立案 without them.
    const plainUnder = denominator.uses.length > 1 ? denominator.uses.slice(-1) : [];
    const plainReading = plainUnder.map((use) =>
      whole(numerator, {
        value: use.mention.stated.value,
        sides: shown(use.mention.stated.value),
        uses: [use],
      }),
    );
    const outcome = judgePercent(
      rate.mention,
      [whole(numerator, denominator), ...plainReading, ...others],
      local(numerator) && local(denominator) && rate.recognised?.sure === true,
    );
    return outcome === null
      ? null
      : finding(reading, rate, { kind: 'ratio', code, ...outcome }, [
          ...numerator.uses,
          ...denominator.uses,
        ]);
  }
  if (numerator !== null && numerator.uses.length > 0 && local(numerator)) {
    const outcome = judgePercent(rate.mention, others, false);
    const implied = impliedOutcome(rate.mention, numerator.value, words, {
      sure: rate.recognised?.sure === true,
      sums: sumsBefore(reading, rate),
    });
    if (outcome !== null && outcome.verdict !== 'query')
      return finding(reading, rate, { kind: 'ratio', code, ...outcome }, numerator.uses);
    if (implied === null) return null;
    const tried = outcome?.arithmetic;
    const also = tried === undefined ? '' : `（${tried}，不符）`;
    const alsoEn = tried === undefined ? '' : ` (${tried}: no match)`;
    return finding(
      reading,
      rate,
      {
        kind: 'ratio',
        code,
        ...implied,
        recomputed: outcome?.recomputed ?? null,
        message: told(
          `${implied.message.zh.replace(/。$/, '')}${also}。`,
          `${implied.message.en.replace(/\.$/, '')}${alsoEn}.`,
        ),
      },
      numerator.uses,
    );
  }
  if (denominator !== null && denominator.uses.length === 1 && local(denominator)) {
    const [use] = denominator.uses;
    const problem = use === undefined ? null : impossibleShare(rate, use);
    if (problem !== null && use !== undefined)
      return finding(
        reading,
        rate,
        {
          kind: 'ratio',
          code,
          verdict: 'fails',
          message: told(`“${words.zh}”：${problem.zh}。`, `"${words.en}": ${problem.en}.`),
        },
        [use],
      );
  }
  return null;
};
