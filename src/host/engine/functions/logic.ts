/** IF and the like; branches not taken are not evaluated. */
import type { Call } from '../evaluate';
import type { Operand } from '../matrix';
import { broadcast, isMatrix, single, toBoolean } from '../matrix';
import { compareValues } from '../operators';
import type { CellValue } from '../values';
import { cellError, isCellError } from '../values';
import { allValues, guarded, numberAt, scalar, stopAt } from './arguments';

function choose(call: Call): Operand {
  const condition = call.item(0);
  if (isMatrix(condition) && condition.rows * condition.columns > 1) {
    const otherwise = call.items.length > 2 ? call.item(2) : false;
    return broadcast([condition, call.item(1), otherwise], (test = null, yes = null, no = null) => {
      const truth = toBoolean(test);
      return typeof truth === 'boolean' ? (truth ? yes : no) : truth;
    });
  }
  const truth = toBoolean(single(condition));
  if (typeof truth !== 'boolean') return truth;
  if (truth) return call.items.length > 1 ? (call.item(1) ?? 0) : true;
  return call.items.length > 2 ? (call.item(2) ?? 0) : false;
}

const fallback =
  (caught: (value: CellValue) => boolean) =>
  (call: Call): Operand => {
    const operand = call.item(0);
    if (isMatrix(operand) && operand.rows * operand.columns > 1) {
      return broadcast([operand, call.item(1)], (value = null, other = null) =>
        caught(value) ? other : value,
      );
    }
    const value = single(operand);
    return caught(value) ? (call.item(1) ?? 0) : value;
  };

/** The truth values of all arguments; text in cells is passed over, as Excel does. */
function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  for (const { value, direct } of allValues(call)) {
    if (isCellError(value)) stopAt(value);
    if (!direct && (value === null || typeof value === 'string')) continue;
    const truth = toBoolean(value);
    found.push(typeof truth === 'boolean' ? truth : stopAt(truth));
  }
  return found.length ? found : stopAt(cellError('#VALUE!'));
}

export const logic = {
  IF: choose,
  IFS: guarded((call) => {
    for (let index = 0; index < call.items.length; index += 2) {
      const truth = toBoolean(single(call.item(index)));
      if (typeof truth !== 'boolean') return truth;
      if (truth) return call.item(index + 1);
    }
    return cellError('#N/A');
  }),
  IFERROR: fallback(isCellError),
  IFNA: fallback((value) => isCellError(value) && value.error === '#N/A'),
  AND: guarded((call) => truths(call).every(Boolean)),
  OR: guarded((call) => truths(call).some(Boolean)),
  XOR: guarded((call) => truths(call).filter(Boolean).length % 2 === 1),
  NOT: scalar((value = null) => {
    const truth = toBoolean(value);
    return typeof truth === 'boolean' ? !truth : truth;
  }),
  TRUE: () => true,
  FALSE: () => false,
  CHOOSE: guarded((call) => {
    const index = Math.trunc(numberAt(call, 0));
    return index >= 1 && index < call.items.length ? call.item(index) : cellError('#VALUE!');
  }),
  SWITCH: guarded((call) => {
    const value = single(call.item(0));
    let index = 1;
    for (; index + 1 < call.items.length; index += 2) {
      if (compareValues(value, single(call.item(index))) === 0) return call.item(index + 1);
    }
    return index < call.items.length ? call.item(index) : cellError('#N/A');
  }),
};
