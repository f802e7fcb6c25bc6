import type { Pack } from '../../catalog';
import {
  FINDING_COLUMNS,
  FINDING_HEADERS,
  FINDING_ROWS,
  TEXT_COLUMN,
  areaAddress,
  cellAddress,
  coverLayout,
} from '../../template';
import type { SheetBlueprint } from '../../template';
import { findColumns } from '../columns-logic';
import type { SheetRepair } from '../insert-plan';
import type { CellAt } from '../read-logic';
import { heightAt, transplant } from '../reuse-logic';
import type { CellWrite, RowHeight } from '../reuse-logic';
import { metaCell } from './repair-cover';
import { extent, textAt } from '../snapshot';
import type { Grid } from '../snapshot';

/** What these sheets are never given. */
const NOTHING_ELSE = {
  structure: { insertColumns: [], insertRows: [] },
  plainRows: [],
  merges: [],
  links: [],
  heights: [],
  formulas: [],
  validations: [],
  conditionals: null,
  printArea: null,
} as const;

/** The texts: topics whose row was deleted come back at the end. */
export function repairTexts(
  pack: Pack,
  grid: Grid,
  isProtected: boolean,
  cells: ReadonlyMap<string, CellAt>,
  fresh: SheetBlueprint,
  firstRow: number,
  reword: boolean,
): {
  readonly repair: SheetRepair;
  readonly cells: ReadonlyMap<string, CellAt>;
  readonly added: readonly string[];
} {
  const all = new Map(cells);
  const writes: CellWrite[] = [];
  const added: string[] = [];
  const heights: RowHeight[] = [];
  let next = Math.max(grid.top, ...[...cells.values()].map(({ row }) => row)) + 1;
  const column = [...cells.values()][0]?.column ?? TEXT_COLUMN.text;
  pack.topics.forEach((topic, index) => {
    const present = all.get(topic.id);
    if (present !== undefined) {
      for (const [offset, wanted] of [
        [TEXT_COLUMN.topic, topic.zh],
        [TEXT_COLUMN.hint, topic.hint],
      ] as const) {
        const at = { row: present.row, column: present.column - TEXT_COLUMN.text + offset };
        if (reword && textAt(grid, at.row, at.column) !== wanted.trim()) {
          writes.push({ address: cellAddress(at.row, at.column), value: wanted });
        }
      }
      return;
    }
    heights.push({ row: next, points: heightAt(fresh, firstRow + index) });
    for (const offset of [TEXT_COLUMN.topic, TEXT_COLUMN.hint, TEXT_COLUMN.text]) {
      const to = { row: next, column: column - TEXT_COLUMN.text + offset };
      writes.push(transplant(fresh, { row: firstRow + index, column: offset }, to));
    }
    all.set(topic.id, { row: next, column });
    added.push(topic.zh);
    next += 1;
  });
  return {
    repair: {
      sheet: grid.sheet,
      protected: isProtected,
      ...NOTHING_ELSE,
      cells: writes,
      heights,
      printArea: added.length === 0 ? null : areaAddress(1, column - 2, next - 1, column),
      unlocked: [...all.values()].map((at) => cellAddress(at.row, at.column)),
    },
    cells: all,
    added,
  };
}

/** The findings: only lock and open cells; the list itself is written by the next audit. */
export function repairFindings(grid: Grid, isProtected: boolean): SheetRepair {
  const { headerRow, columns } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  const column = columns['explanation'];
  return {
    sheet: grid.sheet,
    protected: isProtected,
    ...NOTHING_ELSE,
    cells: [],
    unlocked:
      column === undefined
        ? []
        : [areaAddress(headerRow + 1, column, headerRow + FINDING_ROWS, column)],
  };
}

/** Data range of the cover, the texts or the findings when its name has been lost. */
export function fixedRange(
  pack: Pack,
  key: string,
  grid: Grid,
  topics: ReadonlyMap<string, CellAt>,
): string {
  if (key === 'cover') {
    const offset = metaCell(grid).row - 3;
    const right = Math.max(metaCell(grid).column, 1);
    return areaAddress(1, 1, coverLayout(pack).lastRow + offset, right);
  }
  if (key === 'texts') {
    const rows = [...topics.values()].map(({ row }) => row);
    const columns = [...topics.values()].map(({ column }) => column);
    const right = Math.max(TEXT_COLUMN.text, ...columns);
    return areaAddress(Math.max(1, Math.min(...rows) - 1), right - 2, Math.max(...rows), right);
  }
  const { headerRow, columns } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  const numbers = Object.values(columns);
  const right = Math.min(extent(grid).right, Math.max(...numbers));
  return areaAddress(headerRow, Math.min(...numbers), headerRow + FINDING_ROWS, right);
}
