import type { Block, ReportChart, ReportDocument, Run } from './types';

export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.printed)).join('');

/** A chart has no words of its own but its title; the figures stand in the tables. */
const chartText = (chart: ReportChart): string => `（图）${chart.title}`;

/** The text of one block as it reads; table cells are divided by tabs. */
export const blockText = (block: Block): string => {
  if (block.kind === 'chart') return chartText(block.chart);
  if (block.kind === 'table') {
    const rows = [
      block.header.join('\t'),
      ...block.rows.map((row) => row.map(runsText).join('\t')),
    ];
    const above = `${block.filedBy}\t${block.unitLine}`.trim();
    return [block.title, above, ...rows, block.signatures, ...block.notes]
      .filter((line) => line !== '')
      .join('\n');
  }
  const lead = block.kind === 'paragraph' ? (block.lead ?? '') : '';
  return `${lead}${runsText(block.runs)}`;
};

/** The whole document as text, one line per paragraph, for copying into a sheet or a plain editor. */
export const plainText = (document: ReportDocument): string =>
  [...document.body, ...document.annex].map(blockText).join('\n');
