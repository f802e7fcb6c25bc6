import type { Pack } from '../../catalog';
import {
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  headingBase,
  tableLines,
} from '../../template';
import type { SheetGeometry } from '../../template';
import { periodsOf } from '../grid-labels';
import { findLines } from '../lines-logic';
import { extent, textAt } from '../snapshot';
import type { Grid, NameState } from '../snapshot';
import { namedBy } from './assign-rows';
import { astrayNotes, noteQuestion, notePlaces, notedColumn } from './astray-notes';
import type { AstrayNote } from './astray-notes';
import { traceCells } from './cells-by-formula';
import type { Trace } from './cells-by-formula';
import { changeDirection } from './change-direction';
import { columnContents, columnsByContents, unitsOf } from './column-contents';
import { cutQuestions, cutRows, withCut } from './cut-figures';
import type { CutRow } from './cut-figures';
import { findHeadingRow } from './heading-row';
import type { HeadingRow } from './heading-row';
import { readColumns } from './read-columns';
import type { ReadColumns } from './read-columns';
import { looseNotes } from './loose-notes';
import type { LooseNote } from './loose-notes';
import { settleRows } from './settle-rows';
import type { SettledRows } from './settle-rows';
import { namedCells, ownWords, readRowSays } from './row-says';
import type { NamedCells, OwnWords } from './row-says';
import { straysOf } from './strays';
import type { Stray } from './strays';
import { untiedNotes } from './untied-notes';
import type { NotePlace } from './untied-notes';
import type { RowQuestion } from './witness-types';

/** All that one grid's cells and names say about where its rows and columns are. */
export interface WitnessedGrid extends SettledRows {
  readonly headings: HeadingRow;
  readonly columns: ReadColumns;
  readonly headers: Readonly<Record<string, string>>;
  readonly lines: Pick<SheetGeometry, 'sections' | 'footRow'>;
  readonly strays: readonly Stray[];
  /** Formulas that alone tell where a figure without a name stands, in so far as that is in question. */
  readonly traces: readonly Trace[];
  readonly looseNotes: readonly LooseNote[];
  /** Rows whose figures' cells were deleted, until a person has said that the others stand right. */
  readonly cutRows: readonly CutRow[];
  /** What is asked about them; not among `questions` either. */
  readonly cutQuestions: readonly RowQuestion[];
  /** Notes pushed beside another indicator; empty once a person has said that they stand right. */
  readonly astrayNotes: readonly AstrayNote[];
  /** Notes that nothing but their row ties to their indicator; empty likewise. */
  readonly untiedNotes: readonly NotePlace[];
  /** The question about them; not among `questions`, which are about rows and columns. */
  readonly noteQuestion: RowQuestion | null;
  /** Last row for which anything speaks: code, own words, a name, or a figure nobody speaks for. */
  readonly lastLine: number;
}

/** Headings of the sections of a table, as they begin. */
const sectionsOf = (pack: Pack, key: string): ReadonlySet<string> =>
  new Set(
    tableLines(pack, key).flatMap((line) =>
      line.kind === 'section' ? [headingBase(line.zh)] : [],
    ),
  );

/** The question about two columns of figures, asked at the row of their headings. */
function columnQuestion(
  grid: Grid,
  headerRow: number,
  headers: Readonly<Record<string, string>>,
  columns: ReadColumns,
): readonly RowQuestion[] {
  if (columns.contested === null) return [];
  const { byName, witness } = columns.contested;
  const [first] = Object.entries(byName).sort(([, one], [, other]) => one - other);
  if (first === undefined) return [];
  const [period, column] = first;
  return [
    {
      sheet: grid.sheet,
      row: headerRow,
      readings: [
        { by: 'indicator', code: textAt(grid, headerRow, column) },
        { by: witness === 'name' ? 'name' : 'order', code: headers[period] ?? period },
      ],
    },
  ];
}

/** Which of two readings of contested columns a person has chosen. */
function chosenColumns(
  columns: ReadColumns,
  question: RowQuestion | undefined,
  answer: string | undefined,
): ReadColumns {
  if (columns.contested === null || question === undefined || answer === undefined) return columns;
  const [heading] = question.readings;
  const byHeading = heading?.code === answer;
  return {
    ...columns,
    contested: null,
    columns: { ...columns.columns, ...(byHeading ? columns.contested.byHeading : {}) },
    misheaded: byHeading
      ? columns.misheaded.filter((key) => columns.contested?.byHeading[key] === undefined)
      : columns.misheaded,
  };
}

