import { told } from '../../catalog';
import { add, compare, rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import { comparable } from './comparable';
import { judgePercent } from './percent';
import type { PercentReading } from './percent';
import { impossibleShare } from './shares';

/** 不予受理 is no 受理, and 未整改 no 整改; of 不合格率 only the 不合格 are counted. */
const says = (words: string, verb: string, negated: boolean): boolean =>
  new RegExp(
    `${negated ? '(?<=[不未没无]|不予|没有|尚未)' : '(?<![不未没无]|不予|没有|尚未)'}${verb}`,
  ).test(words);

/** 年初结转18件，新收406件，办结411件: of both together. */
const withCarried = (over: Stated, unders: readonly Stated[]): readonly PercentReading[] => {
  const carried = unders.find(({ words }) => /结转|上年|年初|往年|历年/.test(words.near));
  const fresh = unders.find((one) => one !== carried);
  if (carried === undefined || fresh === undefined) return [];
  const [left, right] = [carried, fresh].map(({ mention }) => mention.stated.value);
  if (left === undefined || right === undefined) return [];
  return [
    {
      numerator: over.mention.stated.value,
      denominator: add(left, right),
      words: told(
        `“${labelOf(over)}”÷（“${labelOf(carried)}”＋“${labelOf(fresh)}”）`,
        `"${labelOf(over)}" ÷ ("${labelOf(carried)}" + "${labelOf(fresh)}")`,
      ),
      sides: `${shown(over.mention.stated.value)}÷(${shown(left)}+${shown(right)})`,
    },
  ];
};

/** 整改率, 完成率 of things the catalogue does not count: the verb tells the numerator. */
export const spokenRate = (reading: Reading, rate: Stated): Finding | null => {
  const [, no = '', verb] =
    /(不予|[不未无])?([一-龥]{2})(?:率|比例)(?:为|达|达到|均为|均达|是)?#/.exec(rate.words.near) ??
    [];
  if (verb === undefined) return null;
  const negated = no !== '';
  const group = (reading.bySentence.get(rate.sentence.index) ?? []).filter(
    (one) => one.index < rate.index,
  );
  const counts = group.filter(
    ({ role, mention, period }) =>
      role === 'figure' && mention.measure === 'count' && period === rate.period,
  );
  const over = [...counts]
    .reverse()
    .find(({ words }) => says(words.name, verb, negated) || says(words.near, verb, negated));
  if (over === undefined) return null;
  const unders = counts
    .filter((one) => one.index < over.index && comparable(one.mention, over.mention))
    .reverse();
  const [under] = unders;
  if (under === undefined) return null;
  const between = reading.plain.slice(over.mention.to, rate.mention.from);
  const sure =
    unders.length === 1 &&
    counts.length === 2 &&
    !/[；;]/.test(between) &&
    over.mention.unit === under.mention.unit &&
    // A share above 100 % says that the whole is another.
    compare(over.mention.stated.value, under.mention.stated.value) <= 0;
  const readings = unders.map((each) => ({
    numerator: over.mention.stated.value,
    denominator: each.mention.stated.value,
    words: told(`“${labelOf(over)}”÷“${labelOf(each)}”`, `"${labelOf(over)}" ÷ "${labelOf(each)}"`),
    sides: `${shown(over.mention.stated.value)}÷${shown(each.mention.stated.value)}`,
  }));
  const outcome = judgePercent(rate.mention, [...readings, ...withCarried(over, unders)], sure);
  return outcome === null
    ? null
    : finding(reading, rate, { kind: 'ratio', ...outcome }, [over, under]);
};

/** 13卷中优秀率23.5%: the count of the sentence leaves no whole number. */
export const impossible = (reading: Reading, rate: Stated): Finding | null => {
  const group = (reading.bySentence.get(rate.sentence.index) ?? []).filter(
    (one) => one.index < rate.index && one.role === 'figure' && one.mention.measure === 'count',
  );
  const [only, second] = group;
  if (only === undefined || second !== undefined || !/率|占/.test(rate.words.near)) return null;
  const problem = impossibleShare(rate, only);
  if (problem === null) return null;
  const sure = /(?:其中|中)/.test(reading.plain.slice(only.mention.to, rate.mention.from));
  return finding(
    reading,
    rate,
    {
      kind: 'ratio',
      verdict: sure ? 'fails' : 'query',
      message: told(
        `${problem.zh}。`,
        `${problem.en.charAt(0).toUpperCase()}${problem.en.slice(1)}.`,
      ),
    },
    [only],
  );
};

/** A rate above 100 % that is none of those that can be. */
export const tooLarge = (reading: Reading, rate: Stated): Finding | null => {
  if (!/率|占/.test(rate.words.near) || /增|降|同比|完成率|增速|增幅/.test(rate.words.near))
    return null;
  if (compare(rate.mention.stated.value, rational(100n)) <= 0) return null;
  return finding(
    reading,
    rate,
    {
      kind: 'ratio',
      verdict: 'query',
      message: told(
        '占比和各种率不应超过100%，请核对分子、分母。',
        'Shares and rates are not above 100%; please check numerator and denominator.',
      ),
    },
    [],
  );
};

/** 复议、诉讼案件的发生率为0: a rate without a base. */
export const zeroRate = (reading: Reading, stated: Stated): Finding | null => {
  if (
    !/发生率(?:均)?(?:为|是)?#/.test(stated.words.near) ||
    stated.mention.stated.value.numerator !== 0n
  )
    return null;
  return finding(
    reading,
    stated,
    {
      kind: 'ratio',
      verdict: 'query',
      message: told(
        '“发生率为0”没有分母，也不是件数；请改写为“发生0件”，需要率的另写明分子、分母。',
        '“发生率为0” has no denominator and is no number of cases; write “发生0件”, and where a rate is wanted, its numerator and denominator.',
      ),
    },
    [],
  );
};
