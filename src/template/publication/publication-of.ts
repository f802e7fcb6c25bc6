import { layout as layoutOf, pack as packOf, publishedPlace } from '../../catalog';
import type { Filing, Layout, LayoutId } from '../../catalog';
import { basisSentences } from './basis-sentences';
import { droppedSentences, printedCodes } from './dropped';
import { incompleteSentences } from './incomplete';
import { mergedSentences } from './merged';
import { planOf } from './plan';
import { publishedTable } from './published-tables';
import type { Publication } from './types';

const signatures = (layout: Layout, filing: Filing): readonly string[] =>
  layout.signatures.map(({ zh, field }) => `${zh}：${filing.cover[field]}`);

/**
 * The tables of one layout as they are published, from filed figures alone, and what they cannot say.
 * The same as the cells of the layout's sheet, which are native formulas on the same figures.
 * @throws RangeError for a layout that is not there.
 */
export const publicationOf = (filing: Filing, id: LayoutId): Publication => {
  const layout = layoutOf(id);
  const planned = planOf(layout, packOf(filing.pack));
  const { unitName, year } = filing.cover;
  return {
    layout: id,
    heading: `${publishedPlace(filing)}${String(year)}年度${layout.heading}`,
    unitName,
    year,
    tables: planned.map((table) => publishedTable(table, filing, layout)),
    signatures: signatures(layout, filing),
    unexpressed: [
      ...droppedSentences(layout, filing),
      ...mergedSentences(layout, filing),
      ...basisSentences(layout, filing, printedCodes(layout)),
      ...layout.limits,
    ],
    incomplete: incompleteSentences(planned, filing),
  };
};
