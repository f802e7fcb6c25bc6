/** Excel's operators on single values. */
import { toNumber, toText } from './matrix';
import type { CellValue } from './values';
import { cellError, isCellError } from './values';

// Excel and LibreOffice treat numbers as equal that differ only in the last bits.
const NEARLY = 2 ** -48;
const nearlyEqual = (a: number, b: number): boolean =>
  a === b || (a !== 0 && b !== 0 && Math.abs(a - b) < Math.abs(a) * NEARLY);

const finite = (value: number): CellValue =>
  Number.isFinite(value) ? value + 0 : cellError('#NUM!');

function arithmetic(operator: string, a: number, b: number): CellValue {
  switch (operator) {
    case '+':
      return a !== -b && nearlyEqual(a, -b) ? 0 : finite(a + b);
    case '-':
      return a !== b && nearlyEqual(a, b) ? 0 : finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? cellError('#DIV/0!') : finite(a / b);
    default:
      return a === 0 && b === 0 ? cellError('#NUM!') : finite(a ** b);
  }
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Order of two values: numbers before text before truth values; text without case. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (a === null && b === null) return 0;
  const blankAs = (other: CellValue): CellValue =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const left = a ?? blankAs(b);
  const right = b ?? blankAs(a);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') {
    return nearlyEqual(left, right) ? 0 : left - right;
  }
  const [x, y] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

function comparison(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

export function applyOperator(operator: string, a: CellValue, b: CellValue): CellValue {
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  if (operator === '&') {
    const text = `${toText(a) as string}${toText(b) as string}`;
    return text.length > 32767 ? cellError('#VALUE!') : text;
  }
  if ('+-*/^'.includes(operator)) {
    const [left, right] = [toNumber(a), toNumber(b)];
    if (typeof left !== 'number') return left;
    return typeof right === 'number' ? arithmetic(operator, left, right) : right;
  }
  return comparison(operator, compareValues(a, b));
}

export function applySign(sign: '+' | '-' | '%', value: CellValue): CellValue {
  if (sign === '+') return value;
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return sign === '-' ? 0 - number : number / 100;
}
