import { filedInYuan, hasIndicator, indicator } from '../catalog';
import type { Publication, PublishedCell, PublishedTable } from '../template';
import type { Context } from './assemble/context';
import { doubtfulNote } from './assemble/doubtful';
import { valueCell } from './annex-cells';
import { approximately, printedFigure, numberRun, textRun } from './number-run';
import type { Run, TableBlock } from './types';

const WIDE = 14;

/** Codes a published cell was made from, where the layout says so. */
const codesOf = (cell: PublishedCell): readonly string[] =>
  'codes' in cell && Array.isArray(cell.codes)
    ? cell.codes.filter((code): code is string => typeof code === 'string')
    : [];

/**
 * A cell that prints one filed figure as it stands is a number that can be traced; sums, quotients and
 * converted amounts are the layout's own and are printed as text.
 */
const cellRuns = (cell: PublishedCell, context: Context): readonly Run[] => {
  if (cell.kind === 'text') return cell.text === '' ? [] : [textRun(cell.text)];
  const [code, ...others] = codesOf(cell);
  const { facts } = context;
  if (code !== undefined && others.length === 0 && hasIndicator(code)) {
    const value = facts.number(code, 'cur');
    const { kind, unit } = indicator(code);
    const figure = facts.figure(code, 'cur');
    // 4000余元 in a column of 万元.
    if (
      cell.asFiled?.includes('元') === true &&
      figure !== null &&
      filedInYuan(figure, unit) !== null
    )
      return valueCell(figure, facts.filing.version);
    const filed = value === null || kind === 'ratio' ? null : printedFigure(value, kind);
    if (filed?.printed === cell.value) {
      const said = approximately(cell.asFiled ?? filed.printed, cell.mark ?? '');
      const parts = { code, period: 'cur', format: filed.format, printed: said.printed } as const;
      return [numberRun(parts, facts.filing.version), textRun(said.after)];
    }
  }
  const said = approximately(cell.asFiled ?? cell.value, cell.mark ?? '');
  return [textRun(`${said.printed}${said.after}`)];
};

const lengthOf = (cell: PublishedCell | undefined): number => {
  if (cell === undefined) return 0;
  return cell.kind === 'number'
    ? (cell.asFiled ?? cell.value).length * 0.55
    : Math.min(cell.text.length, 8);
};

/** Room by what stands in a column: its longest figure, or a heading set in lines of a few characters. */
const widthOf = (table: PublishedTable, column: number): number => {
  const heading = table.headings[column]?.zh.length ?? 0;
  const longest = Math.max(0, ...table.rows.map((row) => lengthOf(row[column])));
  return Math.max(2.2, longest, Math.min(heading, Math.ceil(heading / 3))) + 0.6;
};

const isText = (table: PublishedTable, column: number): boolean =>
  table.rows.every((row) => row[column]?.kind !== 'number');

const blockOf = (
  table: PublishedTable,
  index: number,
  count: number,
  publication: Publication,
  context: Context,
): TableBlock => ({
  kind: 'table',
  place: 'annex',
  under: true,
  title: table.title,
  filedBy: `填报单位（盖章）：${context.words['unit'] ?? ''}`,
  unitLine: `单位：${table.unit}`,
  header: table.headings.map(({ zh }) => zh),
  groups: table.headings.map(({ group }) => group),
  rows: table.rows.map((row) => row.map((cell) => cellRuns(cell, context))),
  widths: table.headings.map((_, column) => widthOf(table, column)),
  align: table.headings.map((_, column) => (isText(table, column) ? 'center' : 'right')),
  dense: table.headings.length > WIDE,
  signatures: index === count - 1 ? publication.signatures.join('　　') : '',
  notes: [
    ...table.notes.map((note) => note.replace(/^\d+[.．、]\s*/, '')),
    doubtfulNote(
      table.rows.flat().flatMap((cell) => cellRuns(cell, context)),
      context.facts,
    ),
  ].filter((note) => note !== ''),
});

/** The tables of a publication layout as blocks of the report, one after another. */
export const layoutTables = (publication: Publication, context: Context): readonly TableBlock[] =>
  publication.tables.map((table, index) =>
    blockOf(table, index, publication.tables.length, publication, context),
  );
