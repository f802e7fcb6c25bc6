import { fromDecimal } from '../decimal';
import { multiply, powerOfTen, rational, ZERO } from '../rational';
import type { Rational } from '../types';
import { asArabicDigits, powerOfScale, usualForms } from './characters';
import { numeralTokens } from './tokens';
import { wholeNumeral } from './whole-numeral';

/** A numeral's exact value and the decimal places written: 三点五 has 1, 3.4万 has −3. */
export interface Numeral {
  readonly value: Rational;
  readonly decimals: number;
}

/** No numeral is longer; what is, is refused before any of it is computed. */
const LONGEST = 60;

const GROUPED = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const SCALED = /^(.*?)((?:[十百千]?万亿)|(?:[十百千]?[万亿])|[十百千])?$/;
const SPOKEN_POINT = /^([^点]+)点([零一二三四五六七八九]+)$/;

/** `1,234.50` and no other grouping, as a plain decimal. */
const arabic = (text: string): string | null =>
  GROUPED.test(text) ? text.replace(/,/g, '') : null;

/** 三点五, 零点五, 一百二十点二五 as a plain decimal. */
const spoken = (text: string, scaled: boolean): string | null => {
  const [, head = '', fraction = ''] = SPOKEN_POINT.exec(text) ?? [];
  if (head === '' || /\d/.test(head) || (scaled && /[万亿]/.test(head))) return null;
  if (head === '零') return `0.${asArabicDigits(fraction)}`;
  const tokens = numeralTokens(head);
  const whole = tokens === null ? null : wholeNumeral(tokens);
  return whole === null || whole.short ? null : `${whole.value}.${asArabicDigits(fraction)}`;
};

/** One decimal and the scale behind it: 1.2万, 3百万, 三点五千万, 1,234. */
const decimalAndScale = (text: string): Numeral | null => {
  const [, number = '', scale = ''] = SCALED.exec(text) ?? [];
  const plain = arabic(number) ?? spoken(number, scale !== '');
  if (plain === null) return null;
  const power = powerOfScale(scale);
  const point = plain.indexOf('.');
  const places = point < 0 ? 0 : plain.length - point - 1;
  return { value: multiply(fromDecimal(plain), powerOfTen(power)), decimals: places - power };
};

/**
 * The one reader of numerals, in Chinese characters (small, formal, spoken), in Arabic digits, or in
 * both: 三十五, 贰仟零伍, 一万五 (15 000), 一百五 (150), 三点五万, 1万5 (15 000), 3亿4500万, 1,234.5.
 * A bare place (百, 万) counts as one of it only when `bare` is set, as in 百余人.
 * Null for anything that is no numeral or may mean two numbers: 三五 (three to five), 一亿二千
 * (120 000 000 spoken, 100 002 000 written), 12万50, 二〇二四, 1,23. Half-width text; linear; never throws.
 */
export const readNumeral = (text: string, bare = false): Numeral | null => {
  if (text === '' || text.length > LONGEST) return null;
  const usual = usualForms(text);
  const plain = bare && /^[百千万亿]/.test(usual) ? `一${usual}` : usual;
  if (plain === '零') return { value: ZERO, decimals: 0 };
  const simple = decimalAndScale(plain);
  if (simple !== null) return simple;
  const tokens = numeralTokens(plain);
  const whole = tokens === null ? null : wholeNumeral(tokens);
  if (whole === null) return null;
  const rounded = whole.short || /\d/.test(plain);
  return { value: rational(whole.value), decimals: rounded && whole.place > 0 ? -whole.place : 0 };
};
