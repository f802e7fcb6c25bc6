/** Joining and parting cells. */
import type { Rectangle } from '../engine';
import { cellRectangle } from '../engine';
import { store } from './cells';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Joins cells, all or row by row. Of joined cells only the first keeps its value. */
export function mergeArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  across: boolean,
): void {
  const pieces: Rectangle[] = [];
  for (let row = area.top; across && row <= area.bottom; row++) {
    pieces.push({ ...area, top: row, bottom: row });
  }
  if (!across) pieces.push(area);
  const apart = (a: Rectangle, b: Rectangle): boolean =>
    a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
  const kept = sheet.merges.filter((merge) => apart(merge, area));
  sheet.merges = [...kept, ...pieces.filter((p) => p.top !== p.bottom || p.left !== p.right)];
  for (const piece of pieces) {
    for (const [row, column, cell] of sheet.cellsIn(piece)) {
      if (row !== piece.top || column !== piece.left) store(cell, { value: null });
    }
  }
  workbook.changed({ type: 'merges', sheet: sheet.id });
}

export function unmergeArea(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  sheet.merges = sheet.merges.filter((merge) => {
    const inside = cellRectangle(merge.top, merge.left);
    return (
      inside.top < area.top ||
      inside.top > area.bottom ||
      inside.left < area.left ||
      inside.left > area.right
    );
  });
  workbook.changed({ type: 'merges', sheet: sheet.id });
}
