import { indicator, told } from '../../catalog';
import { add, compare, rational, subtract, ZERO } from '../../figures';
import type { Rational } from '../../figures';
import { parseExpression } from '../../rules';
import type { Expression } from '../../rules';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import { comparable } from './comparable';
import type { Lookup } from './lookup';
import { impliedOutcome, judgePercent } from './percent';
import type { PercentReading } from './percent';
import { impossibleShare } from './shares';

interface Side {
  readonly value: Rational;
  readonly sides: string;
  readonly uses: readonly Stated[];
}

/** Where a code's figure may also be written under another count of the same step. */
const STANDINS: Readonly<Record<string, readonly string[]>> = {
  C04: ['C02'],
  C02: ['C04'],
  B04: ['B11'],
  A15: ['A14'],
  I17: ['I11'],
  A06: ['A07'],
  A07: ['A06'],
};

const picked = (lookup: Lookup, code: string, about: Stated): Stated | null => {
  const [first] = lookup.near(code, about);
  return first ?? null;
};

/** One side of a rate from the figures the text states; null when one of them is not there. */
const sideOf = (expression: Expression, about: Stated, lookup: Lookup, replaced: Readonly<Record<string, string>>): Side | null => {
  switch (expression.node) {
    case 'number':
      return { value: rational(BigInt(Math.trunc(Number(expression.value)))), sides: expression.value, uses: [] };
    case 'ref': {
      const figure = picked(lookup, replaced[expression.code] ?? expression.code, about);
      return figure === null ? null : { value: figure.mention.stated.value, sides: shown(figure.mention.stated.value), uses: [figure] };
    }
    case 'zero':
      return sideOf(expression.of, about, lookup, replaced) ?? { value: ZERO, sides: '', uses: [] };
    case 'add':
    case 'sub': {
      const left = sideOf(expression.left, about, lookup, replaced);
      const right = sideOf(expression.right, about, lookup, replaced);
      if (left === null || right === null) return null;
      const sign = expression.node === 'add' ? '+' : '-';
      const sides = left.sides === '' ? right.sides : `(${left.sides}${sign}${right.sides})`;
      return { value: expression.node === 'add' ? add(left.value, right.value) : subtract(left.value, right.value), sides, uses: [...left.uses, ...right.uses] };
    }
    default:
      return null;
  }
}; // prettier-ignore

const parse = (() => {
  const known = new Map<string, Expression>();
  return (text: string): Expression => {
    const found = known.get(text) ?? parseExpression(text);
    known.set(text, found);
    return found;
  };
})();

/** 结案率 and the other rates of the catalogue, from the figures the text itself gives. */
const catalogueRate = (reading: Reading, rate: Stated, lookup: Lookup): Finding | null => {
  const code = rate.recognised?.code;
  const spec = code === undefined ? undefined : indicator(code).ratio;
  if (code === undefined || spec === undefined || spec.scale !== 100) return null;
  const numerator = sideOf(parse(spec.numerator), rate, lookup, {});
  const denominator = sideOf(parse(spec.denominator), rate, lookup, {});
  const words = told(indicator(code).zh, indicator(code).en);
  const whole = (over: Side, under: Side): PercentReading => ({
    numerator: over.value,
    denominator: under.value,
    words: told(
      `${words.zh}＝${over.uses.map(({ words: { name } }) => `“${name}”`).join('＋')}÷${under.uses.map(({ words: { name } }) => `“${name}”`).join('＋')}`,
      `${words.en} = ${over.uses.map(({ words: { name } }) => `"${name}"`).join(' + ')} ÷ ${under.uses.map(({ words: { name } }) => `"${name}"`).join(' + ')}`),
    sides: `${over.sides}÷${under.sides}`,
  });
  const local = (side: Side): boolean =>
    side.uses.every((use) => {
      const here = use.sentence.index === rate.sentence.index;
      const near = use.sentence.paragraph === rate.sentence.paragraph && Math.abs(use.index - rate.index) < 14;
      return near && !use.partial && (use.recognised?.sure === true || (here && use.recognised?.rivals.length === 0));
    });
  const asked = `${spec.numerator} ${spec.denominator}`;
  const standins = Object.entries(STANDINS).flatMap(([from, to]) => (asked.includes(from) ? to.map((each) => ({ [from]: each })) : []));
  const others = standins.flatMap((replaced) => {
    const over = sideOf(parse(spec.numerator), rate, lookup, replaced);
    const under = sideOf(parse(spec.denominator), rate, lookup, replaced);
    const tried = over === null || under === null ? null : whole(over, under);
    // A figure over itself is no reading.
    return tried === null || over?.uses[0] === under?.uses[0] || compare(tried.numerator, tried.denominator) === 0 ? [] : [tried];
  });
  if (numerator !== null && denominator !== null) {
    // 合并 of carried-over cases is a second reading: 结案÷立案 without them.
    const plainUnder = denominator.uses.length > 1 ? denominator.uses.slice(-1) : [];
    const plainReading = plainUnder.map((use) => whole(numerator, { value: use.mention.stated.value, sides: shown(use.mention.stated.value), uses: [use] }));
    const outcome = judgePercent(rate.mention, [whole(numerator, denominator), ...plainReading, ...others], local(numerator) && local(denominator) && rate.recognised?.sure === true);
    return outcome === null ? null : finding(reading, rate, { kind: 'ratio', code, ...outcome }, [...numerator.uses, ...denominator.uses]);
  }
  if (numerator !== null && numerator.uses.length > 0 && local(numerator)) {
    const outcome = judgePercent(rate.mention, others, false);
    const implied = impliedOutcome(rate.mention, numerator.value, words);
    if (outcome !== null && outcome.verdict !== 'query') return finding(reading, rate, { kind: 'ratio', code, ...outcome }, numerator.uses);
    if (implied === null) return null;
    const tried = outcome?.arithmetic;
    const also = tried === undefined ? '' : `（${tried}，不符）`;
    const alsoEn = tried === undefined ? '' : ` (${tried}: no match)`;
    return finding(reading, rate, { kind: 'ratio', code, ...implied, recomputed: outcome?.recomputed ?? null, message: told(
      `${implied.message.zh.replace(/。$/, '')}${also}。`,
      `${implied.message.en.replace(/\.$/, '')}${alsoEn}.`) }, numerator.uses);
  }
  if (denominator !== null && denominator.uses.length === 1 && local(denominator)) {
    const [use] = denominator.uses;
    const problem = use === undefined ? null : impossibleShare(rate, use);
    if (problem !== null && use !== undefined)
      return finding(reading, rate, { kind: 'ratio', code, verdict: 'fails', message: told(`“${words.zh}”：${problem.zh}。`, `"${words.en}": ${problem.en}.`) }, [use]);
  }
  return null;
}; // prettier-ignore

