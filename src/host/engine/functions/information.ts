/** Questions about values. */
import type { Call } from '../evaluate';
import { isMatrix } from '../matrix';
import type { CellValue } from '../values';
import { cellError, isCellError } from '../values';
import { scalar } from './arguments';

const asks = (test: (value: CellValue) => boolean) => scalar((value = null) => test(value));

export const information = {
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISBLANK: asks((value) => value === null),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks(isCellError),
  ISERR: asks((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isCellError(value) && value.error === '#N/A'),
  ISREF: (call: Call) => {
    const operand = call.item(0);
    return isMatrix(operand) && operand.cells !== undefined;
  },
  ISFORMULA: (call: Call) => {
    const operand = call.item(0);
    if (!isMatrix(operand) || !operand.cells) return cellError('#VALUE!');
    const { sheet, area } = operand.cells;
    return call.source.isFormula(sheet, area.top, area.left);
  },
  NA: () => cellError('#N/A'),
  TYPE: scalar((value = null) => {
    if (isCellError(value)) return 16;
    return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
  }),
};
