import { codesOf, figureKey, indicator, numberOf, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import { exactly, toDecimal } from '../../figures';
import { randomFrom } from './random';

/** One planted error in a figure of this year. */
export interface Planted {
  readonly code: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

const scaled = (text: string, factor: number): string | null => {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = Math.round(Math.log10(factor));
  const moved = fraction.padEnd(digits, '0');
  const result = `${whole}${moved.slice(0, digits)}.${moved.slice(digits)}`;
  return /^0*\.?0*$/.test(result) ? null : result.replace(/^0+(?=\d)/, '').replace(/\.0*$/, '');
};

const slips: Readonly<Record<string, (text: string, random: () => number) => string | null>> = {
  digit: (text, random) => {
    const at = Math.floor(random() * text.length);
    const old = text[at] ?? '';
    if (!/\d/.test(old)) return null;
    const digit = String((Number(old) + 1 + Math.floor(random() * 9)) % 10);
    return text.slice(0, at) + digit + text.slice(at + 1);
  },
  swap: (text, random) => {
    const at = Math.floor(random() * (text.length - 1));
    const [first = '', second = ''] = [text[at], text[at + 1]];
    if (!/^\d\d$/.test(first + second) || first === second) return null;
    return text.slice(0, at) + second + first + text.slice(at + 2);
  },
  '×10': (text) => scaled(text, 10),
  '×10000': (text) => scaled(text, 10000),
};

/** Random single-cell errors in filled cells of this year; leading zeros are not written. */
export const plantedErrors = (filing: Filing, count: number, seed: number): readonly Planted[] => {
  const random = randomFrom(seed);
  const codes = codesOf(pack('county')).filter(
    (code) => indicator(code).free !== true && numberOf(filing, code, 'cur') !== null,
  );
  const kinds = Object.keys(slips);
  const planted: Planted[] = [];
  while (planted.length < count) {
    const code = codes[Math.floor(random() * codes.length)] ?? '';
    const kind = kinds[Math.floor(random() * kinds.length)] ?? '';
    const value = numberOf(filing, code, 'cur');
    if (value === null) continue;
    const from = toDecimal(value);
    const made = slips[kind]?.(from, random) ?? null;
    if (made === null) continue;
    const to = made.replace(/^0+(?=\d)/, '');
    if (to !== from) planted.push({ code, kind, from, to });
  }
  return planted;
};

/** The filing with these cells changed. */
export const withError = (filing: Filing, ...errors: readonly Planted[]): Filing => {
  const figures = new Map(filing.figures);
  for (const { code, to } of errors) {
    const key = figureKey(code, 'cur');
    const before = figures.get(key);
    if (before === undefined) throw new Error(`no cell ${key}`);
    figures.set(key, { ...before, state: { kind: 'number', stated: exactly(to) } });
  }
  return { ...filing, figures };
};
