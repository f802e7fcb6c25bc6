import type { TextFigure } from '../report-services';

/** Figures that need no second look: the words settle them and the cell is blank. */
export const sureOnes = (figures: readonly TextFigure[]): readonly TextFigure[] =>
  figures.filter(({ here, sure }) => sure && here === '');

/** Ticks or unticks a figure; of two numbers for one cell only one can be ticked. */
export const ticked = (
  ticks: ReadonlySet<string>,
  figure: TextFigure,
  offered: readonly TextFigure[],
): ReadonlySet<string> => {
  const rivals = offered.filter(({ key }) => key === figure.key).map(({ id }) => id);
  const kept = [...ticks].filter((id) => !rivals.includes(id));
  return new Set(ticks.has(figure.id) ? kept : [...kept, figure.id]);
};
