import type { Pack } from '../catalog';
import {
  FINDING_COLUMNS,
  FINDING_HEADERS,
  FINDING_ROWS,
  TEXT_COLUMN,
  areaAddress,
  cellAddress,
  coverLayout,
  metaText,
} from '../template';
import type { FormulaSpec, SheetBlueprint } from '../template';
import { findColumns } from './columns-logic';
import { brokenFormulas } from './formula-logic';
import type { SheetRepair } from './insert-plan';
import type { CellAt } from './read-logic';
import { findMeta } from './recognise-logic';
import { transplant } from './reuse-logic';
import type { CellWrite } from './reuse-logic';
import { extent } from './snapshot';
import type { Grid } from './snapshot';

const NO_STRUCTURE = { insertColumns: [], insertRows: [] } as const;

/** Place of the identity cell now, or where it belongs. */
export function metaCell(grid: Grid): CellAt {
  return findMeta(grid) ?? { row: 3, column: 5 };
}

/** The cover: identity, overview formulas, drop-downs, open cells. */
export function repairCover(
  pack: Pack,
  grid: Grid,
  state: { readonly protected: boolean; readonly year: number },
  cells: ReadonlyMap<string, CellAt>,
  fresh: { readonly cells: ReadonlyMap<string, CellAt>; readonly sheet: SheetBlueprint },
  overview: readonly FormulaSpec[],
  everything: boolean,
): SheetRepair {
  const meta = findMeta(grid);
  const at = metaCell(grid);
  const validations = [...cells].flatMap(([field, cell]) => {
    const first = fresh.cells.get(field);
    if (first === undefined || field.startsWith('progress.')) return [];
    const freshAddress = cellAddress(first.row, first.column);
    const spec = fresh.sheet.validations.find(({ address }) => address === freshAddress);
    return spec === undefined ? [] : [{ ...spec, address: cellAddress(cell.row, cell.column) }];
  });
  const unlocked = [...cells].flatMap(([field, cell]) =>
    field === 'year' || field.startsWith('progress.') ? [] : [cellAddress(cell.row, cell.column)],
  );
  return {
    sheet: grid.sheet,
    protected: state.protected,
    structure: NO_STRUCTURE,
    cells:
      meta === null
        ? [{ address: cellAddress(at.row, at.column), value: metaText(pack, state.year) }]
        : [],
    formulas: everything ? overview : brokenFormulas(grid, overview).map(({ spec }) => spec),
    validations,
    unlocked,
  };
}

/** The texts: topics whose row was deleted come back at the end. */
export function repairTexts(
  pack: Pack,
  grid: Grid,
  isProtected: boolean,
  cells: ReadonlyMap<string, CellAt>,
  fresh: SheetBlueprint,
  firstRow: number,
): {
  readonly repair: SheetRepair;
  readonly cells: ReadonlyMap<string, CellAt>;
  readonly added: readonly string[];
} {
  const all = new Map(cells);
  const writes: CellWrite[] = [];
  const added: string[] = [];
  let next = Math.max(grid.top, ...[...cells.values()].map(({ row }) => row)) + 1;
  const column = [...cells.values()][0]?.column ?? TEXT_COLUMN.text;
  pack.topics.forEach((topic, index) => {
    if (all.has(topic.id)) return;
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
      structure: NO_STRUCTURE,
      cells: writes,
      formulas: [],
      validations: [],
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
    structure: NO_STRUCTURE,
    cells: [],
    formulas: [],
    validations: [],
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
