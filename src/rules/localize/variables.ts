import { figureKey, figureOf, indicator } from '../../catalog';
import type { FigureKey, Filing, Period } from '../../catalog';
import type { Interval } from '../../figures';
import { rational, toDecimal, unitIsInteger } from '../../figures';
import type { Rational } from '../../figures';
import { operandOf } from '../verdict/operand';
import { ceilingDivide, floorDivide } from './row';

/** 分 in one 万元: amounts are counted in 分 so that every variable is a whole number. */
const AMOUNT_SCALE = 1_000_000n;

/** How hard it is to believe that a cell is wrong. Totals are added up and looked at; last year's
 * column was checked a year ago; a blank was mostly left blank on purpose. */
const WEIGHT = { ordinary: 1, total: 2, blank: 2, previous: 3 } as const;

/** A cell that may be wrong. */
export interface CellVariable {
  readonly code: string;
  readonly period: Period;
  /** The variable chosen when the cell is thought wrong. */
  readonly choice: number;
  /** The variable that is the cell's value; another one where the figure is only approximate. */
  readonly value: number;
  /** Whole numbers are counted by this many per unit. */
  readonly scale: bigint;
  /** The step between values the cell may hold, counted as above. */
  readonly grain: bigint;
  /** The value as it stands, counted as above; null when blank. */
  readonly stated: bigint | null;
  readonly weight: number;
}

/** A bound an approximate figure keeps as long as it is not thought wrong. */
export interface StatedBound {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
}

/** The cells relations speak of, as whole-number variables. */
export interface Variables {
  readonly filing: Filing;
  readonly cells: Map<FigureKey, CellVariable>;
  readonly byChoice: Map<number, CellVariable>;
  /** Present values by variable. */
  readonly values: bigint[];
  /** Variables that may be below zero. */
  readonly signed: Set<number>;
  /** Variables whose value is not known exactly: always eliminated. */
  readonly hidden: Set<number>;
  readonly bounds: StatedBound[];
  readonly totals: ReadonlySet<string>;
  /** What each rounded amount of a total may be off by, in 万元. */
  readonly rounding: Rational;
}

export const newVariables = (
  filing: Filing,
  totals: ReadonlySet<string>,
  rounding: Rational,
): Variables => ({
  filing,
  cells: new Map(),
  byChoice: new Map(),
  values: [],
  signed: new Set(),
  hidden: new Set(),
  bounds: [],
  totals,
  rounding,
});

const add = (variables: Variables, value: bigint): number => variables.values.push(value) - 1;

/** A variable of its own that is no cell and may have either sign. */
export const addSlack = (variables: Variables): number => {
  const slack = add(variables, 0n);
  variables.signed.add(slack);
  return slack;
};

const counted = (value: Rational, scale: bigint): bigint =>
  (value.numerator * scale) / value.denominator;

const scaleFor = (whole: boolean, value: Rational): bigint => {
  const scale = whole ? 1n : AMOUNT_SCALE;
  return scale % value.denominator === 0n ? scale : scale * value.denominator;
};

/** y stands for the cell: low ≤ y − slack ≤ high. Open ends lie one step inside. */
const bound = (
  variables: Variables,
  y: number,
  slack: number,
  interval: Interval,
  scale: bigint,
) => {
  const low = interval.low.numerator * scale;
  const high = interval.high.numerator * scale;
  const least = interval.lowClosed
    ? ceilingDivide(low, interval.low.denominator)
    : floorDivide(low, interval.low.denominator) + 1n;
  const most = interval.highClosed
    ? floorDivide(high, interval.high.denominator)
    : ceilingDivide(high, interval.high.denominator) - 1n;
  variables.bounds.push(
    {
      terms: new Map([
        [y, 1n],
        [slack, -1n],
      ]),
      constant: -least,
    },
    {
      terms: new Map([
        [y, -1n],
        [slack, 1n],
      ]),
      constant: most,
    },
    { terms: new Map([[y, 1n]]), constant: 0n },
  );
};

const weightOf = (variables: Variables, code: string, period: Period, blank: boolean): number => {
  if (period === 'prev') return WEIGHT.previous;
  if (blank) return WEIGHT.blank;
  return variables.totals.has(code) ? WEIGHT.total : WEIGHT.ordinary;
};

/** The cell as a variable, made when it is first asked for; null when it holds no number and is not blank. */
export const cellVariable = (
  variables: Variables,
  code: string,
  period: Period,
): CellVariable | null => {
  const key = figureKey(code, period);
  const known = variables.cells.get(key);
  if (known !== undefined) return known;
  const operand = operandOf(variables.filing, code, period);
  if (operand.kind === 'na' || operand.kind === 'bad') return null;
  const { unit } = indicator(code);
  const whole = unitIsInteger(unit);
  const blank = operand.kind === 'blank';
  const value = operand.kind === 'number' ? operand.value : rational(0n);
  const scale = scaleFor(whole, value);
  const stated = counted(value, scale);
  const interval = operand.kind === 'number' ? operand.interval : null;
  const slackOrValue = interval === null ? add(variables, stated) : addSlack(variables);
  const y = interval === null ? slackOrValue : add(variables, stated);
  if (interval !== null) {
    variables.hidden.add(y);
    bound(variables, y, slackOrValue, interval, scale);
  }
  const cell: CellVariable = {
    code,
    period,
    choice: slackOrValue,
    value: y,
    scale,
    grain: whole ? scale : 1n,
    stated: blank ? null : stated,
    weight: weightOf(variables, code, period, blank),
  };
  variables.cells.set(key, cell);
  variables.byChoice.set(cell.choice, cell);
  return cell;
};

/** A counted value as the decimal a person fills in. */
export const printCounted = ({ scale }: CellVariable, value: bigint): string =>
  toDecimal(rational(value, scale), 20);

/** The same cell's figure as filed, '' when blank. */
export const filedText = (filing: Filing, { code, period }: CellVariable): string => {
  const state = figureOf(filing, code, period)?.state;
  return state?.kind === 'number' ? toDecimal(state.stated.value, 20) : '';
};
