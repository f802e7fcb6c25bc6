import { figureOf, indicator, numberOf, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import { fromDecimal, multiply, rational, subtract, toNumber } from '../../figures';
import type { Rational } from '../../figures';
import { referencesOf } from '../language/walk';
import { publishedFigure, publishedVerdict } from '../ratios/compare-published';
import { exactRatio, ratioSides } from '../ratios/compute';
import type { RuleKind } from '../rule';
import { rulesOf } from '../rule-set';
import type { Severity } from '../types';
import { judge } from '../verdict/judge';
import type { Judgement } from '../verdict/judge';
import { altered } from './altered';
import type { Change } from './altered';

/** Tells whether a change would make something else untrue or impossible. */
export interface HarmSource {
  /** @param about the ratio the finding is about, which the change is meant to move */
  of(changes: readonly Change[], about: string | null): boolean;
}

/** Figures counted in cases: none is above the total of all acts. */
const CASE_FAMILIES = /^[BCDFGIJK]/;
const CASE_UNITS: ReadonlySet<string> = new Set(['宗', '件', '件次']);
const TOTAL = 'N01';
const WHOLE = rational(100n);

const isAbove = (left: Rational, right: Rational): boolean => subtract(left, right).numerator > 0n;

const size = (decimal: string): Rational => fromDecimal(decimal.replace('-', ''));

/** A query that fails is only further off by more than this part of what it is off by. */
const ROOM = rational(11n, 10n);

/**
 * A relation that held and fails then, or that failed and is further off then.
 * @param absurd the figures to be changed cannot be: what held only by them held for nothing
 */
const isWorse = (
  severity: Severity,
  before: Judgement,
  after: Judgement,
  absurd: boolean,
): boolean => {
  if (after.verdict !== 'fail') return false;
  const query = severity === '核实';
  if (before.verdict !== 'fail') return !(query && absurd);
  const { difference } = before;
  if (difference === null || after.difference === null) return false;
  const room = query ? ROOM : rational(1n);
  return isAbove(size(after.difference), multiply(size(difference), room));
};

/** Queries that are arithmetic; the others tell what is unusual, and only order suggestions. */
const ARITHMETIC: ReadonlySet<RuleKind> = new Set<RuleKind>(['平衡', '包含', '衔接']);

const distance = (filing: Filing, code: string): Rational | null => {
  const stated = publishedFigure(filing, code);
  const { value } = exactRatio(filing, code);
  if (stated === null || value === null) return null;
  const gap = subtract(value, stated.value);
  return gap.numerator < 0n ? subtract(stated.value, value) : gap;
};

/** A printed ratio that can be explained now and cannot then, or is further off then. */
const printsWorse = (filing: Filing, after: Filing, code: string): boolean => {
  const [was, is] = [publishedVerdict(filing, code), publishedVerdict(after, code)];
  if (was === null || is === null || is === 'same') return false;
  if (was !== 'different') return is !== was;
  const [near, far] = [distance(filing, code), distance(after, code)];
  return is === 'different' && near !== null && far !== null && isAbove(far, near);
};

/** A share of a whole that comes out above 100 % only then. */
const overflows = (filing: Filing, after: Filing, code: string): boolean => {
  if (indicator(code).unit !== '%') return false;
  const [was, is] = [exactRatio(filing, code).value, exactRatio(after, code).value];
  return is !== null && isAbove(is, WHOLE) && (was === null || !isAbove(was, WHOLE));
};

/** More cases of one kind than there were acts of every kind. */
const exceedsAll = (
  filing: Filing,
  { code, period }: Pick<Change, 'code' | 'period'>,
  value: Rational | null,
): boolean => {
  const total = numberOf(filing, TOTAL, 'cur');
  if (value === null || total === null || total.numerator <= 0n) return false;
  if (period !== 'cur' || !CASE_FAMILIES.test(code)) return false;
  return CASE_UNITS.has(indicator(code).unit) && isAbove(value, total);
};

/** A change from near last year's figure to many times it, or to a small part of it. */
const NEAR = 1.5;
const FAR = 4;

const leavesLastYear = (filing: Filing, { code, period, value }: Change): boolean => {
  const before = numberOf(filing, code, 'prev');
  const now = numberOf(filing, code, 'cur');
  if (period !== 'cur' || before === null || now === null) return false;
  const [last, stated, then] = [before, now, fromDecimal(value)].map((each) => toNumber(each) + 1);
  if (last === undefined || stated === undefined || then === undefined) return false;
  const times = (left: number): number => Math.max(left / last, last / left);
  return times(stated) <= NEAR && times(then) >= FAR;
};

/** Of two figures that speak of the same cases, how near they are to be each other's witness. */
const WITNESS = 0.005;
/** Small figures are near each other by chance. */
const TOO_SMALL = 1000;

const nearness = (left: number, right: number): number =>
  Math.abs(left - right) / Math.max(left, right, 1);

/** Relations and ratios of a pack by the figures they speak of. */
export const harmOf = (filing: Filing, rounding: Rational): HarmSource => {
  const rules = rulesOf(filing.pack).map((rule) => ({
    rule,
    codes: referencesOf(rule.check, ...(rule.when === null ? [] : [rule.when])).map(
      ({ code }) => code,
    ),
    before: judge(rule, filing, rounding),
  }));
  const binding = rules.filter(
    ({ rule: { kind, severity } }) =>
      severity === '强制' || (severity === '核实' && ARITHMETIC.has(kind)),
  );
  const ratios = pack(filing.pack).ratios.flatMap((code) => {
    const sides = ratioSides(code);
    if (sides === null) return [];
    const parts = referencesOf(sides.numerator, sides.denominator).map((each) => each.code);
    return [{ code, codes: parts }];
  });
  const beside = (code: string): readonly string[] => [
    ...new Set(
      [...rules, ...ratios]
        .filter(({ codes }) => codes.length <= 3 && codes.includes(code))
        .flatMap(({ codes }) => codes)
        .filter((each) => each !== code && indicator(each).unit === indicator(code).unit),
    ),
  ];
  /** Another figure of nearly the same size bears out what stands there, and not what is proposed. */
  const isWitnessed = ({ code, period, value }: Change): boolean => {
    const now = numberOf(filing, code, 'cur');
    if (period !== 'cur' || now === null || toNumber(now) < TOO_SMALL) return false;
    return beside(code).some((other) => {
      const witness = numberOf(filing, other, 'cur');
      if (witness === null) return false;
      const near = nearness(toNumber(now), toNumber(witness));
      const then = nearness(toNumber(fromDecimal(value)), toNumber(witness));
      return near > 0 && near <= WITNESS && then > WITNESS;
    });
  };
  const known = new Map<string, boolean>();
  const judged = (changes: readonly Change[], about: string | null): boolean => {
    const now = changes.map((each) =>
      exceedsAll(filing, each, numberOf(filing, each.code, each.period)),
    );
    const absurd = now.every((each) => each);
    const total = changes.some(({ code }) => code === TOTAL);
    const then = (each: Change, index: number): boolean =>
      now[index] !== true && exceedsAll(filing, each, fromDecimal(each.value));
    if (!total && changes.some(then)) return true;
    if (changes.some((each) => leavesLastYear(filing, each))) return true;
    if (changes.length === 1 && changes.some(isWitnessed)) return true;
    const after = altered(filing, changes);
    const touches = (codes: readonly string[]): boolean =>
      changes.some(({ code }) => codes.includes(code));
    const breaks = binding.some(
      ({ rule, codes, before }) =>
        touches(codes) && isWorse(rule.severity, before, judge(rule, after, rounding), absurd),
    );
    if (breaks) return true;
    return ratios.some(
      ({ code, codes }) =>
        touches(codes) &&
        (overflows(filing, after, code) ||
          (code !== about &&
            figureOf(filing, code, 'pub') !== undefined &&
            printsWorse(filing, after, code))),
    );
  };
  return {
    of: (changes, about) => {
      const key = JSON.stringify([about, changes]);
      const answer = known.get(key) ?? judged(changes, about);
      known.set(key, answer);
      return answer;
    },
  };
};
