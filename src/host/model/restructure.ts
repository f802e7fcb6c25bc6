/** Inserting and deleting cells, rows and columns, with everything that moves along. */
import type { Rectangle, StructuralEdit } from '../engine';
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  cellRectangle,
  coversAllColumns,
  coversAllRows,
  shiftFormula,
  shiftRectangle,
} from '../engine';
import { shiftRule } from './anchored';
import { reformulateConditional } from './conditional';
import { HostError } from './host-error';
import type { Cell, Sheet } from './sheet';
import { rewriteFormulas } from './sheets';
import type { CellStyle } from './style';
import { PLAIN_STYLE } from './style';
import { reformulateValidation } from './validation';
import type { Workbook } from './workbook';

/** The edit that inserts cells at an area, or deletes the area. */
export function editOf(area: Rectangle, axis: 'row' | 'column', insert: boolean): StructuralEdit {
  const down = axis === 'row';
  const size = down ? area.bottom - area.top + 1 : area.right - area.left + 1;
  return {
    axis,
    at: down ? area.top : area.left,
    count: insert ? size : -size,
    from: down ? area.left : area.top,
    to: down ? area.right : area.bottom,
  };
}

const wholeLines = (edit: StructuralEdit): boolean =>
  edit.from === 0 && edit.to === (edit.axis === 'row' ? COLUMN_LIMIT : ROW_LIMIT) - 1;

function moveLines<Value>(lines: Map<number, Value>, edit: StructuralEdit): void {
  const before = [...lines];
  lines.clear();
  for (const [line, value] of before) {
    const at = shiftRectangle(
      edit.axis === 'row'
        ? { top: line, bottom: line, left: edit.from, right: edit.to }
        : { top: edit.from, bottom: edit.to, left: line, right: line },
      edit,
    );
    if (at) lines.set(edit.axis === 'row' ? at.top : at.left, value);
  }
}

function moveSet(lines: Set<number>, edit: StructuralEdit): void {
  const map = new Map([...lines].map((line) => [line, true]));
  moveLines(map, edit);
  lines.clear();
  for (const line of map.keys()) lines.add(line);
}

function moveCells(sheet: Sheet, edit: StructuralEdit): void {
  const moved: (readonly [number, number, Cell])[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const at = shiftRectangle(cellRectangle(row, column), edit);
      if (at) moved.push([at.top, at.left, cell]);
    }
  }
  sheet.rows.clear();
  for (const [row, column, cell] of moved) {
    let cells = sheet.rows.get(row);
    if (!cells) sheet.rows.set(row, (cells = new Map<number, Cell>()));
    cells.set(column, cell);
  }
}

/** New cells look like the line before them, as Excel does it. */
function inheritStyles(sheet: Sheet, edit: StructuralEdit): void {
  if (edit.count <= 0 || edit.at === 0) return;
  const copy = (line: number, cross: number, style: CellStyle): void => {
    if (style === PLAIN_STYLE) return;
    const [row, column] = edit.axis === 'row' ? [line, cross] : [cross, line];
    sheet.ensureCell(row, column).style = style;
  };
  const before = edit.at - 1;
  const source: Rectangle =
    edit.axis === 'row'
      ? { top: before, bottom: before, left: edit.from, right: edit.to }
      : { top: edit.from, bottom: edit.to, left: before, right: before };
  for (const [row, column, cell] of [...sheet.cellsIn(source)]) {
    for (let n = 0; n < edit.count; n++) {
      copy(edit.at + n, edit.axis === 'row' ? column : row, cell.style);
    }
  }
  if (!wholeLines(edit)) return;
  const styles = edit.axis === 'row' ? sheet.rowStyles : sheet.columnStyles;
  const sizes = edit.axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const [style, size] = [styles.get(before), sizes.get(before)];
  for (let n = 0; n < edit.count; n++) {
    if (style) styles.set(edit.at + n, style);
    if (size !== undefined) sizes.set(edit.at + n, size);
  }
}

