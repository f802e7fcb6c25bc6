import type { Block, ReportDocument, Run } from './types';

export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.printed)).join('');

/** The text of one block as it reads; table cells are divided by tabs. */
export const blockText = (block: Block): string => {
  if (block.kind === 'table') {
    const rows = [
      block.header.join('\t'),
      ...block.rows.map((row) => row.map(runsText).join('\t')),
    ];
    const above = `${block.filedBy}\t${block.unitLine}`;
    return [block.title, above, ...rows, block.signatures, ...block.notes].join('\n');
  }
  const lead = block.kind === 'paragraph' ? (block.lead ?? '') : '';
  return `${lead}${runsText(block.runs)}`;
};

/** The whole document as text, one line per paragraph, for copying into a sheet or a plain editor. */
export const plainText = (document: ReportDocument): string =>
  [...document.body, ...document.annex].map(blockText).join('\n');
