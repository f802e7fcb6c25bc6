import { hasLayout } from '../catalog';
import { publicationOf } from '../template';
import type { Publication } from '../template';
import { statisticsTable } from './annex';
import type { Context } from './assemble/context';
import { layoutTables } from './layout-table';
import { textRun } from './number-run';
import type { Block } from './types';

/** The tables of the publication layout chosen on the cover; null when none is chosen. */
export const publicationFor = (context: Context): Publication | null => {
  const { filing } = context.facts;
  const id = filing.cover.layout.trim();
  return hasLayout(id) ? publicationOf(filing, id) : null;
};

/** What the annex (or the part of the report that holds the tables) is called. */
export const statisticsTitle = (context: Context): string =>
  `${context.words['area'] ?? ''}${context.words['year'] ?? ''}年行政执法统计表`;

/** The statistics tables: in the chosen publication layout, or every figure that was filed. */
export const statisticsBlocks = (context: Context): readonly Block[] => {
  const publication = publicationFor(context);
  const title = statisticsTitle(context);
  if (publication === null) return [statisticsTable(context, title)];
  return [{ kind: 'annex-title', runs: [textRun(title)] }, ...layoutTables(publication, context)];
};
