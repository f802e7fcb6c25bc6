/** SUMIF, COUNTIFS and their kin: criteria such as ">=10", "许可*", 5. */
import type { Call } from '../evaluate';
import type { Matrix } from '../matrix';
import { isMatrix, single } from '../matrix';
import { compareValues } from '../operators';
import type { CellValue } from '../values';
import { cellError, isCellError } from '../values';
import { guarded, stopAt } from './arguments';
import { total } from './arithmetic';
import { matchesWildcard } from './wildcard';

export function criterion(value: CellValue): (cell: CellValue) => boolean {
  const [, operator = '=', text = ''] =
    typeof value === 'string' ? (/^(<>|<=|>=|=|<|>)?(.*)$/s.exec(value) ?? []) : [undefined, '='];
  const wanted: CellValue =
    typeof value !== 'string'
      ? (value ?? 0)
      : text !== '' && !Number.isNaN(Number(text))
        ? Number(text)
        : text;
  const fits = matchesWildcard(typeof wanted === 'string' ? wanted : '');
  const explicit = typeof value === 'string' && value.startsWith(operator);
  if (operator === '=' || operator === '<>') {
    const equal = (cell: CellValue): boolean => {
      if (isCellError(cell)) return false;
      if (wanted === '') return explicit ? cell === null : cell === null || cell === '';
      if (typeof wanted === 'string') return typeof cell === 'string' && fits(cell);
      if (typeof wanted === 'number' && typeof cell === 'string')
        return Number(cell || NaN) === wanted;
      return cell !== null && compareValues(cell, wanted) === 0;
    };
    return operator === '=' ? equal : (cell) => !equal(cell);
  }
  return (cell) => {
    if (cell === null || isCellError(cell) || typeof cell !== typeof wanted) return false;
    const order = compareValues(cell, wanted);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

interface Condition {
  readonly range: Matrix;
  readonly test: (cell: CellValue) => boolean;
}

function conditions(call: Call, from: number): Condition[] {
  const found: Condition[] = [];
  for (let index = from; index + 1 < call.items.length; index += 2) {
    const range = call.item(index);
    if (!isMatrix(range)) stopAt(cellError('#VALUE!'));
    else found.push({ range, test: criterion(single(call.item(index + 1))) });
  }
  return found;
}

/** Places where all conditions hold, in the used part of the first range. */
function* matches(list: readonly Condition[]): Generator<readonly [number, number]> {
  const first = list[0]?.range;
  if (!first) return;
  const used = first.cells?.used;
  const rows = first.cells ? (used ? used.bottom - first.cells.area.top + 1 : 0) : first.rows;
  // What is not wanted blank is not looked for past the used columns.
  const cut = first.cells && used && !list.every(({ test }) => test(null));
  const columns = cut ? used.right - first.cells.area.left + 1 : first.columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (list.every(({ range, test }) => test(range.at(row, column)))) yield [row, column];
    }
  }
}

function picked(list: readonly Condition[], values: Matrix): number[] {
  const found: number[] = [];
  for (const [row, column] of matches(list)) {
    const value = values.at(row, column);
    if (isCellError(value)) stopAt(value);
    if (typeof value === 'number') found.push(value);
  }
  return found;
}

/** SUMIF has its sum range last and optional, SUMIFS first. */
function chosen(call: Call, many: boolean): number[] {
  const list = conditions(
    { ...call, items: many ? call.items : call.items.slice(0, 2) },
    many ? 1 : 0,
  );
  const last = call.items.length > 2 ? call.item(2) : call.item(0);
  const values = many ? call.item(0) : last;
  return isMatrix(values) ? picked(list, values) : stopAt(cellError('#VALUE!'));
}

const average = (list: readonly number[]): CellValue =>
  list.length ? total(list) / list.length : cellError('#DIV/0!');

export const conditional = {
  COUNTIF: guarded((call) => [...matches(conditions(call, 0))].length),
  COUNTIFS: guarded((call) => [...matches(conditions(call, 0))].length),
  SUMIF: guarded((call) => total(chosen(call, false))),
  SUMIFS: guarded((call) => total(chosen(call, true))),
  AVERAGEIF: guarded((call) => average(chosen(call, false))),
  AVERAGEIFS: guarded((call) => average(chosen(call, true))),
  MAXIFS: guarded((call) => Math.max(0, ...chosen(call, true))),
  MINIFS: guarded((call) => {
    const list = chosen(call, true);
    return list.length ? Math.min(...list) : 0;
  }),
};
