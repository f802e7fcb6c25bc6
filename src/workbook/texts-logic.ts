import type { Pack } from '../catalog';
import { TEXT_COLUMN, topicName } from '../template';
import { extent, textAt } from './snapshot';
import type { Grid, NameState } from './snapshot';

/** Where each topic's text stands: by name, else by the topic's title in the first column. */
export function textCells(
  pack: Pack,
  grid: Grid,
  names: ReadonlyMap<string, NameState>,
): ReadonlyMap<string, { readonly row: number; readonly column: number }> {
  const cells = new Map<string, { row: number; column: number }>();
  const { bottom } = extent(grid);
  const topicColumn = grid.left + TEXT_COLUMN.topic - 1;
  const textColumn = grid.left + TEXT_COLUMN.text - 1;
  for (const topic of pack.topics) {
    let titled: number | null = null;
    for (let row = grid.top; row <= bottom; row += 1) {
      if (textAt(grid, row, topicColumn) === topic.zh) titled ??= row;
    }
    const area = names.get(topicName(topic.id))?.area;
    const named = area !== undefined && area !== null && area.sheet === grid.sheet ? area : null;
    // Like codes, titles travel with their rows when rows are sorted; names do not.
    const row = titled ?? named?.top;
    if (row !== undefined) cells.set(topic.id, { row, column: named?.left ?? textColumn });
  }
  return cells;
}

/** Topic id → the office's own text. */
export function readTexts(
  pack: Pack,
  grid: Grid | null,
  cells: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pack.topics.map((topic) => {
      const at = cells.get(topic.id);
      const text = grid === null || at === undefined ? '' : textAt(grid, at.row, at.column);
      return [topic.id, text];
    }),
  );
}
