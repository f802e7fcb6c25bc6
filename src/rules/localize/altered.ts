import { figureKey, figureOf } from '../../catalog';
import type { FiledFigure, Filing, Period } from '../../catalog';
import { exactly } from '../../figures';

/** One cell with another value, a plain decimal. */
export interface Change {
  readonly code: string;
  readonly period: Period;
  readonly value: string;
}

/** The filing as it would be with some cells changed; nothing is written anywhere. */
export const altered = (filing: Filing, changes: readonly Change[]): Filing => {
  const figures = new Map(filing.figures);
  for (const { code, period, value } of changes) {
    const before: FiledFigure = figureOf(filing, code, period) ?? {
      code,
      period,
      row: 0,
      state: { kind: 'blank' },
      note: '',
      approximation: '',
      place: null,
    };
    const state = { kind: 'number', stated: exactly(value) } as const;
    figures.set(figureKey(code, period), { ...before, state, approximation: '' });
  }
  return { ...filing, figures };
};
