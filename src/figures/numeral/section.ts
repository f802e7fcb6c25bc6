import type { NumeralToken } from './tokens';

/** A part of a numeral: its value, and the power of ten of the last place it says (一万五 says thousands). */
export interface Part {
  readonly value: bigint;
  readonly place: number;
  /** The last digit stands without its place: 一百五, 一万五. */
  readonly short: boolean;
}

/**
 * The digits left at the end of a section, `next` being the power of the place before them.
 * They are units where they fill the places (3万4500, 三百二十一) or follow 零; one alone is spoken
 * for tenths of the place before (一百五, 1万5). 12万50 may be 120 050 or 125 000: null.
 */
const lastDigits = (
  digits: { readonly value: bigint; readonly length: number },
  next: number,
  afterZero: boolean,
): Part | null => {
  const fills = afterZero ? digits.length < next : digits.length === next;
  if (fills) return { value: digits.value, place: 0, short: false };
  if (digits.length !== 1 || digits.value === 0n || afterZero) return null;
  return { value: digits.value * 10n ** BigInt(next - 1), place: next - 1, short: true };
};

/**
 * Reads a section: falling places 千 百 十 with one digit before each.
 * @param above power of the scale that stands before the section; null when it begins the numeral
 * @returns null where the places do not fall, or what is meant depends on who speaks
 */
export const readSection = (tokens: readonly NumeralToken[], above: number | null): Part | null => {
  let total = 0n;
  let digits: { readonly value: bigint; readonly length: number } | null = null;
  let next = above ?? 4;
  let places = 0;
  let zero = false;
  for (const token of tokens) {
    if (token.kind === 'scale') return null;
    if (token.kind === 'coefficient') {
      if (digits !== null) return null;
      digits = token;
    } else if (token.kind === 'zero') {
      if (digits !== null || zero || (places === 0 && above === null)) return null;
      zero = true;
    } else {
      // 一亿二千 is 120 000 000 as it is spoken and 100 002 000 as it is written.
      if (token.power >= next || (next > 4 && !zero)) return null;
      if (digits === null ? token.power !== 1 : digits.length > 1) return null;
      total += (digits?.value ?? 1n) * 10n ** BigInt(token.power);
      next = token.power;
      places += 1;
      digits = null;
      zero = false;
    }
  }
  if (digits === null)
    return zero || places === 0 ? null : { value: total, place: next, short: false };
  if (places === 0 && above === null) return { value: digits.value, place: 0, short: false };
  const last = lastDigits(digits, next, zero);
  return last === null ? null : { ...last, value: total + last.value };
};
