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
import { textRun } from '../number-run';
import type { Run, TableBlock } from '../types';
import { SIZE, TITLE } from './fonts';
import { LANDSCAPE_TEXT_WIDTH } from './page';
import { paragraphOf } from './runs';
import type { Identities } from './runs';
import { CELL_STYLE, SMALL, TIGHT } from './styles';
import { xmlText } from './xml-text';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const padding = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 70, right: 70 };

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
  style: keyof typeof CELL_STYLE,
  width: number,
  ids: Identities,
  span = 1,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: [paragraphOf({ style: CELL_STYLE[style] }, runs, {}, ids)],
  });

const headerRow = (block: TableBlock, widths: readonly number[], ids: Identities): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map((text, index) =>
      cell([textRun(text)], 'header', widths[index] ?? 0, ids),
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
      ? [cell(first, 'group', LANDSCAPE_TEXT_WIDTH, ids, widths.length)]
      : row.map((runs, index) => cell(runs, align[index] ?? 'left', widths[index] ?? 0, ids));
  return new TableRow({ cantSplit: true, children });
};

const plain = (text: string, options: { readonly before?: number } = {}): Paragraph =>
  new Paragraph({
    spacing: { ...TIGHT, before: options.before ?? 0 },
    children: [new TextRun({ ...SMALL, text: xmlText(text) })],
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
      spacing: TIGHT,
      tabStops: [{ type: TabStopType.RIGHT, position: LANDSCAPE_TEXT_WIDTH }],
      children: [
        new TextRun({ ...SMALL, text: xmlText(block.filedBy) }),
        new TextRun({ ...SMALL, text: '\t' }),
        new TextRun({ ...SMALL, text: xmlText(block.unitLine) }),
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
        headerRow(block, widths, ids),
        ...block.rows.map((row) => bodyRow(row, block.align, widths, ids)),
      ],
    }),
    plain(block.signatures, { before: 120 }),
    ...block.notes.map((note, index) =>
      plain(`${index === 0 ? '注：' : '　　'}${index + 1}.${note}`),
    ),
  ];
};
