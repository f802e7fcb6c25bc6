import { fromDecimal, multiply, powerOfTen, rational } from '../../figures';
import type { Rational } from '../../figures';

/** A numeral's value and the decimal places written; 3.4万 is 34000 with −3. */
export interface Numeral {
  readonly value: Rational;
  readonly decimals: number;
}

/** `1,234.50` → 1234.50 with two places. */
export const arabic = (text: string): Numeral => {
  const plain = text.replace(/,/g, '');
  const point = plain.indexOf('.');
  return { value: fromDecimal(plain), decimals: point < 0 ? 0 : plain.length - point - 1 };
};

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const FORMS: Readonly<Record<string, string>> = {
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/** Below 10 000; places fall. A last digit without place counts tenths of the place before it: 一百五 is 150. */
const section = (text: string): bigint | null => {
  let total = 0n;
  let digit: bigint | null = null;
  let ceiling = 10000n;
  let zero = false;
  for (const character of text) {
    const place = PLACES[character];
    const value = DIGITS.indexOf(character);
    if (place !== undefined) {
      if (place >= ceiling || (digit === null && place !== 10n)) return null;
      total += (digit ?? 1n) * place;
      ceiling = place;
      digit = null;
      zero = false;
    } else if (value === 0) {
      if (digit !== null) return null;
      zero = true;
    } else if (value > 0) {
      if (digit !== null) return null;
      digit = BigInt(value);
    } else return null;
  }
  if (digit === null) return total;
  if (ceiling === 10n || ceiling === 10000n || zero) return total + digit;
  return total + (digit * ceiling) / 10n;
};

const whole = (text: string): bigint | null => {
  for (const [sign, size] of [
    ['亿', 100000000n],
    ['万', 10000n],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const head = whole(text.slice(0, at));
    const low = text.slice(at + 1);
    // 一万三 is 13 000, as 一百五 is 150.
    const short = low.length === 1 ? DIGITS.indexOf(low) : -1;
    const tail = low === '' ? 0n : short > 0 ? (BigInt(short) * size) / 10n : whole(low);
    return head === null || head === 0n || tail === null ? null : head * size + tail;
  }
  return section(text);
};

/**
 * A numeral in Chinese characters: 三十五, 一万二千, 两千零五, 三点五万, 零点五. Null for a bare place
 * (万 alone) and for 三五, which means three to five.
 */
export const chinese = (text: string): Numeral | null => {
  const plain = [...text].map((character) => FORMS[character] ?? character).join('');
  const match = /^(.*?)(?:点([零一二三四五六七八九]+))?([万亿]*)$/.exec(plain);
  if (match === null || plain === '') return null;
  const [, integer = '', fraction, scale = ''] = match;
  if (fraction === undefined) {
    const value = whole(plain);
    return value === null ? null : { value: rational(value), decimals: 0 };
  }
  const head = integer === '零' ? 0n : whole(integer);
  if (head === null) return null;
  const digits = [...fraction].map((digit) => DIGITS.indexOf(digit)).join('');
  const power = [...scale].reduce((sum, sign) => sum + (sign === '万' ? 4 : 8), 0);
  return {
    value: multiply(fromDecimal(`${head}.${digits}`), powerOfTen(power)),
    decimals: fraction.length - power,
  };
};

/** A numeral in either writing; null when it is none. */
export const numeral = (text: string): Numeral | null => {
  const compact = text.replace(/ /g, '');
  if (/^\d+(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(compact)) return arabic(compact);
  return chinese(compact);
};
