import type { FiledFigure, Filing, Place } from '../../catalog';

/** The figure whose cell this is; null for headings, formulas and sheets that are not ours. */
export const figureAt = ({ figures }: Filing, { address, sheet }: Place): FiledFigure | null => {
  for (const figure of figures.values()) {
    if (figure.place?.address === address && figure.place.sheet === sheet) return figure;
  }
  return null;
};
