import { indicator } from '../../catalog';
import type { Rational } from '../../figures';
import {
  absolute,
  compare,
  divide,
  isInteger,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  subtract,
} from '../../figures';
import { boundOf } from '../facts';
import type { Facts } from '../facts';
import { numberRun, printedFigure, slotRuns, textRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';
import { growthWords } from './degree';

const DECIMALS = 2;

const isNought = (printed: string): boolean => /^0(\.0+)?$/.test(printed);

/**
 * Rates change in percentage points (relation G-13). The difference is taken between the two rates
 * as printed, so that a reader who subtracts them finds the same.
 */
const pointsChange = (
  code: string,
  now: Rational,
  last: Rational,
  version: string,
): readonly Run[] => {
  const difference = subtract(now, last);
  const printed = roundHalfUp(absolute(difference), DECIMALS);
  if (isNought(printed)) return [textRun('，与上年持平')];
  const direction = compare(difference, rational(0n)) > 0 ? '提高' : '下降';
  const format = `points:${DECIMALS}`;
  return [
    textRun(`，比上年${direction}`),
    numberRun({ code, period: 'cur', format, printed }, version),
    textRun('个百分点'),
  ];
};

/** No percentage on a zero base: 上年无; and no −100 %: the old figure. */
const onZero = (
  code: string,
  unit: string,
  now: Rational,
  last: Rational,
  facts: Facts,
): readonly Run[] => {
  if (isZero(now) && isZero(last)) return [textRun('，与上年持平')];
  const [words, period] = isZero(last)
    ? (['（上年无，本年', 'cur'] as const)
    : (['（上年为', 'prev'] as const);
  return [textRun(words), ...(slotRuns(facts, code, unit, period) ?? []), textRun('）')];
};

/** A handful of things more or fewer is said in things: 比上年增加2件, never 增长200%. */
const inThings = (
  code: string,
  unit: string,
  now: Rational,
  last: Rational,
  facts: Facts,
): readonly Run[] | null => {
  const small = boundOf(facts, 'small');
  const few = (value: Rational): boolean => small !== null && compare(value, small) < 0;
  if (unit === '' || !few(now) || !few(last) || !isInteger(now) || !isInteger(last)) return null;
  const { printed } = printedFigure(absolute(subtract(now, last)), indicator(code).kind);
  const number = numberRun(
    { code, period: 'cur', format: 'difference:0', printed },
    facts.filing.version,
  );
  const words = compare(now, last) > 0 ? '增加' : '减少';
  return [textRun(`，比上年${words}`), number, textRun(unit)];
};

/** A growth of several times is said as 是上年的…倍. */
const inTimes = (
  code: string,
  now: Rational,
  last: Rational,
  facts: Facts,
): readonly Run[] | null => {
  const bound = boundOf(facts, 'times');
  const times = divide(now, last);
  if (bound === null || compare(times, bound) < 0) return null;
  const printed = roundHalfUp(times, DECIMALS);
  const number = numberRun(
    { code, period: 'cur', format: `times:${DECIMALS}`, printed },
    facts.filing.version,
  );
  return [textRun('，是上年的'), number, textRun('倍')];
};

const inPercent = (code: string, now: Rational, last: Rational, facts: Facts): readonly Run[] => {
  const share = multiply(divide(absolute(subtract(now, last)), last), rational(100n));
  const figure = roundHalfUp(share, DECIMALS);
  if (isNought(figure)) return [textRun('，与上年基本持平')];
  const words = growthWords(share, compare(now, last) > 0, facts);
  const format = `change:${DECIMALS}`;
  return [
    textRun(`，比上年${words}`),
    numberRun({ code, period: 'cur', format, printed: `${figure}%` }, facts.filing.version),
  ];
};

/**
 * What follows a figure about last year: 比上年增长12.30%, 比上年提高1.20个百分点, 与上年持平,
 * 上年无, 比上年增加2件, 是上年的7.50倍. `unit` is the one the figure was said with. Nothing when
 * last year is not filed or either figure is only approximate (约300, 2.3万).
 */
export const changeRuns = (code: string, unit: string, context: Context): readonly Run[] => {
  const { facts } = context;
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  if (now === null || last === null) return [];
  if (!facts.comparable(code)) return [];
  const known = indicator(code);
  if (known.kind === 'ratio')
    return known.unit === '%' ? pointsChange(code, now, last, facts.filing.version) : [];
  if (isZero(now) || isZero(last)) return onZero(code, unit, now, last, facts);
  if (compare(now, last) === 0) return [textRun('，与上年持平')];
  return (
    inThings(code, unit, now, last, facts) ??
    inTimes(code, now, last, facts) ??
    inPercent(code, now, last, facts)
  );
};