/** 整改率, 完成率 of things the catalogue does not count: the verb tells the numerator. */
const spokenRate = (reading: Reading, rate: Stated): Finding | null => {
  const verb = /([一-龥]{2})(?:率|比例)(?:为|达|达到|均为|均达|是)?#/.exec(rate.words.near)?.[1];
  if (verb === undefined) return null;
  const group = (reading.bySentence.get(rate.sentence.index) ?? []).filter((one) => one.index < rate.index);
  const counts = group.filter(({ role, mention, period }) => role === 'figure' && mention.measure === 'count' && period === rate.period);
  const over = [...counts].reverse().find(({ words }) => words.name.includes(verb) || words.near.includes(verb));
  if (over === undefined) return null;
  const unders = counts.filter((one) => one.index < over.index && comparable(one.mention, over.mention)).reverse();
  const [under] = unders;
  if (under === undefined) return null;
  const between = reading.plain.slice(over.mention.to, rate.mention.from);
  const sure = unders.length === 1 && counts.length === 2 && !/[；;]/.test(between) && over.mention.unit === under.mention.unit;
  const readings = unders.map((each) => ({
    numerator: over.mention.stated.value, denominator: each.mention.stated.value,
    words: told(`“${over.words.name}”÷“${each.words.name}”`, `"${over.words.name}" ÷ "${each.words.name}"`), sides: `${shown(over.mention.stated.value)}÷${shown(each.mention.stated.value)}`,
  }));
  const outcome = judgePercent(rate.mention, readings, sure);
  return outcome === null ? null : finding(reading, rate, { kind: 'ratio', ...outcome }, [over, under]);
}; // prettier-ignore

/** 13卷中优秀率23.5%: the count of the sentence leaves no whole number. */
const impossible = (reading: Reading, rate: Stated): Finding | null => {
  const group = (reading.bySentence.get(rate.sentence.index) ?? []).filter((one) => one.index < rate.index && one.role === 'figure' && one.mention.measure === 'count');
  const [only, second] = group;
  if (only === undefined || second !== undefined || !/率|占/.test(rate.words.near)) return null;
  const problem = impossibleShare(rate, only);
  if (problem === null) return null;
  const sure = /(?:其中|中)/.test(reading.plain.slice(only.mention.to, rate.mention.from));
  return finding(reading, rate, { kind: 'ratio', verdict: sure ? 'fails' : 'query', message: told(`${problem.zh}。`, `${problem.en.charAt(0).toUpperCase()}${problem.en.slice(1)}.`) }, [only]);
}; // prettier-ignore

const tooLarge = (reading: Reading, rate: Stated): Finding | null => {
  if (!/率|占/.test(rate.words.near) || /增|降|同比|完成率|增速|增幅/.test(rate.words.near)) return null;
  if (compare(rate.mention.stated.value, rational(100n)) <= 0) return null;
  return finding(reading, rate, { kind: 'ratio', verdict: 'query', message: told(
    '占比和各种率不应超过100%，请核对分子、分母。',
    'Shares and rates are not above 100%; please check numerator and denominator.') }, []);
}; // prettier-ignore

/** 复议、诉讼案件的发生率为0: a rate without a base. */
const zeroRate = (reading: Reading, stated: Stated): Finding | null => {
  if (!/发生率(?:均)?(?:为|是)?#/.test(stated.words.near) || stated.mention.stated.value.numerator !== 0n) return null;
  return finding(reading, stated, { kind: 'ratio', verdict: 'query', message: told(
    '“发生率为0”没有分母，也不是件数；请改写为“发生0件”，需要率的另写明分子、分母。',
    '“发生率为0” has no denominator and is no number of cases; write “发生0件”, and where a rate is wanted, its numerator and denominator.') }, []);
}; // prettier-ignore

/** Every rate: by the catalogue's formula, by its own words, or as impossible. */
export const rateRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  reading.stated.flatMap((rate) => {
    const zero = zeroRate(reading, rate);
    if (zero !== null) return [zero];
    if (rate.mention.measure !== 'percent' || rate.mention.range !== undefined || rate.role === 'change' || rate.role === 'target') return [];
    const large = tooLarge(reading, rate);
    if (large !== null) return [large];
    if (rate.role === 'share') return [];
    const several = /率[、和][^，]*率/.test(rate.words.near);
    const found = (several ? null : catalogueRate(reading, rate, lookup)) ?? (several ? null : spokenRate(reading, rate)) ?? impossible(reading, rate);
    return found === null ? [] : [found];
  }); // prettier-ignore
