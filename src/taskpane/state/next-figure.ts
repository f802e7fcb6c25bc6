import type { FiledFigure, Filing, Pack } from '../../catalog';

/**
 * The cell below in the same column, as Enter in a sheet goes on; after the last row of a table the first
 * of the next. Null after the last of all, and for rows the office names itself.
 */
export const nextFigure = (
  pack: Pack,
  { figures }: Filing,
  { code, period, row }: FiledFigure,
): FiledFigure | null => {
  if (row > 0) return null;
  const codes = [
    ...pack.tables.flatMap(({ sections }) => sections.flatMap((each) => each.codes)),
    ...pack.ratios,
  ];
  const at = codes.indexOf(code);
  if (at < 0) return null;
  for (const following of codes.slice(at + 1)) {
    const figure = figures.get(`${following}@${period}`);
    if (figure !== undefined && figure.place !== null) return figure;
  }
  return null;
};
