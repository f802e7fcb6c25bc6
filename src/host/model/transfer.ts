/** Copying and sorting cells. */
import type { CellValue, Rectangle } from '../engine';
import { cellRectangle, intersect, isCellError } from '../engine';
import { moveFormula, withoutArea } from './anchored';
import { invalidArgument } from './host-error';
import type { Cell, Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Excel.RangeCopyType: All, Formulas, Values, Formats. */
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * Copies an area to a corner (repeating it over a larger target whose size is a multiple), formulas
 * moved relatively. Blank source cells empty the target unless `skipBlanks`.
 */
export function copyArea(
  workbook: Workbook,
  from: { readonly sheet: Sheet; readonly area: Rectangle },
  to: { readonly sheet: Sheet; readonly area: Rectangle },
  kind: CopyKind,
  skipBlanks: boolean,
): Rectangle {
  const height = from.area.bottom - from.area.top + 1;
  const width = from.area.right - from.area.left + 1;
  const fits = (size: number, unit: number): number => (size % unit === 0 ? size : unit);
  const rows = fits(to.area.bottom - to.area.top + 1, height);
  const columns = fits(to.area.right - to.area.left + 1, width);
  const area: Rectangle = {
    ...to.area,
    bottom: to.area.top + rows - 1,
    right: to.area.left + columns - 1,
  };
  const source = new Map<string, Cell>();
  for (const [row, column, cell] of from.sheet.cellsIn(from.area)) {
    const value = workbook.valueAt(from.sheet, row, column);
    source.set(`${row - from.area.top},${column - from.area.left}`, { ...cell, value });
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [i, j] = [r % height, c % width];
      const cell = source.get(`${i},${j}`);
      const blank = !cell || (cell.value === null && cell.formula === undefined);
      const target = to.sheet.ensureCell(area.top + r, area.left + c);
      if (kind !== 'Formats' && !(blank && skipBlanks)) {
        target.value = cell?.value ?? null;
        delete target.formula;
        delete target.computed;
        if (cell?.formula !== undefined && kind !== 'Values') {
          const down = area.top + r - (from.area.top + i);
          const right = area.left + c - (from.area.left + j);
          target.formula = moveFormula(cell.formula, down, right);
        }
      }
      if (kind === 'All' || kind === 'Formats') {
        target.style = cell?.style ?? from.sheet.styleAt(from.area.top + i, from.area.left + j);
      }
    }
  }
  if (kind === 'All') copyRules(from, { sheet: to.sheet, area });
  workbook.changed({ type: 'values', sheet: to.sheet.id, area });
  workbook.changed({ type: 'styles', sheet: to.sheet.id, area });
  return area;
}

/** A copied cell takes its data validation along, and loses the one it had. */
function copyRules(
  from: { readonly sheet: Sheet; readonly area: Rectangle },
  to: { readonly sheet: Sheet; readonly area: Rectangle },
): void {
  const down = to.area.top - from.area.top;
  const right = to.area.left - from.area.left;
  const copies = from.sheet.validations.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((r) => {
      const part = intersect(r, from.area);
      if (!part) return [];
      const moved = {
        top: part.top + down,
        bottom: part.bottom + down,
        left: part.left + right,
        right: part.right + right,
      };
      return [moved];
    });
    const anchor = { row: rule.anchor.row + down, column: rule.anchor.column + right };
    return ranges.length ? [{ ...rule, ranges, anchor }] : [];
  });
  const kept = to.sheet.validations.flatMap((rule) => withoutArea(rule, to.area) ?? []);
  to.sheet.validations = [...kept, ...copies];
}

export interface SortField {
  /** Column (or row) offset inside the area. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Order of Excel's sort: numbers, text (by zh-CN collation), truth values, errors; blanks last. */
function sortRank(value: CellValue): number {
  if (value === null) return 9;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isCellError(value) ? 3 : 2;
}

const collator = new Intl.Collator('zh-CN');

function compareSorted(a: CellValue, b: CellValue, ascending: boolean): number {
  const [left, right] = [sortRank(a), sortRank(b)];
  const sign = ascending ? 1 : -1;
  if (left === 9 || right === 9) return left - right;
  if (left !== right) return (left - right) * sign;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b) * sign;
  return 0;
}

/** Sorts the rows of an area. Values, formulas and looks move; names and rules stay, as in Excel. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  fields: readonly SortField[],
  hasHeaders: boolean,
): void {
  const first = area.top + (hasHeaders ? 1 : 0);
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw invalidArgument('有合并单元格的区域不能排序。');
  }
  const lines = [];
  for (let row = first; row <= area.bottom; row++) {
    const keys = fields.map((field) => workbook.valueAt(sheet, row, area.left + field.key));
    const cells: (Cell | undefined)[] = [];
    for (let c = area.left; c <= area.right; c++) cells.push(sheet.cell(row, c));
    lines.push({ row, keys, cells });
  }
  lines.sort((a, b) => {
    for (const [index, field] of fields.entries()) {
      const order = compareSorted(a.keys[index] ?? null, b.keys[index] ?? null, field.ascending);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  lines.forEach((line, index) => {
    const row = first + index;
    line.cells.forEach((cell, c) => {
      const column = area.left + c;
      if (!cell) {
        sheet.rows.get(row)?.delete(column);
        return;
      }
      const moved: Cell = { value: cell.value, style: cell.style };
      if (cell.formula !== undefined) moved.formula = moveFormula(cell.formula, row - line.row, 0);
      sheet.ensureCell(row, column);
      sheet.rows.get(row)?.set(column, moved);
    });
  });
  workbook.changed({ type: 'sorted', sheet: sheet.id, area });
  workbook.changed({ type: 'values', sheet: sheet.id, area });
}

/** The region around a cell that blank rows and columns bound (Ctrl+A). */
export function surrounding(sheet: Sheet, row: number, column: number): Rectangle {
  let area = cellRectangle(row, column);
  for (;;) {
    const wider = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: area.bottom + 1,
      right: area.right + 1,
    };
    let next = area;
    for (const [r, c, cell] of sheet.cellsIn(wider)) {
      if (cell.value === null && cell.formula === undefined) continue;
      next = {
        top: Math.min(next.top, r),
        left: Math.min(next.left, c),
        bottom: Math.max(next.bottom, r),
        right: Math.max(next.right, c),
      };
    }
    if (
      next.top === area.top &&
      next.left === area.left &&
      next.bottom === area.bottom &&
      next.right === area.right
    ) {
      return area;
    }
    area = next;
  }
}
