import type { Pack } from '../../catalog';
import { COVER_COLUMN, areaAddress, cellAddress, metaText, parseReference } from '../../template';
import type { FormulaSpec, SheetBlueprint, ValidationSpec } from '../../template';
import { brokenFormulas } from '../formula-logic';
import type { SheetRepair } from '../insert-plan';
import type { CellAt } from '../read-logic';
import { findMeta } from '../recognise-logic';
import { heightAt, transplant } from '../reuse-logic';
import type { CellWrite, RowHeight } from '../reuse-logic';
import { extent, formulaAt, textAt } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';

/** Lines of the cover that nobody types into. */
const COMPUTED = /^(year|scopeNote|progress\..*)$/;

const isFormula = (content: CellValue): boolean => String(content).startsWith('=');

/** Place of the identity cell now, or where it belongs. */
export function metaCell(grid: Grid): CellAt {
  return findMeta(grid) ?? { row: 3, column: 5 };
}

/** Lines of a fresh cover that this one does not have, and where everything stands with them. */
export interface CoverLayoutNow {
  readonly insertRows: readonly number[];
  readonly cells: ReadonlyMap<string, CellAt>;
  /** Row on the fresh cover and row here, of each line added. */
  readonly added: readonly { readonly from: number; readonly to: number }[];
  /** Single cells added to lines that were there: a duty now declared for an older table. */
  readonly fields: readonly { readonly from: CellAt; readonly field: string }[];
}

/**
 * Makes room for lines of a later version, each under the line it follows on a fresh cover. A row that
 * a press which broke off has inserted there is used again.
 * @param fits whether a row of this cover is free for a line of the fresh one; see `freeForLine`.
 */
export function layOutCover(
  cells: ReadonlyMap<string, CellAt>,
  fresh: ReadonlyMap<string, CellAt>,
  fits: (row: number, line: number) => boolean,
): CoverLayoutNow {
  const now = new Map(cells);
  const taken = new Set([...cells.values()].map(({ row }) => row));
  const insertRows: number[] = [];
  const added: { from: number; to: number }[] = [];
  const single: { from: CellAt; field: string }[] = [];
  const makeRoom = (place: number): void => {
    for (const [field, at] of now) if (at.row >= place) now.set(field, { ...at, row: at.row + 1 });
    added.forEach((each) => {
      if (each.to >= place) each.to += 1;
    });
    insertRows.push(place);
  };
  const rows = [...new Set([...fresh.values()].map(({ row }) => row))].sort(
    (one, two) => one - two,
  );
  let previous: number | null = null;
  for (const row of rows) {
    const fields = [...fresh].filter(([, at]) => at.row === row);
    const present = fields.map(([field]) => now.get(field)).find((at) => at !== undefined);
    if (present !== undefined) {
      previous = present.row;
    } else if (previous !== null) {
      const place: number = previous + 1;
      const former = place - insertRows.length;
      if (taken.has(former) || !fits(former, row)) makeRoom(place);
      else taken.add(former);
      added.push({ from: row, to: place });
      previous = place;
    }
    for (const [field, at] of fields) {
      if (now.has(field) || previous === null) continue;
      now.set(field, { row: previous, column: at.column });
      if (present !== undefined) single.push({ from: at, field });
    }
  }
  return { insertRows, cells: now, added, fields: single };
}

/**
 * Whether nothing stands in a row of this cover but what a line of the fresh one has there: a blank row,
 * or one a press that broke off had begun to write.
 */
export function freeForLine(grid: Grid, fresh: SheetBlueprint, row: number, line: number): boolean {
  if (row > extent(grid).bottom) return false;
  const wanted = fresh.contents[line - 1] ?? [];
  return Array.from({ length: extent(grid).right - grid.left + 1 }, (_, index) => {
    const now = formulaAt(grid, row, grid.left + index);
    const want = wanted[grid.left + index - 1] ?? '';
    return now === '' || String(now) === String(want) || (isFormula(now) && isFormula(want));
  }).every(Boolean);
}

