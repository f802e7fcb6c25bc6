/** How functions take their arguments. */
import type { Call } from '../evaluate';
import type { Operand } from '../matrix';
import { broadcast, isMatrix, single, toBoolean, toNumber, toText, valuesOf } from '../matrix';
import type { CellValue } from '../values';
import { cellError, isCellError } from '../values';

/** Stops a function at the first error among its arguments; the function answers with it. */
class Stop extends Error {
  constructor(readonly value: CellValue) {
    super('a worksheet error');
  }
}

export function stopAt(value: CellValue): never {
  throw new Stop(value);
}

/** Text a cell can hold (Excel specifications and limits); a longer one is #VALUE!. */
export const TEXT_LIMIT = 32767;

/** A text that a cell can hold. Checked before it is made where it could fill the memory. */
export const fitting = (length: number, make: () => string): string =>
  length > TEXT_LIMIT ? stopAt(cellError('#VALUE!')) : make();

/** What a function that threw answers: the error it met; #VALUE! for numbers no text or list can have. */
function answered(error: unknown): CellValue {
  if (error instanceof Stop) return error.value;
  if (error instanceof RangeError && !/call stack/i.test(error.message))
    return cellError('#VALUE!');
  throw error;
}

/** Wraps a function so that an error met by its argument readers becomes its value. */
export const guarded =
  (run: (call: Call) => Operand) =>
  (call: Call): Operand => {
    try {
      return run(call);
    } catch (error) {
      return answered(error);
    }
  };

export function numberOf(value: CellValue): number {
  const number = toNumber(value);
  return typeof number === 'number' ? number : stopAt(number);
}

export function textOf(value: CellValue): string {
  const text = toText(value);
  return typeof text === 'string' ? text : stopAt(text);
}

export const numberAt = (call: Call, index: number, absent = 0): number =>
  call.items[index] === undefined ? absent : numberOf(single(call.item(index)));

export const textAt = (call: Call, index: number): string => textOf(single(call.item(index)));

export function booleanAt(call: Call, index: number, absent: boolean): boolean {
  if (call.items[index] === undefined) return absent;
  const value = toBoolean(single(call.item(index)));
  return typeof value === 'boolean' ? value : stopAt(value);
}

/** A function of single values that also works value by value on arrays. */
export const scalar =
  (run: (...values: readonly CellValue[]) => CellValue) =>
  (call: Call): Operand =>
    broadcast(
      call.items.map((_, index) => call.item(index)),
      (...values) => {
        try {
          return run(...values);
        } catch (error) {
          return answered(error);
        }
      },
    );

/** Every value of all arguments, with whether it was written directly or came from cells. */
export function* allValues(call: Call, from = 0): Generator<{ value: CellValue; direct: boolean }> {
  for (let index = from; index < call.items.length; index++) {
    const operand = call.item(index);
    const direct = !isMatrix(operand);
    for (const value of valuesOf(operand)) yield { value, direct };
  }
}

/** The numbers SUM counts: text and truth values only where written directly. Errors stop. */
export function numbers(call: Call, from = 0): number[] {
  const found: number[] = [];
  for (const { value, direct } of allValues(call, from)) {
    if (isCellError(value)) stopAt(value);
    if (typeof value === 'number') found.push(value);
    else if (direct && value !== null) found.push(numberOf(value));
  }
  return found;
}
