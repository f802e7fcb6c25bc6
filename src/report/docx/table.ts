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
  VerticalMergeType,
  WidthType,
} from 'docx';
import { textRun } from '../number-run';
import type { Run, TableBlock } from '../types';
import { HEITI, SIZE, TITLE } from './fonts';
import { LANDSCAPE_TEXT_WIDTH, PORTRAIT_TEXT_WIDTH } from './page';
import { paragraphOf } from './runs';
import type { Identities } from './runs';
import { CELL_STYLE, DENSE_STYLE, SMALL, TIGHT } from './styles';
import { xmlText } from './xml-text';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const padding = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 70, right: 70 };

/**
 * Column widths in twentieths of a point (DXA) that fill the text width exactly. Percentages and
 * automatic widths are not kept by every program, so table and columns are both fixed.
 */
export const columnWidths = (relative: readonly number[], room: number): readonly number[] => {
  const total = relative.reduce((sum, width) => sum + width, 0);
  const widths = relative.map((width) => Math.floor((room * width) / total));
  const used = widths.reduce((sum, width) => sum + width, 0);
  const widest = relative.indexOf(Math.max(...relative));
  return widths.map((width, index) => (index === widest ? width + room - used : width));
};

/** What every row of one table is set with. */
interface Setting {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly room: number;
  readonly ids: Identities;
}

/** Rows at the end of a table that stay on one page with the signatures below it. */
const KEPT = 2;

interface Span {
  readonly keepNext?: boolean;
  readonly columns?: number;
  readonly merge?: 'restart' | 'continue';
}

const cell = (
  runs: readonly Run[],
  style: keyof typeof CELL_STYLE,
  width: number,
  { block, ids }: Setting,
  { columns = 1, merge, keepNext = false }: Span = {},
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(merge === undefined
      ? {}
      : {
          verticalMerge:
            merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      paragraphOf(
        {
          style: (block.dense === true ? DENSE_STYLE : CELL_STYLE)[style],
          ...(keepNext ? { keepNext } : {}),
        },
        runs,
        {},
        ids,
      ),
    ],
  });

/** Neighbouring columns under one heading: from, how many, what it says. */
const groupsOf = (
  groups: readonly (string | null)[],
): readonly { readonly at: number; readonly count: number; readonly group: string | null }[] => {
  const found: { at: number; count: number; group: string | null }[] = [];
  groups.forEach((group, at) => {
    const last = found.at(-1);
    if (last !== undefined && group !== null && last.group === group) last.count += 1;
    else found.push({ at, count: 1, group });
  });
  return found;
};

const headerOf = (children: readonly TableCell[]): TableRow =>
  new TableRow({ tableHeader: true, cantSplit: true, children: [...children] });

const headerRows = (setting: Setting): readonly TableRow[] => {
  const { block, widths } = setting;
  const width = (index: number): number => widths[index] ?? 0;
  const plainRow = (merge: (index: number) => Span): TableRow =>
    headerOf(
      block.header.map((text, index) => {
        const span = merge(index);
        const runs = span.merge === 'continue' ? [] : [textRun(text)];
        return cell(runs, 'header', width(index), setting, span);
      }),
    );
  const { groups } = block;
  if (groups === undefined || groups.every((group) => group === null)) {
    return [plainRow(() => ({}))];
  }
  const above = groupsOf(groups).map(({ at, count, group }) =>
    group === null
      ? cell([textRun(block.header[at] ?? '')], 'header', width(at), setting, { merge: 'restart' })
      : cell(
          [textRun(group)],
          'header',
          widths.slice(at, at + count).reduce((sum, one) => sum + one, 0),
          setting,
          { columns: count },
        ),
  );
  return [
    headerOf(above),
    plainRow((index) => (groups[index] === null ? { merge: 'continue' } : {})),
  ];
};

const bodyRow = (
  row: TableBlock['rows'][number],
  keepNext: boolean,
  setting: Setting,
): TableRow => {
  const { block, widths, room } = setting;
  const [first] = row;
  const children =
    row.length === 1 && first !== undefined && widths.length > 1
      ? [cell(first, 'group', room, setting, { columns: widths.length, keepNext })]
      : row.map((runs, index) =>
          cell(runs, block.align[index] ?? 'left', widths[index] ?? 0, setting, { keepNext }),
        );
  return new TableRow({ cantSplit: true, children });
};

const plain = (text: string, options: { readonly before?: number } = {}): Paragraph =>
  new Paragraph({
    spacing: { ...TIGHT, before: options.before ?? 0 },
    children: [new TextRun({ ...SMALL, text: xmlText(text) })],
  });

/** Below an annex's own title, and in the text, a table's title is set smaller. */
const isMinor = (block: TableBlock): boolean => block.place === 'text' || block.under === true;

const titleOf = (block: TableBlock): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: isMinor(block)
      ? { line: 480, lineRule: LineRuleType.EXACT, before: 120, after: 60 }
      : { line: 600, lineRule: LineRuleType.EXACT, before: 120, after: 120 },
    children: [
      new TextRun(
        isMinor(block)
          ? { font: HEITI, size: SIZE.four, text: xmlText(block.title) }
          : { font: TITLE, size: SIZE.two, text: xmlText(block.title) },
      ),
    ],
  });

/** Who files at the left, in what unit at the right. */
const aboveOf = (block: TableBlock, room: number): readonly Paragraph[] =>
  block.filedBy === '' && block.unitLine === ''
    ? []
    : [
        new Paragraph({
          keepNext: true,
          spacing: TIGHT,
          tabStops: [{ type: TabStopType.RIGHT, position: room }],
          children: [
            new TextRun({ ...SMALL, text: xmlText(block.filedBy) }),
            new TextRun({ ...SMALL, text: '\t' }),
            new TextRun({ ...SMALL, text: xmlText(block.unitLine) }),
          ],
        }),
      ];

const notesOf = (block: TableBlock): readonly Paragraph[] => {
  const { notes } = block;
  if (notes.length === 1) return [plain(`注：${notes[0] ?? ''}`)];
  return notes.map((note, index) => plain(`${index === 0 ? '注：' : '　　'}${index + 1}.${note}`));
};

/** Title, who files and in what unit, the table with its header repeated, signatures and notes. */
export const wordTable = (block: TableBlock, ids: Identities): readonly (Paragraph | Table)[] => {
  const room = block.place === 'text' ? PORTRAIT_TEXT_WIDTH : LANDSCAPE_TEXT_WIDTH;
  const widths = columnWidths(block.widths, room);
  const setting: Setting = { block, widths, room, ids };
  return [
    titleOf(block),
    ...aboveOf(block, room),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: room, type: WidthType.DXA },
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
        ...headerRows(setting),
        ...block.rows.map((row, index) =>
          bodyRow(row, index >= block.rows.length - KEPT && block.signatures !== '', setting),
        ),
      ],
    }),
    ...(block.signatures === '' ? [] : [plain(block.signatures, { before: 120 })]),
    ...notesOf(block),
    ...(block.place === 'text' ? [plain('')] : []),
  ];
};
