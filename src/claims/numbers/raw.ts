import type { Rational } from '../../figures';

/** Characters a numeral is written with. */
export const CN = '零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟';

/** Digits found in the text, before what stands around them is looked at. */
export interface Raw {
  readonly value: Rational;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
  readonly chinese: boolean;
}
