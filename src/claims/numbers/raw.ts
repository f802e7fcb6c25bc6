import { CHINESE_WHOLE, readNumeral } from '../../figures';
import type { Numeral, Rational } from '../../figures';

/** Characters a numeral is written with. */
export const CN = CHINESE_WHOLE;

/** A numeral of running text, which is sometimes set with spaces: 一 百 五 十. Null when it is none. */
export const spacedNumeral = (text: string): Numeral | null => readNumeral(text.replace(/ /g, ''));

/** Digits found in the text, before what stands around them is looked at. */
export interface Raw {
  readonly value: Rational;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
  readonly chinese: boolean;
}
