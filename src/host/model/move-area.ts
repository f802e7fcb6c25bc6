/** Cutting and pasting: unlike a copy, what pointed to the moved cells follows them. */
import type { Rectangle } from '../engine';
import { contains, mayName, rewriteReferences, withRectangle } from '../engine';
import type { Cell, Sheet } from './sheet';
import { rewriteFormulas } from './sheets';
import type { Workbook } from './workbook';

interface Side {
  readonly sheet: Sheet;
  readonly area: Rectangle;
}

const moved = (area: Rectangle, from: Rectangle, to: Rectangle): Rectangle => ({
  top: area.top + to.top - from.top,
  bottom: area.bottom + to.top - from.top,
  left: area.left + to.left - from.left,
  right: area.right + to.left - from.left,
});

/**
 * Moves cells to the corner of `to`. As in Excel, names and formulas that point into the moved cells
 * follow them, those of the moved cells to each other among them, and those that point to the cells
 * pasted over become #REF!. Other references of the moved cells do not shift. Returns the area filled.
 */
export function moveArea(workbook: Workbook, from: Side, to: Side): Rectangle {
  const filled = moved(from.area, from.area, to.area);
  const cells: [number, number, Cell][] = [];
  for (const [row, column, cell] of [...from.sheet.cellsIn(from.area)]) {
    cells.push([row, column, { ...cell }]);
    from.sheet.rows.get(row)?.delete(column);
  }
  for (const [row, column] of [...to.sheet.cellsIn(filled)]) to.sheet.rows.get(row)?.delete(column);
  const near = (formula: string, home: Sheet | undefined): boolean =>
    [from.sheet, to.sheet].some((sheet) => sheet === home || mayName(formula, sheet.name));
  const follow = (formula: string, home: Sheet | undefined): string =>
    rewriteReferences(formula, (reference, at) => {
      const on = (reference.sheet ?? home?.name ?? '').toLowerCase();
      if (!at) return reference;
      if (on === from.sheet.name.toLowerCase() && contains(from.area, at)) {
        const there = withRectangle(reference, moved(at, from.area, to.area));
        return from.sheet === to.sheet ? there : { ...there, sheet: to.sheet.name };
      }
      const over = on === to.sheet.name.toLowerCase() && contains(filled, at);
      return over ? withRectangle(reference, undefined) : reference;
    });
  rewriteFormulas(workbook, (formula, home) =>
    near(formula, home) ? follow(formula, home) : formula,
  );
  const stays = from.sheet === to.sheet;
  for (const [row, column, cell] of cells) {
    if (stays && cell.formula !== undefined) cell.formula = follow(cell.formula, from.sheet);
    const place = { row: row - from.area.top + filled.top, column: column - from.area.left };
    Object.assign(to.sheet.ensureCell(place.row, place.column + filled.left), cell);
  }
  workbook.changed({ type: 'values', sheet: from.sheet.id, area: from.area });
  workbook.changed({ type: 'values', sheet: to.sheet.id, area: filled });
  workbook.changed({ type: 'names' });
  return filled;
}
