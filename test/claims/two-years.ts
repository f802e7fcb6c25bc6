import { figureKey, indicator, sampleFiling } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { exactly, isInteger, toDecimal } from '../../src/figures';

/** Last year's figure for the n-th row: smaller, larger, the same or nothing, in turn. */
const lastYear = (figure: FiledFigure, position: number): string | null => {
  if (figure.state.kind !== 'number') return null;
  const now = Number(toDecimal(figure.state.stated.value, 6));
  const factor = [0.8, 1.25, 1, 0.97, 3][position % 5] ?? 1;
  const value = now * factor;
  return isInteger(figure.state.stated.value) ? String(Math.round(value)) : value.toFixed(4);
};

/** A sample with a made-up year before it, so that its draft speaks of changes. */
export const twoYears = (name: string): Filing => {
  const filing = sampleFiling(name);
  const figures = new Map(filing.figures);
  let position = 0;
  for (const figure of filing.figures.values()) {
    if (figure.period !== 'cur' || figure.row !== 0 || indicator(figure.code).kind === 'ratio') continue;
    const key = figureKey(figure.code, 'prev');
    const value = lastYear(figure, position);
    position += 1;
    if (value === null) continue;
    figures.set(key, {
      ...figure,
      period: 'prev',
      state: { kind: 'number', stated: exactly(value) },
      approximation: figure.approximation,
      note: '',
    });
  }
  return { ...filing, figures };
}; // prettier-ignore
