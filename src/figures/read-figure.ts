import { markAtEnd, markAtStart, markBefore } from './approximation';
import { CHINESE_NUMERAL, readChineseNumeral } from './chinese-numeral';
import { fromDecimal } from './decimal';
import { readNumberValue } from './number-value';
import { isInteger, multiply, powerOfTen } from './rational';
import { splitRemark } from './remark';
import { isDate, isErrorValue, isNotApplicable } from './signs';
import type { Approximation, Rational, Reading, ReadingProblem, StatedNumber } from './types';
import { conversion, isKnownUnit, powerOfScale, scaleIsAmbiguous } from './units';
import { toHalfWidth } from './width';

export interface ReadingOptions {
  /** Unit of the cell, as in the catalogue; '' accepts any unit and converts none. */
  readonly unit: string;
  /** Only whole things are counted here. */
  readonly integer: boolean;
  /** Set where a figure may fall below zero (a change); counts and amounts may not. */
  readonly negative?: boolean;
}

const NUMBER = /[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/g;
const WELL_GROUPED = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$|^[+-]?\.\d+$/;
const NUMERALS = new RegExp(`[${CHINESE_NUMERAL}]+`);

/** A number found in a text, before its unit is looked at. */
interface Found {
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

const find = (text: string): Found | ReadingProblem => {
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

interface Measured {
  readonly unit: string;
  readonly power: number;
  readonly approximation: Approximation;
}

/** What stands after the number: 余, a scale, a unit, 以上. */
const measure = (after: string, cell: string): Measured | ReadingProblem => {
  const early = markAtStart(after);
  const late = markAtEnd(early.rest);
  const scale = /^[十百千万亿]*/.exec(late.rest)?.[0] ?? '';
  const middle = markAtStart(late.rest.slice(scale.length));
  const unit = middle.rest;
  const written = scale + unit;
  const approximation = late.approximation || middle.approximation || early.approximation;
  if (written === '') return { unit: '', power: 0, approximation };
  if (unit === '') {
    if (scaleIsAmbiguous(cell)) return 'unit';
    return { unit: scale, power: powerOfScale(scale), approximation };
  }
  const power = conversion(written, cell);
  if (power !== null && (isKnownUnit(unit) || written === cell || unit.length <= 4)) {
    return { unit: written, power, approximation };
  }
  return unit.length <= 4 || isKnownUnit(unit) ? 'unit' : 'text';
};

const readPlain = (
  text: string,
  options: ReadingOptions,
): (Measured & { readonly stated: StatedNumber }) | ReadingProblem => {
  const compact = text.replace(/ +/g, ' ').trim();
  const found = find(compact.replace(/[。；;，,、.．]+$/, ''));
  if (typeof found === 'string') return found;
  const before = markBefore(found.before.replace(/ /g, '').replace(/¥$/, ''));
  if (before.rest !== '') return 'text';
  const currency = found.before.trim().endsWith('¥');
  const after =
    found.after.replace(/ /g, '') + (currency && !found.after.includes('元') ? '元' : '');
  const measured = measure(after, options.unit);
  // 十佳 and 一是 are words, not ten and one of something.
  if (measured === 'unit' && !/\d/.test(compact) && !isKnownUnit(after)) return 'text';
  if (typeof measured === 'string') return measured;
  const value = multiply(found.value, powerOfTen(measured.power));
  if (found.digits > 15) return 'too-long';
  if (value.numerator < 0n && options.negative !== true) return 'negative';
  if (options.integer && !isInteger(value)) return 'fraction';
  const written = found.decimals - measured.power;
  const decimals = options.integer ? Math.min(written, 0) : written;
  const approximation = measured.approximation || before.approximation;
  return { ...measured, approximation, stated: { value, decimals, approximation } };
};

/** Sub-figures of a remark that can stand in the same unit; years, shares and ordinals are passed over. */
const innerFigures = (remark: string, options: ReadingOptions): readonly StatedNumber[] =>
  [
    ...remark.matchAll(
      /(第|[-/])?(\d[\d,]*(?:\.\d+)?)(余|多)?([十百千万亿]*)([^\d\s,，、;；。:：()]{0,2})/g,
    ),
  ].flatMap(([, ordinal, number = '', about = '', scale = '', words = '']) => {
    if (ordinal !== undefined) return [];
    const unit = [words, words.slice(0, 1), ''].find((word) => word === '' || isKnownUnit(word));
    if (/^[年月日号%‰]/.test(words)) return [];
    const reading = readPlain(`${number}${about}${scale}${unit ?? ''}`, options);
    return typeof reading === 'string' ? [] : [reading.stated];
  });

/**
 * Reads one figure from what a person typed or pasted: `1,234`, `１２３４`, `28886件`, `316081.7元`,
 * `3.4万`, `40余`, `—`, `3590件(3145件为交通违停案件,未在平台)`, `三十五件`.
 * The value is in the cell's unit. Whatever could be understood in two ways is a problem, not a
 * number: a full-width comma as separator, two numbers, a unit that cannot be converted, a date.
 * Never throws.
 */
export const readFigure = (text: string | number | boolean, options: ReadingOptions): Reading => {
  if (typeof text === 'boolean')
    return { kind: 'problem', problem: 'text', text: String(text).toUpperCase() };
  if (typeof text === 'number') return readNumberValue(text, options);
  const plain = toHalfWidth(text).replace(/^'/, '').trim();
  if (plain === '') return { kind: 'blank' };
  if (isNotApplicable(plain)) return { kind: 'na', text: plain };
  const fail = (problem: ReadingProblem): Reading => ({
    kind: 'problem',
    problem,
    text: text.trim(),
  });
  if (isErrorValue(plain)) return fail('error');
  if (isDate(plain)) return fail('date');
  if (/^\(\s*[\d,.]+\s*\)$/.test(plain)) return fail('negative');
  const { body, remark } = splitRemark(plain);
  const reading = readPlain(body, options);
  if (typeof reading === 'string') return fail(reading);
  return {
    kind: 'number',
    stated: reading.stated,
    unit: reading.unit,
    remark,
    inner: innerFigures(remark, options),
  };
};
