/**
 * What Excel makes of a string that is typed, or written through `Range.values`: a number, a date, a
 * truth value, a formula or text. Our own, because the grid's parser differs from Excel's.
 */
import type { CellValue } from './values';
import { cellError, isErrorCode } from './values';

export interface Entry {
  readonly value: CellValue;
  /** With the leading `=`. */
  readonly formula?: string;
  /** The number format Excel gives the cell when it has none yet. */
  readonly format?: string;
}

const NUMBER = /^([+-])?(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?|(\.\d+))(?:[eE]([+-]?\d+))?(%)?$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Days since 1899-12-30, as Excel counts dates after February 1900. */
export function dateSerial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86400000) + 25569;
}

function parseDate(text: string): Entry | undefined {
  const match = DATE.exec(text);
  const chinese = match ? null : CHINESE_DATE.exec(text);
  const [year, month, day] = match
    ? [Number(match[1]), Number(match[3]), Number(match[4])]
    : chinese
      ? [Number(chinese[1]), Number(chinese[2]), Number(chinese[3])]
      : [0, 0, 0];
  if (year < 1900) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const format = chinese ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d';
  return { value: dateSerial(year, month, day), format };
}

/** The year Excel adds to a day without one; the model's own day, so that runs repeat. */
const THIS_YEAR = 2025;

/** Shorter dates, times and fractions, as Excel takes them where Chinese is spoken. */
function parseShort(text: string): Entry | undefined {
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day) {
    const found = parseDate(`${THIS_YEAR}/${day[1] ?? ''}/${day[2] ?? ''}`);
    if (found) return { value: found.value, format: 'm"月"d"日"' };
  }
  const month = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (month) {
    const found = parseDate(`${month[1] ?? ''}/${month[2] ?? month[3] ?? ''}/1`);
    if (found) return { value: found.value, format: 'yyyy"年"m"月"' };
  }
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { value: seconds / 86400, format: time[3] === undefined ? 'h:mm' : 'h:mm:ss' };
  }
  const fraction = /^(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (fraction && Number(fraction[3]) !== 0) {
    const value = Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
    return { value, format: (fraction[3] ?? '').length > 1 ? '# ??/??' : '# ?/?' };
  }
  return undefined;
}

/** `¥3,590` and `￥3590` are amounts. */
function parseAmount(text: string): Entry | undefined {
  const body = /^[¥￥](.+)$/.exec(text)?.[1];
  const found = body === undefined ? undefined : parseNumber(body);
  return found && { value: found.value, format: '¥#,##0.00' };
}

function parseNumber(text: string): Entry | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const body = bracketed?.[1] ?? text;
  const match = NUMBER.exec(body);
  if (!match || (bracketed && match[1])) return undefined;
  const [, sign, whole, fraction, onlyFraction, exponent, percent] = match;
  const digits = `${(whole ?? '').replaceAll(',', '')}${fraction ?? onlyFraction ?? ''}`;
  // The exponent is moved in the text, so that 12.5% is exactly the double nearest 0.125.
  const power = Number(exponent ?? 0) - (percent ? 2 : 0);
  const size = Number(`${digits}e${power}`);
  if (!Number.isFinite(size)) return undefined;
  const value = sign === '-' || bracketed ? -size : size;
  const decimals = (fraction ?? onlyFraction ?? '.').length > 1;
  if (percent) return { value, format: decimals ? '0.00%' : '0%' };
  if (exponent) return { value, format: '0.00E+00' };
  if (whole?.includes(',')) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

/**
 * Reads one written string. `format` is the cell's present number format: with `@` the string is
 * text as it stands, even `=A1`.
 */
export function readEntry(text: string, format: string): Entry {
  if (text === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (isErrorCode(upper)) return { value: cellError(upper) };
  const entry =
    parseNumber(trimmed) ?? parseDate(trimmed) ?? parseShort(trimmed) ?? parseAmount(trimmed);
  if (entry) return entry;
  // Excel takes +A1 and -A1 for formulas; what does not parse as one is refused there, kept as text here.
  if (/^[+-][\p{L}_(]/u.test(trimmed)) return { value: null, formula: `=${trimmed}` };
  return { value: text };
}
