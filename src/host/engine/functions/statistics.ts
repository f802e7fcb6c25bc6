/** Counting, extremes, averages. */
import { isMatrix, valuesOf } from '../matrix';
import type { Call } from '../evaluate';
import { cellError, isCellError } from '../values';
import { allValues, guarded, numberAt, numbers, stopAt } from './arguments';
import { total } from './arithmetic';

function count(call: Call): number {
  let found = 0;
  for (const { value, direct } of allValues(call)) {
    if (typeof value === 'number') found++;
    else if (direct && typeof value === 'boolean') found++;
    else if (
      direct &&
      typeof value === 'string' &&
      value.trim() !== '' &&
      !Number.isNaN(Number(value))
    ) {
      found++;
    }
  }
  return found;
}

/** Counts written cells; a formula that gives "" counts too. */
function countAll(call: Call): number {
  let found = 0;
  call.items.forEach((node) => {
    const operand = call.evaluate(node);
    if (!isMatrix(operand)) found += node.kind === 'missing' ? 0 : 1;
    else for (const value of valuesOf(operand)) if (value !== null) found++;
  });
  return found;
}

function countBlank(call: Call): number {
  const operand = call.item(0);
  if (!isMatrix(operand)) return operand === null || operand === '' ? 1 : 0;
  let filled = 0;
  for (const value of valuesOf(operand)) if (value !== null && value !== '') filled++;
  return operand.rows * operand.columns - filled;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function ofRank(largest: boolean) {
  return guarded((call) => {
    const list = sorted(numbers({ ...call, items: call.items.slice(0, 1) }));
    const place = Math.trunc(numberAt(call, 1));
    const value = largest ? list[list.length - place] : list[place - 1];
    return value ?? cellError('#NUM!');
  });
}

export const statistics = {
  COUNT: count,
  COUNTA: countAll,
  COUNTBLANK: countBlank,
  MAX: guarded((call) => {
    const list = numbers(call);
    return list.length ? Math.max(...list) : 0;
  }),
  MIN: guarded((call) => {
    const list = numbers(call);
    return list.length ? Math.min(...list) : 0;
  }),
  AVERAGE: guarded((call) => {
    const list = numbers(call);
    return list.length ? total(list) / list.length : cellError('#DIV/0!');
  }),
  MEDIAN: guarded((call) => {
    const list = sorted(numbers(call));
    const [low, high] = [list[(list.length - 1) >> 1], list[list.length >> 1]];
    return low === undefined || high === undefined ? cellError('#NUM!') : (low + high) / 2;
  }),
  LARGE: ofRank(true),
  SMALL: ofRank(false),
  RANK: guarded((call) => {
    const value = numberAt(call, 0);
    const list = [...valuesOf(call.item(1))].filter((item) => {
      if (isCellError(item)) stopAt(item);
      return typeof item === 'number';
    }) as number[];
    if (!list.includes(value)) return cellError('#N/A');
    const ascending = numberAt(call, 2) !== 0;
    return list.filter((item) => (ascending ? item < value : item > value)).length + 1;
  }),
};
