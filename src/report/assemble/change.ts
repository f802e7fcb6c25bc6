import { indicator } from '../../catalog';
import type { Rational } from '../../figures';
import {
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  roundHalfUp,
  subtract,
} from '../../figures';
import { numberRun, slotRuns, textRun } from '../number-run';
import type { Run } from '../types';
import type { Facts } from '../facts';
import type { Context } from './context';

const DECIMALS = 2;

const isNought = (printed: string): boolean => /^0(\.0+)?$/.test(printed);

/**
 * Rates change in percentage points (domain.md G-13). The difference is taken between the two rates
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

/** No percentage on a zero base (domain §5.4 pattern 16): 上年无; and no −100 %: the old figure. */
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

/**
 * What follows a figure about last year: 比上年增长12.30%, 比上年提高1.20个百分点, 与上年持平,
 * 上年无. `unit` is the one the figure was said with. Nothing when last year is not filed or either figure is only approximate.
 */
export const changeRuns = (code: string, unit: string, context: Context): readonly Run[] => {
  const { facts } = context;
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  if (now === null || last === null) return [];
  if (facts.approximation(code, 'cur') !== '' || facts.approximation(code, 'prev') !== '')
    return [];
  const { version } = facts.filing;
  if (indicator(code).kind === 'ratio') return pointsChange(code, now, last, version);
  if (isZero(now) || isZero(last)) return onZero(code, unit, now, last, facts);
  const order = compare(now, last);
  if (order === 0) return [textRun('，与上年持平')];
  const share = multiply(divide(absolute(subtract(now, last)), last), rational(100n));
  const printed = `${roundHalfUp(share, DECIMALS)}%`;
  if (isNought(printed.slice(0, -1))) return [textRun('，与上年基本持平')];
  return [
    textRun(order > 0 ? '，比上年增长' : '，比上年下降'),
    numberRun({ code, period: 'cur', format: `change:${DECIMALS}`, printed }, version),
  ];
};
