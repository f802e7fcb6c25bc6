import { add, rational } from './rational';
import type { Rational } from './types';

/** 半 behind a measure word, and no word of its own: 3吨半, not 3天半夜 or 3场半决赛. */
const HALF = /^半(?![年天日月夜数成价径途导自决封挂])/;

/** 吨半 and 个半小时 behind a number, as the unit that is halved; null where no half is said. */
export const halvedUnit = (after: string): string | null => {
  const [, behind, inside] = /^(?:([^半]+)半|个半([^半]+))$/.exec(after) ?? [];
  const unit = behind ?? inside;
  return unit === undefined || /^[十百千万亿余多来]/.test(unit) ? null : unit;
};

/** Whether a text goes on with the half of the unit before it: 半 of 3吨半. */
export const startsWithHalf = (text: string): boolean => HALF.test(text);

/** 3 and a half: whole numbers only, of which a half is more exact than they are; else null. */
export const andHalf = (
  value: Rational,
  decimals: number,
): { readonly value: Rational; readonly decimals: number } | null =>
  decimals === 0 && value.numerator >= 0n
    ? { value: add(value, rational(1n, 2n)), decimals: 1 }
    : null;
