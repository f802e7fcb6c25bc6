import { emptyFiling } from './blank-filing';
import type { FiguresRead } from './entry';
import { figureKey } from './figure-key';
import type { FiledFigure, FigureKey, Filing } from './types';

/** The filing a figures file amounts to, before it is in any workbook: every place is null. */
export const filingFrom = (file: FiguresRead): Filing => {
  const blank = emptyFiling({
    pack: file.pack,
    cover: file.cover,
    declarations: file.declarations,
    texts: file.texts,
  });
  const figures = new Map<FigureKey, FiledFigure>(blank.figures);
  for (const { code, period, row, name, unit, state, approximation, note } of file.entries) {
    figures.set(figureKey(code, period, row), {
      code,
      period,
      row,
      ...(name === undefined ? {} : { name }),
      ...(unit === undefined ? {} : { unit }),
      state,
      note,
      approximation,
      place: null,
    });
  }
  return { ...blank, figures };
};
