/** Reading the loosely typed arguments of a request. All throw InvalidArgument. */
import type { Input } from '../model';
import { invalidArgument } from '../model';

export function stringArgument(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw invalidArgument(`${what} 应为文本。`);
}

export function optionalString(value: unknown, what: string): string | undefined {
  return value === null || value === undefined || value === ''
    ? undefined
    : stringArgument(value, what);
}

export function numberArgument(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument(`${what} 应为数。`);
}

export function integerArgument(value: unknown, what: string): number {
  const number = numberArgument(value, what);
  if (Number.isInteger(number)) return number;
  throw invalidArgument(`${what} 应为整数。`);
}

export function booleanArgument(value: unknown, what: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument(`${what} 应为是或否。`);
}

export const optionalBoolean = (value: unknown, absent: boolean): boolean =>
  typeof value === 'boolean' ? value : absent;

/** One of the words of an enumeration, matched without case. */
export function wordArgument<Word extends string>(
  value: unknown,
  words: readonly Word[],
  what: string,
): Word {
  const wanted = String(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${what} 不能是 ${String(value)}。`);
  return found;
}

export function recordArgument(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw invalidArgument(`${what} 的结构不对。`);
}

const isInput = (value: unknown): value is Input | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/**
 * A two-dimensional block of exactly this size, or a single value meant for every cell, as Excel
 * takes both. Anything else is InvalidArgument.
 */
export function blockArgument(
  value: unknown,
  rows: number,
  columns: number,
  what: string,
): readonly (readonly (Input | null)[])[] {
  if (!Array.isArray(value)) {
    if (!isInput(value)) throw invalidArgument(`${what} 的值不对。`);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const fits =
    value.length === rows &&
    value.every(
      (line: unknown) => Array.isArray(line) && line.length === columns && line.every(isInput),
    );
  if (!fits) throw invalidArgument(`${what} 应为 ${rows} 行 ${columns} 列的数组。`);
  return value as readonly (readonly (Input | null)[])[];
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  purple: '#800080',
};

/** `#RRGGBB` in capitals; '' stays ''. */
export function colorArgument(value: unknown, what: string): string {
  const text = stringArgument(value, what);
  if (text === '') return '';
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named) return named;
  const digits = /^#?([0-9a-fA-F]{6})$/.exec(text)?.[1];
  if (!digits) throw invalidArgument(`${what} 的颜色 ${text} 不对。`);
  return `#${digits.toUpperCase()}`;
}
