import type { Damage, Pack } from '../catalog';
import { figureName, parseCodeLabel } from '../template';
import type { SheetGeometry } from '../template';
import { labelsOf, periodsOf } from './grid-labels';
import { columnDamages, questionDamages, rowDamages } from './grid-damages';
import { extent } from './snapshot';
import type { Grid, NameState } from './snapshot';
import type { Trace } from './witness/cells-by-formula';
import type { ContestedColumns } from './witness/read-columns';
import type { Stray } from './witness/strays';
import { witnessGrid } from './witness/witness-grid';
import type { RowQuestion } from './witness/witness-types';

/** Where a grid's rows and columns stand now, and everything about that which is not as it was made. */
export interface Reconciled {
  readonly geometry: SheetGeometry;
  readonly damages: readonly Damage[];
  /** Whether pressing insert again has something to put right here. */
  readonly repairable: boolean;
  readonly standing: GridStanding;
}

/** What of a grid is certain, and what only a person can say. */
export interface GridStanding {
  /** The row of headings is gone; one is to be inserted under `geometry.headerRow`. */
  readonly headingLost: boolean;
  /** Columns found whose heading says something else. */
  readonly misheaded: readonly string[];
  readonly contested: ContestedColumns | null;
  readonly questions: readonly RowQuestion[];
  /** Rows in question and the labels their witnesses name: a repair leaves them as they are. */
  readonly openRows: ReadonlySet<number>;
  readonly openLabels: ReadonlySet<string>;
  /** Figures whose name points to a filled cell that is no figure's: neither is touched. */
  readonly strays: readonly Stray[];
  /** Figures of which a 同比 formula alone tells where they are: it is left, and no name is given. */
  readonly traces: readonly Trace[];
  /** Notes stand beside another indicator: their names are left as they are, to say so. */
  readonly notesAstray: boolean;
  /** Labels whose note is tied to its row by nothing: its name is to say so. */
  readonly untiedNotes: ReadonlySet<string>;
  /** Last row for which anything speaks. */
  readonly lastLine: number;
}

/** Whether any name says that the workbook once had this row. */
function onceThere(key: string, label: string, names: ReadonlyMap<string, NameState>): boolean {
  const line = parseCodeLabel(label);
  return periodsOf(key).some(
    (period) => line !== null && names.has(figureName(line.code, period, line.row)),
  );
}

/**
 * Matches codes, own words, names and headings of one table or of the ratios.
 * @param older made by an earlier version: rows it never had a name for are not missed.
 * @param answers what a person has said about rows of this sheet: row → label.
 */
export function reconcile(
  pack: Pack,
  key: string,
  grid: Grid,
  names: ReadonlyMap<string, NameState>,
  older: boolean,
  answers: ReadonlyMap<number, string> = new Map(),
): Reconciled {
  const labels = labelsOf(pack, key);
  const found = witnessGrid(pack, key, labels, grid, names, answers);
  const { columns, headings, rows, lines } = found;
  const missed = rows.deleted.filter((label) => !older || onceThere(key, label, names));
  const damages = [
    ...columnDamages(grid.sheet, found),
    ...rowDamages(grid.sheet, { ...rows, deleted: missed }, columns.columns['code'] ?? 1),
    ...questionDamages(grid, found),
  ];
  const geometry: SheetGeometry = {
    key,
    kind: key === 'ratios' ? 'ratios' : 'table',
    title: grid.sheet,
    headerRow: headings.row,
    lastRow: extent(grid).bottom,
    columns: columns.columns,
    rows: rows.rows,
    ...lines,
  };
  return {
    geometry,
    damages,
    repairable: damages.length > 0 || columns.missing.length > 0,
    standing: {
      headingLost: headings.lost,
      misheaded: columns.misheaded,
      contested: columns.contested,
      questions: [
        ...found.questions,
        ...found.cutQuestions,
        ...(found.noteQuestion === null ? [] : [found.noteQuestion]),
      ],
      openRows: found.openRows,
      openLabels: found.openLabels,
      strays: found.strays,
      traces: found.traces,
      notesAstray: found.astrayNotes.length > 0,
      untiedNotes: new Set(found.untiedNotes.map(({ label }) => label)),
      lastLine: found.lastLine,
    },
  };
}
