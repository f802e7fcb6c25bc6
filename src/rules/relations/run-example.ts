import { declarationsFrom, emptyFiling, figureKey, indicator } from '../../catalog';
import type { Cover, FiledFigure, Filing } from '../../catalog';
import { exactly, readFiledNote, withFiledNote } from '../../figures';
import type { CellState } from '../../figures';
import { audit } from '../audit';
import type { Finding } from '../types';
import { unitRowFindings } from '../unit-rows';
import type { SheetExample } from './relation';

const text = (cover: SheetExample['cover'], field: keyof Cover): string =>
  String(cover[field] ?? '');

/** The filing a worked example describes. */
export const exampleFiling = (example: SheetExample): Filing => {
  const { pack, cover } = example;
  const blank = emptyFiling({
    pack,
    figures: example.figures,
    declarations: declarationsFrom(example.declarations),
    texts: example.texts,
    cover: {
      year: Number(cover['year'] ?? 2024),
      level: text(cover, 'level'),
      date: text(cover, 'date'),
      filer: text(cover, 'filer'),
      reviewer: text(cover, 'reviewer'),
      head: text(cover, 'head'),
    },
  });
  const figures = new Map(blank.figures);
  for (const [code, note] of Object.entries(example.notes)) {
    const key = figureKey(code, 'cur');
    const figure = figures.get(key);
    if (figure === undefined) throw new RangeError(`例子的说明写在没有的行：${code}`);
    const filed = readFiledNote(note, { unit: indicator(code).unit, previous: false });
    const state: CellState =
      figure.state.kind === 'number'
        ? { kind: 'number', stated: withFiledNote(figure.state.stated, filed) }
        : figure.state;
    figures.set(key, { ...figure, state, note, approximation: filed?.approximation ?? '' });
  }
  example.rows.forEach(({ code, name, unit, value }, index) => {
    const row: FiledFigure = {
      code,
      period: 'cur',
      row: index + 1,
      name,
      unit,
      state: { kind: 'number', stated: exactly(value) },
      note: '',
      approximation: '',
      place: null,
    };
    figures.set(figureKey(code, 'cur', index + 1), row);
  });
  return { ...blank, figures };
};

/** What the audit finds under one relation in a worked example; empty is a pass. */
export const exampleFindings = (id: string, example: SheetExample): readonly Finding[] => {
  const filing = exampleFiling(example);
  const units = example.units.map((figures) => emptyFiling({ pack: example.pack, figures }));
  const found = [
    ...audit(filing).findings,
    ...(units.length === 0 ? [] : unitRowFindings(filing, units)),
  ];
  return found.filter(
    ({ rule, instance }) =>
      rule === id && (example.about === null || instance === `${id}[${example.about}]`),
  );
};
