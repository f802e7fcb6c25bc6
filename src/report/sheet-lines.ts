import { blockText, runsText } from './plain-text';
import type { Block, ReportDocument, TableBlock } from './types';

/** One line of a draft as a sheet shows it. */
export interface SheetLine {
  readonly text: string;
  readonly look: 'title' | 'heading' | 'body' | 'right' | 'plain' | 'warning';
  /** Something is left to be filled in or decided in this line. */
  readonly open: boolean;
}

const LOOKS: Readonly<Record<Exclude<Block['kind'], 'table' | 'chart'>, SheetLine['look']>> = {
  title: 'title',
  'annex-title': 'title',
  heading: 'heading',
  paragraph: 'body',
  'annex-note': 'body',
  addressee: 'plain',
  'annex-mark': 'plain',
  copies: 'plain',
  byline: 'right',
  signature: 'right',
  date: 'right',
};

/** A table inside the text: a line for each row, 警告：3；罚款：5, since the columns of a sheet are not its. */
const tableLines = (table: TableBlock): readonly SheetLine[] => [
  { text: table.title, look: 'plain', open: false },
  ...table.rows.map((row): SheetLine => {
    const cells = row.map(runsText);
    const text =
      row.length === 1
        ? (cells[0] ?? '')
        : cells
            .map((cell, at) => `${table.header[at] ?? ''}：${cell === '' ? '（空）' : cell}`)
            .join('；');
    return { text, look: 'body', open: false };
  }),
];

/**
 * The body of a draft line by line, to be read and copied from a sheet where no file can be saved. The
 * annex is left out: its figures stand in the workbook, on the sheets of the template and of publication.
 */
export const sheetLines = ({ body }: ReportDocument): readonly SheetLine[] =>
  body.flatMap((block): readonly SheetLine[] => {
    if (block.kind === 'chart') return [];
    if (block.kind === 'table') return tableLines(block);
    const open = block.runs.some(
      (run) => run.kind === 'text' && (run.mark === 'gap' || run.mark === 'suggestion'),
    );
    const warning = block.kind === 'paragraph' && block.mark === 'warning';
    const look = warning ? 'warning' : LOOKS[block.kind];
    return blockText(block)
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, look, open }));
  });
