/** Where a cell stands on the screen. */
import type { Grid } from './univer-grid';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The cell's box in CSS pixels of the window; undefined when it is not in the shown part of the grid. */
export function cellBox(
  grid: Grid,
  container: HTMLElement,
  row: number,
  column: number,
): Box | undefined {
  const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]');
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  if (!canvas || !sheet || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns())
    return undefined;
  const rect = sheet.getRange(row, column).getCellRect();
  const frame = canvas.getBoundingClientRect();
  const box = {
    left: frame.left + rect.left,
    top: frame.top + rect.top,
    width: rect.width,
    height: rect.height,
  };
  const inside =
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left < frame.right &&
    box.top < frame.bottom;
  return inside ? box : undefined;
}
