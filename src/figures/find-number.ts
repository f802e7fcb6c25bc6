import { markBefore } from './approximation';
import { CHINESE_NUMERAL, readChineseNumeral } from './chinese-numeral';
import { fromDecimal } from './decimal';
import { multiply, powerOfTen } from './rational';
import type { Rational, ReadingProblem } from './types';

const NUMBER = /[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/g;
const WELL_GROUPED = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$|^[+-]?\.\d+$/;
const NUMERALS = new RegExp(`[${CHINESE_NUMERAL}]+`);

/** A number found in a text, before its unit is looked at. */
export interface Found {
  readonly value: Rational;
  readonly decimals: number;
  readonly digits: number;
  readonly before: string;
  readonly after: string;
}

const significantDigits = (text: string): number =>
  text.replace(/^[+-]/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

const findArabic = (text: string, token: string, at: number): Found => {
  const [mantissa = '', exponent = '0'] = token.replace(/,/g, '').split(/e/i);
  const plain = mantissa.replace(/^([+-]?)\./, '$10.');
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return {
    value: multiply(fromDecimal(plain), powerOfTen(Number(exponent))),
    decimals: places - Number(exponent),
    digits: significantDigits(plain),
    before: text.slice(0, at),
    after: text.slice(at + token.length),
  };
};

const findChinese = (text: string): Found | null => {
  const match = NUMERALS.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const bare = markBefore(before).approximation !== '' || /^[余多来]/.test(after);
  const numeral = readChineseNumeral(match[0], bare);
  return numeral === null ? null : { ...numeral, digits: 1, before, after };
};

/** The one number of a half-width text without remarks, or why there is not exactly one. */
export const findNumber = (text: string): Found | ReadingProblem => {
  const tokens = [...text.matchAll(NUMBER)];
  const [first, second] = tokens;
  if (first === undefined) return findChinese(text) ?? 'text';
  if (second !== undefined) return 'several';
  const [token] = first;
  const [mantissa = '', exponent = '0'] = token.split(/e/i);
  if (!WELL_GROUPED.test(mantissa)) return 'several';
  if (Math.abs(Number(exponent)) > 15) return 'too-long';
  return findArabic(text, token, first.index);
};