function moveParts(sheet: Sheet, edit: StructuralEdit): void {
  const shift = (r: Rectangle): Rectangle[] => {
    const at = shiftRectangle(r, edit);
    return at ? [at] : [];
  };
  sheet.merges = sheet.merges
    .flatMap(shift)
    .filter((m) => m.top !== m.bottom || m.left !== m.right);
  sheet.validations = sheet.validations.flatMap(
    (rule) => shiftRule(rule, sheet.name, edit, reformulateValidation) ?? [],
  );
  sheet.conditionals = sheet.conditionals.flatMap(
    (rule) => shiftRule(rule, sheet.name, edit, reformulateConditional) ?? [],
  );
  sheet.links = sheet.links.flatMap((link) => shift(link.area).map((area) => ({ ...link, area })));
  const place = <Item extends { readonly row: number; readonly column: number }>(
    item: Item,
  ): Item[] =>
    shift(cellRectangle(item.row, item.column)).map((at) => ({
      ...item,
      row: at.top,
      column: at.left,
    }));
  sheet.notes = sheet.notes.flatMap(place);
  sheet.comments = sheet.comments.flatMap(place);
  const { titleRows, titleColumns, printArea, ...layout } = sheet.pageLayout;
  const [rows] = titleRows ? shift(titleRows) : [];
  const [columns] = titleColumns ? shift(titleColumns) : [];
  sheet.pageLayout = {
    ...layout,
    printArea: printArea.flatMap(shift),
    ...(rows ? { titleRows: rows } : {}),
    ...(columns ? { titleColumns: columns } : {}),
  };
  sheet.selection = shift(sheet.selection)[0] ?? sheet.selection;
  if (!wholeLines(edit)) return;
  moveLines(edit.axis === 'row' ? sheet.rowStyles : sheet.columnStyles, edit);
  moveLines(edit.axis === 'row' ? sheet.rowHeights : sheet.columnWidths, edit);
  moveSet(edit.axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns, edit);
  const frozen = edit.axis === 'row' ? sheet.freeze.rows : sheet.freeze.columns;
  if (edit.at < frozen) {
    const after = edit.count > 0 ? frozen + edit.count : Math.max(edit.at, frozen + edit.count);
    sheet.freeze = { ...sheet.freeze, [edit.axis === 'row' ? 'rows' : 'columns']: after };
  }
}

/** Throws when an insertion would push written cells over the end of the sheet. */
function requireRoom(sheet: Sheet, edit: StructuralEdit): void {
  if (edit.count <= 0) return;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      if (shiftRectangle(cellRectangle(row, column), edit)) continue;
      throw new HostError('NonBlankCellOffSheet', '插入会把有内容的单元格挤出工作表。');
    }
  }
}

/**
 * Carries out an insertion or deletion: cells, looks, merges, rules, links, notes, print areas,
 * names and every formula of the workbook move with it.
 */
export function restructure(workbook: Workbook, sheet: Sheet, edit: StructuralEdit): void {
  requireRoom(sheet, edit);
  moveCells(sheet, edit);
  // Rules of this sheet move by themselves, since their anchors move; the others with the formulas.
  const { validations, conditionals } = sheet;
  sheet.validations = [];
  sheet.conditionals = [];
  rewriteFormulas(workbook, (formula, home) =>
    shiftFormula(formula, home?.name ?? '', sheet.name, edit),
  );
  sheet.validations = validations;
  sheet.conditionals = conditionals;
  moveParts(sheet, edit);
  inheritStyles(sheet, edit);
  for (const range of workbook.tracked) {
    if (range.sheet === sheet.id && range.area) range.area = shiftRectangle(range.area, edit);
  }
  workbook.changed({ type: 'structure', sheet: sheet.id, edit });
}

/** Inserts cells where `area` is, pushing what is there down or to the right. */
export const insertCells = (
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  axis: 'row' | 'column',
): void => {
  const whole = coversAllColumns(area) ? 'row' : coversAllRows(area) ? 'column' : axis;
  restructure(workbook, sheet, editOf(area, whole, true));
};

/** Deletes the cells of `area`, pulling what follows up or to the left. */
export const deleteCells = (
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  axis: 'row' | 'column',
): void => {
  const whole = coversAllColumns(area) ? 'row' : coversAllRows(area) ? 'column' : axis;
  restructure(workbook, sheet, editOf(area, whole, false));
};
