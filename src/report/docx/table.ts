import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';
import type { Run, TableBlock } from '../types';
import { FANGSONG, HEITI, SIZE, TITLE } from './fonts';
import { LANDSCAPE_TEXT_WIDTH } from './page';
import { paragraphOf } from './runs';
import type { Identities } from './runs';
import { xmlText } from './xml-text';

/** Paragraph style of the cells. */
export const TABLE_STYLE = 'StatisticsTable';

const small: IRunOptions = { font: FANGSONG, size: SIZE.five };
const bold: IRunOptions = { font: HEITI, size: SIZE.five };
const tight = { line: 300, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 };
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const padding = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 70, right: 70 };

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * Column widths in twentieths of a point (DXA) that fill the text width exactly. Percentages and
 * automatic widths are not kept by every program, so table and columns are both fixed.
 */
export const columnWidths = (relative: readonly number[]): readonly number[] => {
  const total = relative.reduce((sum, width) => sum + width, 0);
  const widths = relative.map((width) => Math.floor((LANDSCAPE_TEXT_WIDTH * width) / total));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 1 ? width + LANDSCAPE_TEXT_WIDTH - used : width));
};

const cell = (
  runs: readonly Run[],
  align: keyof typeof alignments,
  width: number,
  ids: Identities,
  style: IRunOptions,
  span = 1,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      paragraphOf(
        {
          alignment: alignments[align],
          style: TABLE_STYLE,
          spacing: tight,
          ...(span > 1 ? { keepNext: true } : {}),
        },
        runs,
        style,
        ids,
      ),
    ],
  });

const headerRow = (block: TableBlock, widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: tight,
              children: [new TextRun({ ...bold, text })],
            }),
          ],
        }),
    ),
  });

const bodyRow = (
  row: TableBlock['rows'][number],
  align: TableBlock['align'],
  widths: readonly number[],
  ids: Identities,
): TableRow => {
  const [first] = row;
  const children =
    row.length === 1 && first !== undefined
      ? [cell(first, 'left', LANDSCAPE_TEXT_WIDTH, ids, bold, widths.length)]
      : row.map((runs, index) =>
          cell(runs, align[index] ?? 'left', widths[index] ?? 0, ids, small),
        );
  return new TableRow({ cantSplit: true, children });
};

const plain = (text: string, options: { readonly before?: number } = {}): Paragraph =>
  new Paragraph({
    spacing: { ...tight, before: options.before ?? 0 },
    children: [new TextRun({ ...small, text: xmlText(text) })],
  });

/** Title, who files and in what unit, the table with its header row repeated, signatures and notes. */
export const wordTable = (block: TableBlock, ids: Identities): readonly (Paragraph | Table)[] => {
  const widths = columnWidths(block.widths);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 600, lineRule: LineRuleType.EXACT, before: 120, after: 120 },
      children: [new TextRun({ font: TITLE, size: SIZE.two, text: xmlText(block.title) })],
    }),
    new Paragraph({
      spacing: tight,
      tabStops: [{ type: TabStopType.RIGHT, position: LANDSCAPE_TEXT_WIDTH }],
      children: [
        new TextRun({ ...small, text: xmlText(block.filedBy) }),
        new TextRun({ ...small, text: '\t' }),
        new TextRun({ ...small, text: xmlText(block.unitLine) }),
      ],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: LANDSCAPE_TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: padding,
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [
        headerRow(block, widths),
        ...block.rows.map((row) => bodyRow(row, block.align, widths, ids)),
      ],
    }),
    plain(block.signatures, { before: 120 }),
    ...block.notes.map((note, index) =>
      plain(`${index === 0 ? '注：' : '　　'}${index + 1}.${note}`),
    ),
  ];
};
