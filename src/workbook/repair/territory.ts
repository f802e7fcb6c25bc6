import { parseFigureName, parseCodeLabel, RATIO_HEADERS, TABLE_HEADERS } from '../../template';
import type { SheetGeometry } from '../../template';
import type { GridStanding } from '../reconcile-logic';
import { formulaAt } from '../snapshot';
import type { CellValue, Grid, Snapshot } from '../snapshot';
import type { Territory } from './guard';

/** How the formulas of a sheet stand. */
export interface FormulaState {
  /** Made by an earlier version: its formulas are rightly others. */
  readonly older: boolean;
  /** Cells, as `row,column`, whose formulas are right for where things stand now. */
  readonly right: ReadonlySet<string>;
  readonly shifting: boolean;
}

/** Columns of a row into which a person types. */
const INPUTS = new Set(['cur', 'prev', 'pub', 'note']);
const OWN_NAME = new Set(['name', 'unit']);

/** Columns of a grid that hold formulas. */
const FORMULAS = new Set(['change', 'check', 'numerator', 'denominator', 'value', 'compare']);

/** Cells, as `row,column`, to which names of figures, cover fields or topics point on a sheet. */
function namedOn(sheet: string, names: Snapshot['names'], inputsOnly: boolean): Set<string> {
  const found = new Set<string>();
  for (const { area, name } of names.values()) {
    if (area === null || area.sheet !== sheet) continue;
    if (area.top !== area.bottom || area.left !== area.right) continue;
    if (inputsOnly && parseFigureName(name) === null) continue;
    found.add(`${String(area.top)},${String(area.left)}`);
  }
  return found;
}

const contentOf =
  (grid: Grid, above: Grid | undefined) =>
  (row: number, column: number): CellValue =>
    row < grid.top && above !== undefined
      ? formulaAt(above, row, column)
      : formulaAt(grid, row, column);

const isFormula = (content: CellValue): boolean =>
  typeof content === 'string' && content.startsWith('=');

/** The cells of a table or of the ratios that are the template's alone. */
export function gridTerritory(
  snapshot: Snapshot,
  key: string,
  grid: Grid,
  now: SheetGeometry,
  standing: GridStanding,
  { older, right, shifting }: FormulaState,
): Territory {
  const named = namedOn(grid.sheet, snapshot.names, true);
  const labels = new Map([...now.rows].map(([label, row]) => [row, label]));
  const columns = new Map(Object.entries(now.columns).map(([name, column]) => [column, name]));
  const contested = new Set(Object.keys(standing.contested?.byName ?? {}));
  const sections = new Set(now.sections.values());
  const headers: Readonly<Record<string, string>> =
    now.kind === 'ratios' ? RATIO_HEADERS : TABLE_HEADERS;
  const settledFormula = (row: number, column: number): boolean =>
    standing.contested === null &&
    FORMULAS.has(columns.get(column) ?? '') &&
    isFormula(formulaAt(grid, row, column));
  const ownAt = (row: number, column: number): string | null => {
    // A name left behind where formulas were pasted or exchanged makes no figure of them.
    if (named.has(`${String(row)},${String(column)}`) && !settledFormula(row, column)) return null;
    if (row < grid.top)
      return isFormula(contentOf(grid, snapshot.above?.get(key))(row, column)) ? '公式' : null;
    const name = columns.get(column);
    if (row === now.headerRow) {
      if (standing.headingLost || (name !== undefined && contested.has(name))) return null;
      return '列标题';
    }
    if (sections.has(row) || row === now.footRow) {
      return column === (now.columns['code'] ?? grid.left) ? '公式' : null;
    }
    const label = labels.get(row);
    if (label === undefined || name === undefined || standing.openRows.has(row)) return null;
    if (INPUTS.has(name)) return null;
    if (OWN_NAME.has(name) && (parseCodeLabel(label)?.row ?? 0) > 0) return null;
    return FORMULAS.has(name) ? '公式' : (headers[name] ?? name);
  };
  return {
    shifting,
    contentAt: contentOf(grid, snapshot.above?.get(key)),
    ownAt,
    rightly: (row, column, content) =>
      isFormula(content) &&
      ownAt(row, column) === '公式' &&
      (older || right.has(`${String(row)},${String(column)}`)),
  };
}

/** The cells of the cover that nobody types into. */
export function coverTerritory(
  snapshot: Snapshot,
  grid: Grid,
  inputs: readonly { readonly row: number; readonly column: number }[],
  { older, right, shifting }: FormulaState,
): Territory {
  const closed = new Set(inputs.map(({ row, column }) => `${String(row)},${String(column)}`));
  const contentAt = contentOf(grid, snapshot.above?.get('cover'));
  return {
    shifting,
    contentAt,
    ownAt: (row, column) => (closed.has(`${String(row)},${String(column)}`) ? null : '封面'),
    rightly: (row, column, content) =>
      isFormula(content) && (older || right.has(`${String(row)},${String(column)}`)),
  };
}

/** The cells of the texts and the findings: only the words before the texts are the template's. */
export function textTerritory(
  grid: Grid,
  texts: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
): Territory {
  const rows = new Map([...texts.values()].map(({ row, column }) => [row, column]));
  return {
    shifting: false,
    contentAt: (row, column) => formulaAt(grid, row, column),
    ownAt: (row, column) => {
      const text = rows.get(row);
      return text !== undefined && column < text ? '题目' : null;
    },
    rightly: () => false,
  };
}
