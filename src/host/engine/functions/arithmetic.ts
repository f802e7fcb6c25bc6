/** Arithmetic functions. */
import type { Matrix } from '../matrix';
import { isMatrix, single, valuesOf } from '../matrix';
import type { Call } from '../evaluate';
import type { CellValue } from '../values';
import { cellError } from '../values';
import { guarded, numberAt, numberOf, numbers, scalar, stopAt } from './arguments';

/** Moves the decimal point in the decimal text of a number, so that no binary error enters. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

type Rounding = (size: number) => number;

/** Rounds half away from zero on the 15 significant digits Excel works with. */
function roundWith(rounding: Rounding, value: number, digits: number): number {
  const size = Number(Math.abs(value).toPrecision(15));
  const rounded = shifted(rounding(shifted(size, digits)), -digits);
  return value < 0 ? 0 - rounded : rounded;
}

export const roundHalfUp = (value: number, digits: number): number =>
  roundWith(Math.round, value, digits);

const rounding = (kind: Rounding) =>
  scalar((value = null, digits = null) =>
    roundWith(kind, numberOf(value), Math.trunc(numberOf(digits))),
  );

const one = (run: (value: number) => CellValue) => scalar((value = null) => run(numberOf(value)));

const checked = (value: number): CellValue => (Number.isFinite(value) ? value : cellError('#NUM!'));

function toMultiple(kind: Rounding) {
  return scalar((value = null, step = 1) => {
    const size = numberOf(step);
    if (size === 0) return 0;
    return Number((kind(Number((numberOf(value) / size).toPrecision(15))) * size).toPrecision(15));
  });
}

/** The part of arrays of one size that has to be visited; a whole column is mostly blank. */
function reachOf(
  list: readonly Matrix[],
  rows: number,
  columns: number,
): { readonly rows: number; readonly columns: number } {
  return list.reduce(
    (widest, { reach }) => ({
      rows: Math.min(rows, Math.max(widest.rows, reach?.rows ?? rows)),
      columns: Math.min(columns, Math.max(widest.columns, reach?.columns ?? columns)),
    }),
    list.length === 0 ? { rows, columns } : { rows: 0, columns: 0 },
  );
}

function sumProduct(call: Call): CellValue {
  const operands = call.items.map((_, index) => call.item(index));
  const first = operands[0] ?? null;
  const rows = isMatrix(first) ? first.rows : 1;
  const columns = isMatrix(first) ? first.columns : 1;
  const matches = operands.every((operand) =>
    isMatrix(operand) ? operand.rows === rows && operand.columns === columns : rows * columns === 1,
  );
  if (!matches) return cellError('#VALUE!');
  const product = (row: number, column: number): number => {
    let found = 1;
    for (const operand of operands) {
      const value = isMatrix(operand) ? operand.at(row, column) : operand;
      if (typeof value === 'object' && value !== null) stopAt(value);
      found *= typeof value === 'number' ? value : 0;
    }
    return found;
  };
  const reach = reachOf(operands.filter(isMatrix), rows, columns);
  let sum = 0;
  for (let row = 0; row < reach.rows; row++)
    for (let column = 0; column < reach.columns; column++) sum += product(row, column);
  const beyond = rows * columns - reach.rows * reach.columns;
  // The values beyond the reach are all the same, as is the last of them.
  if (beyond > 0) sum += beyond * product(rows - 1, columns - 1);
  return sum;
}

/** Adds as Excel does: what is left after cancelling to the last bits counts as nothing. */
export const total = (values: readonly number[]): number => {
  const sum = values.reduce((a, b) => a + b, 0);
  const size = values.reduce((a, b) => a + Math.abs(b), 0);
  return Math.abs(sum) < size * 2 ** -50 ? 0 : sum;
};

export const arithmetic = {
  SUM: guarded((call) => total(numbers(call))),
  PRODUCT: guarded((call) => numbers(call).reduce((a, b) => a * b, 1)),
  SUMPRODUCT: guarded(sumProduct),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one((value) => Math.floor(Number(value.toPrecision(15)))),
  SQRT: one((value) => checked(Math.sqrt(value))),
  EXP: one((value) => checked(Math.exp(value))),
  LN: one((value) => checked(Math.log(value))),
  LOG10: one((value) => checked(Math.log10(value))),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding((size) => Math.ceil(Number(size.toPrecision(15)))),
  ROUNDDOWN: rounding((size) => Math.floor(Number(size.toPrecision(15)))),
  TRUNC: rounding((size) => Math.floor(Number(size.toPrecision(15)))),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  MOD: scalar((value = null, by = null) => {
    const [a, b] = [numberOf(value), numberOf(by)];
    return b === 0 ? cellError('#DIV/0!') : a - b * Math.floor(a / b);
  }),
  POWER: scalar((value = null, by = null) => checked(numberOf(value) ** numberOf(by))),
  PI: () => Math.PI,
  SUMSQ: guarded((call) => numbers(call).reduce((a, b) => a + b * b, 0)),
  SUBTOTAL: guarded((call) => {
    const kind = numberAt(call, 0) % 100;
    const list = numbers(call, 1);
    if (kind === 9) return total(list);
    if (kind === 2) return list.length;
    if (kind === 3) {
      let filled = 0;
      call.items.slice(1).forEach((node) => {
        for (const value of valuesOf(call.evaluate(node))) if (value !== null) filled++;
      });
      return filled;
    }
    if (kind === 1) return list.length ? total(list) / list.length : cellError('#DIV/0!');
    if (kind === 4) return Math.max(...list);
    if (kind === 5) return Math.min(...list);
    return cellError('#VALUE!');
  }),
  N: guarded((call) => {
    const value = single(call.item(0));
    if (typeof value === 'object' && value !== null) return value;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  }),
};
