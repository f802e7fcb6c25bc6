import { isZero } from '../../figures';
import type { ClausePlan } from '../plans/types';
import { numberRun, printedFigure, textRun } from '../number-run';
import type { Run } from '../types';
import { indicator } from '../../catalog';
import { limitIn } from '../filed-measure';
import type { Context } from './context';
import { slotCodes, unitOf } from './template';

/** One thing whose number is zero, to be said together with others of its unit. */
export interface Zero {
  readonly name: string;
  readonly code: string;
  readonly unit: string;
}

/** Nothing of a part of the work is not nothing at all: such a zero is said by itself, with its limit. */
export const isLimited = (code: string, { facts }: Context): boolean =>
  limitIn(facts.filing, code) !== '';

/** The zero a clause stands for: its figure is 0 and there is nothing to say of last year. */
export const zeroOf = (plan: ClausePlan, context: Context): Zero | null => {
  const code = slotCodes(plan.say)[0];
  if (plan.zero === undefined || code === undefined) return null;
  const value = context.facts.number(code, 'cur');
  const last = context.facts.number(code, 'prev');
  if (value === null || !isZero(value) || isLimited(code, context)) return null;
  if (plan.change !== undefined && last !== null && !isZero(last)) return null;
  return { name: plan.zero, code, unit: unitOf(plan.say, code) };
};

/** A reader loses a longer list of what did not happen: its first few and their number say as much. */
const MOST_NAMES = 6;
const FIRST_NAMES = 3;

const namesOf = (zeros: readonly Zero[]): string => {
  const names = zeros.map(({ name }) => name);
  if (names.length <= MOST_NAMES) return names.join('、');
  return `${names.slice(0, FIRST_NAMES).join('、')}等${names.length}项`;
};

const gathered = (zeros: readonly Zero[], unit: string, context: Context): readonly Run[] => {
  const [first, ...others] = zeros;
  const value = first === undefined ? null : context.facts.number(first.code, 'cur');
  if (first === undefined || value === null) return [];
  const { printed, format } = printedFigure(value, indicator(first.code).kind);
  const also = others.map((item) => item.code);
  const number = numberRun(
    { code: first.code, also, period: 'cur', format, printed },
    context.facts.filing.version,
  );
  return [textRun(`${namesOf(zeros)}${zeros.length > 1 ? '均' : ''}为`), number, textRun(unit)];
};

/** 行政裁决、行政给付、行政奖励均为0件: each unit once, as one number that stands for all of them. */
export const zeroRuns = (zeros: readonly Zero[], context: Context): readonly Run[] =>
  [...new Set(zeros.map((zero) => zero.unit))].flatMap((unit, index): readonly Run[] => [
    ...(index === 0 ? [] : [textRun('，')]),
    ...gathered(
      zeros.filter((zero) => zero.unit === unit),
      unit,
      context,
    ),
  ]);
