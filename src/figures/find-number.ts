import { markBefore } from './approximation';
import { fromDecimal } from './decimal';
import { CHINESE_NUMERAL } from './numeral/characters';
import { readNumeral } from './numeral/read-numeral';
import type { Numeral } from './numeral/read-numeral';
import { absolute, multiply, negate, powerOfTen } from './rational';
import type { Rational, ReadingProblem } from './types';

/** Digits; what goes on behind a scale (1万5千, 3亿4500万) belongs to them, a scale alone to the unit. */
const NUMBER = new RegExp(
  `[+-]?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+|(?:[零十百千万亿]+[\\d一二两三四五六七八九]+)+[十百千万亿]*)?`,
  'g',
);
const WELL_GROUPED = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$|^[+-]?\.\d+$/;
const NUMERALS = new RegExp(`[${CHINESE_NUMERAL}]+`);

/** Longer runs of digits are no figure, and are refused before they are computed. */
const LONGEST = 60;

/** A number found in a text, before its unit is looked at. */
export interface Found {
  readonly value: Rational;
  readonly decimals: number;
  readonly digits: number;
  /** 万 or 亿 was said within the numeral: 一万五, 3亿4500万. */
  readonly scaled: boolean;
  readonly before: string;
  readonly after: string;
}

const significantDigits = ({ value, decimals }: Numeral): number =>
  absolute(multiply(value, powerOfTen(Math.max(decimals, 0))))
    .numerator.toString()
    .replace(/0+$/, '').length;

/** A plain decimal, also `.5` and `1.2e5`. */
const plainNumber = (token: string): Numeral => {
  const [mantissa = '', exponent = '0'] = token.replace(/,/g, '').split(/e/i);
  const plain = mantissa.replace(/^([+-]?)\./, '$10.');
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return {
    value: multiply(fromDecimal(plain), powerOfTen(Number(exponent))),
    decimals: places - Number(exponent),
  };
};

/** 1万5, -3亿4500万. */
const mixedNumber = (token: string): Numeral | null => {
  const numeral = readNumeral(token.replace(/^[+-]/, ''));
  if (numeral === null || !token.startsWith('-')) return numeral;
  return { ...numeral, value: negate(numeral.value) };
};

const findChinese = (text: string): Found | null => {
  const match = NUMERALS.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const bare = markBefore(before).approximation !== '' || /^[余多来]/.test(after);
  const numeral = readNumeral(match[0], bare);
  if (numeral === null) return null;
  const scaled = /[万亿萬億]/.test(match[0]);
  return { ...numeral, digits: significantDigits(numeral), scaled, before, after };
};

/** The one number of a half-width text without remarks, or why there is not exactly one. */
export const findNumber = (text: string): Found | ReadingProblem => {
  const tokens = text.matchAll(NUMBER);
  const first = tokens.next().value;
  if (first === undefined) return findChinese(text) ?? 'text';
  if (tokens.next().done !== true) return 'several';
  const [token] = first;
  if (token.length > LONGEST) return 'too-long';
  const mixed = /[零十百千万亿]/.test(token);
  const [mantissa = '', exponent = '0'] = token.split(/e/i);
  if (!mixed && !WELL_GROUPED.test(mantissa)) return 'several';
  if (Math.abs(Number(exponent)) > 15) return 'too-long';
  const numeral = mixed ? mixedNumber(token) : plainNumber(token);
  if (numeral === null) return 'several';
  return {
    ...numeral,
    digits: significantDigits(numeral),
    scaled: mixed,
    before: text.slice(0, first.index),
    after: text.slice(first.index + token.length),
  };
};
