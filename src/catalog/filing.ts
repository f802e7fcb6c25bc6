import type { Rational } from '../figures';
import { pack } from './data';
import { figureKey } from './figure-key';
import { tableOf } from './pack-codes';
import type { Duty, FiledFigure, Filing, Period } from './types';

/** The filed cell, null when the filing has no such cell. */
export const figureOf = (
  filing: Filing,
  code: string,
  period: Period,
  row = 0,
): FiledFigure | null => filing.figures.get(figureKey(code, period, row)) ?? null;

/** The filed number, null when the cell is missing, blank, not applicable or not a number. */
export const numberOf = (
  filing: Filing,
  code: string,
  period: Period,
  row = 0,
): Rational | null => {
  const state = figureOf(filing, code, period, row)?.state;
  return state?.kind === 'number' ? state.stated.value : null;
};

/**
 * Whether the duty behind a code is held. Tables that ask for no declaration, ratios and codes
 * outside the pack count as held.
 */
export const dutyOf = (filing: Filing, code: string): Duty => {
  const table = tableOf(pack(filing.pack), code);
  if (table === null || !table.duty) return 'held';
  return filing.declarations.duties[table.id] ?? 'undeclared';
};
