/** `Range.text`: the value under its number format, as the cell shows it. */
import { format as formatNumber, isDateFormat, isValidFormat } from 'numfmt';
import type { CellValue } from './values';
import { isCellError } from './values';

const general = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-9 || size >= 1e11)) return formatNumber('0.#####E+00', value);
  return formatNumber('General', value);
};

/** Whether a number under this format is shown as a date or a time. */
export const showsDate = (format: string): boolean => isValidFormat(format) && isDateFormat(format);

/** The shown text of a value; an invalid format shows the value as General. */
export function shownText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && (format === 'General' || format === '@')) return general(value);
  if (!isValidFormat(format)) return typeof value === 'number' ? general(value) : value;
  return formatNumber(format, value, { nbsp: false });
}
