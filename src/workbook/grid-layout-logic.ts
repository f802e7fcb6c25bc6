import type { Pack } from '../catalog';
import { codeLabel, headingBase, tableLines } from '../template';
import type { SheetGeometry } from '../template';
import type { GridStanding } from './reconcile-logic';

/** Empty columns and rows to insert, one after the other, and where everything stands afterwards. */
export interface GridLayout {
  readonly insertColumns: readonly number[];
  readonly insertRows: readonly number[];
  readonly geometry: SheetGeometry;
  /** Column keys, row labels and headings (by their base) that were not there. */
  readonly addedColumns: readonly string[];
  readonly addedLabels: readonly string[];
  readonly addedSections: readonly string[];
  readonly addedFoot: boolean;
}

/** The lines a grid must have, from top to bottom. */
type Line =
  | { readonly kind: 'section'; readonly base: string; readonly labels: readonly string[] }
  | { readonly kind: 'label'; readonly label: string };

function linesOf(pack: Pack, key: string): readonly Line[] {
  if (key === 'ratios') return pack.ratios.map((label) => ({ kind: 'label', label }));
  const lines: Line[] = [];
  let labels: string[] = [];
  for (const line of tableLines(pack, key)) {
    if (line.kind === 'section') {
      labels = [];
      lines.push({ kind: 'section', base: headingBase(line.zh), labels });
    } else {
      const label = codeLabel(line.code, line.row);
      labels.push(label);
      lines.push({ kind: 'label', label });
    }
  }
  return lines;
}

/** Rows that only their order tells of, by the label it gives them: what follows is put under them. */
function waitingRows(questions: GridStanding['questions']): Map<string, number> {
  return new Map(
    questions.flatMap(({ readings, row }) => {
      const [only, ...more] = readings;
      return only?.by === 'order' && more.length === 0 ? [[only.code, row] as const] : [];
    }),
  );
}

/**
 * Makes room beside what is there: nothing that stands on the sheet loses its row or its order. A row
 * that a press which broke off has inserted, and that is still blank, is used again.
 * @param blanks blank rows of the grid, as it is before the repair.
 */
export function layOutGrid(
  pack: Pack,
  now: SheetGeometry,
  order: readonly string[],
  firstColumn: number,
  wantsFoot: boolean,
  standing: Pick<GridStanding, 'headingLost' | 'openLabels' | 'questions'>,
  blanks: ReadonlySet<number>,
): GridLayout {
  const columns: Record<string, number> = { ...now.columns };
  const insertColumns: number[] = [];
  const addedColumns = order.filter((column) => columns[column] === undefined);
  for (const column of addedColumns) {
    const before = order
      .slice(0, order.indexOf(column))
      .map((each) => columns[each])
      .filter((each) => each !== undefined);
    const place = Math.max(firstColumn - 1, ...before) + 1;
    for (const key of Object.keys(columns)) {
      const at = columns[key] ?? 0;
      if (at >= place) columns[key] = at + 1;
    }
    columns[column] = place;
    insertColumns.push(place);
  }

  const rows = new Map(now.rows);
  const sections = new Map(now.sections);
  let { footRow, headerRow, lastRow } = now;
  const insertRows: number[] = [];
  const waiting = waitingRows(standing.questions);
  const lines = new Set([headerRow, footRow, ...rows.values(), ...sections.values()]);
  let spare = new Set([...blanks].filter((row) => !lines.has(row)));
  const makeRoom = (place: number): void => {
    if (spare.delete(place)) return;
    spare = new Set([...spare].map((at) => (at >= place ? at + 1 : at)));
    for (const [key, at] of rows) if (at >= place) rows.set(key, at + 1);
    for (const [key, at] of sections) if (at >= place) sections.set(key, at + 1);
    for (const [key, at] of waiting) if (at >= place) waiting.set(key, at + 1);
    if (footRow !== null && footRow >= place) footRow += 1;
    lastRow += 1;
    insertRows.push(place);
  };
  const addedLabels: string[] = [];
  const addedSections: string[] = [];
  if (standing.headingLost) {
    headerRow += 1;
    makeRoom(headerRow);
  }
  let previous = headerRow;
  for (const line of linesOf(pack, now.key)) {
    const [map, key] =
      line.kind === 'section' ? [sections, line.base] : ([rows, line.label] as const);
    const found = map.get(key);
    if (found !== undefined) {
      previous = found;
      continue;
    }
    // Which row it is, is being asked: nothing is added beside it.
    if (line.kind === 'label' && standing.openLabels.has(line.label)) {
      previous = Math.max(previous, waiting.get(line.label) ?? previous);
      continue;
    }
    // A heading a person took away stays away; one whose rows are all new comes with them.
    if (line.kind === 'section' && line.labels.some((label) => now.rows.has(label))) continue;
    const place = previous + 1;
    makeRoom(place);
    map.set(key, place);
    (line.kind === 'section' ? addedSections : addedLabels).push(key);
    previous = place;
  }
  const addedFoot = wantsFoot && footRow === null;
  if (addedFoot) {
    const place = spare.has(lastRow) ? lastRow : lastRow + 1;
    makeRoom(place);
    footRow = place;
  }
  return {
    insertColumns,
    insertRows,
    geometry: { ...now, headerRow, columns, rows, sections, footRow, lastRow },
    addedColumns,
    addedLabels,
    addedSections,
    addedFoot,
  };
}
