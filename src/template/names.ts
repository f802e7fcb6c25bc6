import type { Period } from '../catalog';

/**
 * Defined names are the identity of every filed cell: they move with inserted rows and columns and
 * with renamed sheets, in Excel, WPS and LibreOffice alike. ASCII only, so that no program mangles them.
 */
export const META_NAME = 'NB_META';

/** NB_T1, NB_COVER, NB_RATIOS, NB_TEXTS, NB_FINDINGS: the whole data range of a sheet. */
export function rangeName(sheetKey: string): string {
  return `NB_${sheetKey.toUpperCase()}`;
}

const SUFFIX: Readonly<Record<Period, string>> = { cur: '', prev: '_P', pub: '_K' };

/** NB_B01 本年, NB_B01_P 上年, NB_R01_K 已发布数, NB_Q01_2 the second free row. */
export function figureName(code: string, period: Period, row = 0): string {
  return `NB_${code}${row > 0 ? `_${String(row)}` : ''}${SUFFIX[period]}`;
}

/**
 * NB_B01_N, NB_Q01_2_N: the note of a row, which nothing but its place ties to its indicator. A name for
 * each cell, not one for the column: a cell cut and inserted elsewhere in it leaves the column's height
 * as it was.
 */
export function noteName(code: string, row = 0): string {
  return `${figureName(code, 'cur', row)}_N`;
}

/** Who files, declarations and duties: NB_C_unitName, NB_C_licences, NB_C_duty_T2. */
export function coverName(field: string): string {
  return `NB_C_${field.replaceAll('.', '_')}`;
}

/** Texts the office writes: NB_X_<topic>. */
export function topicName(topic: string): string {
  return `NB_X_${topic.replaceAll('-', '_')}`;
}

const NOTE_NAME = /^(NB_[A-SU-Z]\d{2}(?:_\d+)?)_N$/;

/** The row whose note a name stands for, null for any other name. */
export function parseNoteName(
  name: string,
): { readonly code: string; readonly row: number } | null {
  return parseFigureName(NOTE_NAME.exec(name)?.[1] ?? '');
}

// No code begins with T; NB_T10 is the tenth table.
const FIGURE_NAME = /^NB_([A-SU-Z]\d{2})(?:_(\d+))?(_P|_K)?$/;

/** The figure a name stands for, null for any other name. */
export function parseFigureName(
  name: string,
): { readonly code: string; readonly period: Period; readonly row: number } | null {
  const match = FIGURE_NAME.exec(name);
  if (match === null) return null;
  const [, code = '', row, suffix] = match;
  const period: Period = suffix === '_P' ? 'prev' : suffix === '_K' ? 'pub' : 'cur';
  return { code, period, row: row === undefined ? 0 : Number(row) };
}
