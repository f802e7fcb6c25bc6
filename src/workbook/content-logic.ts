import type { CellValue } from './snapshot';

/**
 * What a cell holds, in one value that tells a text from a formula and is kept in records: a number, a
 * truth value, `=A1+1` for a formula, `'=A1+1` for a text that begins so, any other text as it stands.
 */
export function contentOf(value: CellValue, formula: CellValue): CellValue {
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (computed) return formula;
  return typeof value === 'string' && /^[=']/.test(value) ? `'${value}` : value;
}

/** The text a content is; null for numbers, truth values and formulas. */
export function textOf(content: CellValue): string | null {
  if (typeof content !== 'string' || content.startsWith('=')) return null;
  return content.startsWith("'") ? content.slice(1) : content;
}

/**
 * A text as it must be written into a cell that is not formatted as text, to stay the text it is: else
 * `3590` would become a number, `1/2` and `2024-1-1` dates and `=A1` a formula.
 */
export function asText(text: string): string {
  const convertible =
    /^[\s'=+\-@(.$¥￥€£\d０-９＋－＝．（]|^(?:true|false|#)|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|%$/iu;
  return convertible.test(text) ? `'${text}` : text;
}

/** Errors as values; written as they stand they become errors again. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** What has to be written for a cell of this number format to hold the content again. */
export function entering(content: CellValue, format: string): CellValue {
  const text = textOf(content);
  if (text === null || ERROR.test(text)) return content;
  return format === '@' ? text : asText(text);
}

/** Whether a cell, by its value and formula, holds the content. */
export const holdsContent = (
  now: { readonly value: CellValue; readonly formula: CellValue },
  content: CellValue,
): boolean => {
  const text = textOf(content);
  if (text !== null && now.value === text) return now.formula === text || now.formula === content;
  // Also a text that came without its mark, as a cell formatted as text takes it.
  return now.value === content || now.formula === content;
};
