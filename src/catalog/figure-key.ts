import type { FigureKey, Period } from './types';

export interface FigureId {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for own-named rows. */
  readonly row: number;
}

/** `B01@cur`, `R01@pub`; own-named rows `Q01#2@cur`. */
export const figureKey = (code: string, period: Period, row = 0): FigureKey =>
  `${code}${row === 0 ? '' : `#${row}`}@${period}`;

/** Null when the text is not a figure key. */
export const parseFigureKey = (key: string): FigureId | null => {
  const match = /^([A-Z]\d{2})(?:#([1-9]\d?))?@(cur|prev|pub)$/.exec(key);
  if (match === null) return null;
  const [, code = '', row = '0', period = 'cur'] = match;
  return { code, row: Number(row), period: period as Period };
};