/** Headings and columns of one grid, with the question about two of them and the words of its rows. */
function readHeadings(
  pack: Pack,
  key: string,
  labels: readonly string[],
  grid: Grid,
  named: NamedCells,
  noted: number | undefined,
  answers: ReadonlyMap<number, string>,
): Pick<WitnessedGrid, 'headings' | 'columns' | 'headers'> & {
  readonly words: OwnWords;
  readonly questions: readonly RowQuestion[];
} {
  const ratios = key === 'ratios';
  const headers: Readonly<Record<string, string>> = ratios ? RATIO_HEADERS : TABLE_HEADERS;
  const own = new Set(labels);
  const words = ownWords(labels, ratios);
  const units = unitsOf(labels);
  const titles = new Set(Object.values(headers));
  const headings = findHeadingRow(grid, titles, own, sectionsOf(pack, key), named);
  const contents = new Map(
    Array.from({ length: extent(grid).right - grid.left + 1 }, (_, index) => {
      const column = grid.left + index;
      return [column, columnContents(grid, column, own, words, units)] as const;
    }),
  );
  const telling = ['code', ...words.keys(), 'unit', ...(ratios ? [] : ['change'])];
  const read = readColumns({
    grid,
    headerRow: headings.row,
    headed: !headings.lost,
    order: ratios ? RATIO_COLUMNS : TABLE_COLUMNS,
    headers,
    contents,
    byContents: columnsByContents(contents, telling, labels.length),
    periods: periodsOf(key),
    named,
    noted,
    subtracted: ratios ? null : changeDirection(grid),
  });
  const [asked] = columnQuestion(grid, headings.row, headers, read);
  const columns = chosenColumns(read, asked, answers.get(headings.row));
  const questions = columns.contested === null || asked === undefined ? [] : [asked];
  return { headings, headers, columns, words, questions };
}

/** Notes that stand beside another indicator, unless a person has said that they belong there. */
function readNotes(
  grid: Grid,
  { columns, headings }: Pick<WitnessedGrid, 'columns' | 'headings'>,
  { openRows, rows }: SettledRows,
  named: NamedCells,
  places: readonly NotePlace[],
  answers: ReadonlyMap<number, string>,
): Pick<WitnessedGrid, 'astrayNotes' | 'untiedNotes' | 'noteQuestion'> {
  const column = columns.columns['note'];
  const astray = astrayNotes(grid, rows.rows, headings.row, named, places);
  const untied = untiedNotes(grid, rows.rows, column, headings.row, named, places);
  const question = noteQuestion(grid.sheet, astray, untied, openRows);
  const said = question === null ? undefined : answers.get(question.row);
  const right = said !== undefined && question?.readings[0]?.code === said;
  return right
    ? { astrayNotes: [], untiedNotes: [], noteQuestion: null }
    : { astrayNotes: astray, untiedNotes: untied, noteQuestion: question };
}

/** Reads headings, columns and rows of one grid by all that bears witness to them. */
export function witnessGrid(
  pack: Pack,
  key: string,
  labels: readonly string[],
  grid: Grid,
  names: ReadonlyMap<string, NameState>,
  answers: ReadonlyMap<number, string>,
): WitnessedGrid {
  const named = namedCells(grid, labels, periodsOf(key), names);
  const places = notePlaces(grid, labels, names);
  const found = readHeadings(pack, key, labels, grid, named, notedColumn(places), answers);
  const { columns, headers, headings, words } = found;
  const lines = findLines(pack, key, grid, columns.columns['code'] ?? grid.left, headings.row);
  const skip = new Set([
    ...lines.sections.values(),
    ...(lines.footRow === null ? [] : [lines.footRow]),
  ]);
  const from = headings.row + 1;
  const traced = traceCells(grid, from, columns.columns, labels, named);
  const { cells } = traced;
  // Names and formulas together close rings of rows that nobody moved: formulas count without names only.
  const ringed = named.size === 0 ? cells : named;
  const says = readRowSays(grid, from, columns.columns, labels, words, cells, skip);
  const asked = settleRows(grid.sheet, says, labels, ringed, new Map());
  const aboutRows = new Map([...answers].filter(([row]) => asked.openRows.has(row)));
  const certain =
    aboutRows.size === 0 ? asked : settleRows(grid.sheet, says, labels, ringed, aboutRows);
  const cut = cutRows(grid, columns.columns, certain, named, periodsOf(key)).filter(
    ({ label, row }) => answers.get(row) !== label,
  );
  const settled = withCut(certain, cut);
  const notes = readNotes(grid, found, settled, named, places, answers);
  const strays = straysOf(grid, columns.columns, settled, cells);
  const unsure = new Set([...settled.openLabels, ...strays.map(({ label }) => label)]);
  const figures = new Set(settled.rows.rows.values());
  return {
    ...settled,
    ...notes,
    questions: [...found.questions, ...settled.questions],
    headings,
    columns,
    headers,
    lines: {
      // A heading or the last line pushed into an indicator's row is none there.
      sections: new Map([...lines.sections].filter(([, row]) => !figures.has(row))),
      footRow: lines.footRow !== null && figures.has(lines.footRow) ? null : lines.footRow,
    },
    strays,
    cutRows: cut,
    cutQuestions: cutQuestions(grid.sheet, cut),
    traces: traced.traces.filter(
      ({ label, now }) => unsure.has(label) || settled.openRows.has(now),
    ),
    lastLine: Math.max(
      headings.row,
      ...says.filter((each) => namedBy(each).size > 0).map(({ row }) => row),
      ...settled.openRows,
    ),
    looseNotes: looseNotes(grid, columns.columns['note'], skip),
  };
}