/** One line of the fresh cover at its new place: cells, merges, links and height. */
function lineOf(
  sheet: SheetBlueprint,
  { from, to }: { readonly from: number; readonly to: number },
): {
  readonly cells: readonly CellWrite[];
  readonly merges: readonly string[];
  readonly links: SheetBlueprint['links'];
  readonly height: RowHeight;
} {
  const columns = Array.from({ length: COVER_COLUMN.last }, (_, index) => index + 1);
  return {
    cells: columns.map((column) => transplant(sheet, { row: from, column }, { row: to, column })),
    merges: sheet.merges.flatMap((address) => {
      const area = parseReference(address);
      return area?.top === from ? [areaAddress(to, area.left, to, area.right)] : [];
    }),
    links: sheet.links.flatMap((link) => {
      const area = parseReference(link.address);
      return area?.top === from ? [{ ...link, address: cellAddress(to, area.left) }] : [];
    }),
    height: { row: to, points: heightAt(sheet, from) },
  };
}

/** Headings whose words an older version had otherwise, found by how they begin. */
function rewordedHeadings(
  grid: Grid,
  fresh: SheetBlueprint,
  shift: (row: number) => number,
): CellWrite[] {
  const writes: CellWrite[] = [];
  for (const row of fresh.contents) {
    const wanted = String(row[0] ?? '');
    const [start] = /^[一二三四]、.{4}/u.exec(wanted) ?? [];
    if (start === undefined) continue;
    for (let at = grid.top; at <= extent(grid).bottom; at += 1) {
      const text = textAt(grid, at, 1);
      if (text.startsWith(start) && text !== wanted) {
        writes.push({ address: cellAddress(shift(at), 1), value: wanted });
      }
    }
  }
  return writes;
}

/** The cover: identity, lines of a later version, overview formulas, drop-downs, open cells. */
export function repairCover(
  pack: Pack,
  grid: Grid,
  state: { readonly protected: boolean; readonly year: number; readonly older: boolean },
  layout: CoverLayoutNow,
  fresh: { readonly cells: ReadonlyMap<string, CellAt>; readonly sheet: SheetBlueprint },
  overview: readonly FormulaSpec[],
  everything: boolean,
): SheetRepair {
  const shift = (row: number): number =>
    layout.insertRows.reduce((at, inserted) => (inserted <= at ? at + 1 : at), row);
  const meta = findMeta(grid);
  const at = metaCell(grid);
  const lines = layout.added.map((line) => lineOf(fresh.sheet, line));
  const validations = [...layout.cells].flatMap(([field, cell]): ValidationSpec[] => {
    const first = fresh.cells.get(field);
    if (first === undefined || COMPUTED.test(field)) return [];
    const freshAddress = cellAddress(first.row, first.column);
    const spec = fresh.sheet.validations.find(({ address }) => address === freshAddress);
    return spec === undefined ? [] : [{ ...spec, address: cellAddress(cell.row, cell.column) }];
  });
  const identity: CellWrite[] =
    meta === null || state.older
      ? [
          {
            address: cellAddress(shift(at.row), at.column),
            value: metaText(pack, state.year),
          },
        ]
      : [];
  const single = layout.fields.flatMap(({ from, field }): CellWrite[] => {
    const to = layout.cells.get(field);
    return to === undefined ? [] : [{ value: '', ...transplant(fresh.sheet, from, to) }];
  });
  // The line that names the version to a person stands beside the identity.
  const version: CellWrite[] = state.older
    ? [
        {
          address: cellAddress(shift(at.row), 1),
          value: String(fresh.sheet.contents[2]?.[0] ?? ''),
        },
      ]
    : [];
  return {
    sheet: grid.sheet,
    protected: state.protected,
    structure: { insertColumns: [], insertRows: layout.insertRows },
    // The identity last: until it names this version the lines are still looked for.
    cells: [
      ...(state.older ? rewordedHeadings(grid, fresh.sheet, shift) : []),
      ...lines.flatMap(({ cells }) => cells),
      ...single,
      ...version,
      ...identity,
    ],
    plainRows: [],
    merges: lines.flatMap(({ merges }) => merges),
    links: lines.flatMap(({ links }) => links),
    heights: lines.map(({ height }) => height),
    formulas: everything ? overview : brokenFormulas(grid, overview).map(({ spec }) => spec),
    validations,
    unlocked: [...layout.cells].flatMap(([field, cell]) =>
      COMPUTED.test(field) ? [] : [cellAddress(cell.row, cell.column)],
    ),
    conditionals: null,
    printArea: layout.added.length === 0 ? null : printArea(grid, layout),
  };
}

/** The cover as printed: its range with the lines added. */
function printArea(grid: Grid, layout: CoverLayoutNow): string {
  const { bottom, right } = extent(grid);
  return areaAddress(1, 1, bottom + layout.insertRows.length, Math.max(right, COVER_COLUMN.last));
}
