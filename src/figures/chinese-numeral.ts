import { fromDecimal } from './decimal';
import { add, multiply, rational, ZERO } from './rational';
import type { Rational } from './types';

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, BigInt(value)]));
const FORMS: Readonly<Record<string, string>> = {
  〇: '零', 两: '二', 兩: '二', 萬: '万', 億: '亿', 點: '点',
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九',
  拾: '十', 佰: '百', 仟: '千',
}; // prettier-ignore
const SMALL = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
]);

/** Characters a Chinese numeral may be written with. */
export const CHINESE_NUMERAL = `零一二三四五六七八九十百千万亿点${Object.keys(FORMS).join('')}`;

/** Below 10 000; null unless places fall strictly: 三千零五, 一百二十, 十五 and not 三五 or 十百. */
const section = (text: string): bigint | null => {
  let total = 0n;
  let digit: bigint | null = null;
  let ceiling = 10000n;
  let afterZero = false;
  for (const character of text) {
    const place = SMALL.get(character);
    const value = DIGITS.get(character);
    if (place !== undefined) {
      if (place >= ceiling || (digit === null && (place !== 10n || afterZero))) return null;
      total += (digit ?? 1n) * place;
      ceiling = place;
      digit = null;
      afterZero = false;
    } else if (value === 0n) {
      if (digit !== null || afterZero || (total === 0n && ceiling !== 10000n)) return null;
      afterZero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else return null;
  }
  if (digit === null) return afterZero && text !== '零' ? null : total;
  // 一百五 is spoken for 150, written statistics never mean it surely: the digit must follow 十 or 零.
  return ceiling === 10n || ceiling === 10000n || afterZero ? total + digit : null;
};

const wholeNumber = (text: string): bigint | null => {
  let total = 0n;
  let rest = text;
  for (const [sign, size] of [
    ['亿', 100000000n],
    ['万', 10000n],
  ] as const) {
    const at = rest.lastIndexOf(sign);
    if (at < 0) continue;
    const high = sign === '亿' ? wholeNumber(rest.slice(0, at)) : section(rest.slice(0, at));
    if (high === null || high === 0n) return null;
    total += high * size;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return total === 0n ? null : total;
  const low = section(rest);
  return low === null ? null : total + low;
};

/** A numeral's exact value and the decimal places written (三点五 has 1, 三点五万 has −3). */
export interface ChineseNumber {
  readonly value: Rational;
  readonly decimals: number;
}

/**
 * Reads a numeral written wholly in Chinese characters with places: 三十五, 一万二千, 两千零五, 三点五万.
 * A bare place (百, 万) counts as one of it only when `bare` is set, as in 百余人.
 * Null for anything else, also for digit strings (二〇二四) and for 三五, which means three to five.
 */
export const readChineseNumeral = (text: string, bare = false): ChineseNumber | null => {
  const plain = [...text].map((character) => FORMS[character] ?? character).join('');
  if (plain === '') return null;
  const point = /^(.+)点([零一二三四五六七八九]+)(万|亿)?$/.exec(plain);
  if (point !== null) {
    const [, integer = '', fraction = '', scale] = point;
    const head = integer === '零' ? 0n : wholeNumber(integer);
    if (head === null) return null;
    const digits = [...fraction].map((digit) => String(DIGITS.get(digit) ?? 0n)).join('');
    const factor = scale === undefined ? 0 : scale === '万' ? 4 : 8;
    const value = add(rational(head), fromDecimal(`0.${digits}`));
    return {
      value: multiply(value, rational(10n ** BigInt(factor))),
      decimals: fraction.length - factor,
    };
  }
  if (plain.includes('点')) return null;
  if (plain === '零') return { value: ZERO, decimals: 0 };
  const completed = bare && /^[百千万亿]/.test(plain) ? `一${plain}` : plain;
  const whole = wholeNumber(completed);
  return whole === null ? null : { value: rational(whole), decimals: 0 };
};
