import { areaAddress, parseReference } from '../template';
import type { CellStyle } from '../template';
import type { CellWrite } from './reuse-logic';

/** An area whose cells are all given the same look. */
export interface StyleBlock {
  readonly address: string;
  readonly style: CellStyle | undefined;
  readonly unlocked: boolean | undefined;
}

/**
 * Looks of single cells, joined where cells of one column that follow each other look alike: new rows
 * come in runs, and Excel is told the look of a run at once. Lines inside a run are drawn like its edges.
 */
export function styleBlocks(cells: readonly CellWrite[]): readonly StyleBlock[] {
  interface Open {
    readonly left: number;
    readonly top: number;
    bottom: number;
    readonly cell: CellWrite;
  }
  const blocks: Open[] = [];
  const lowest = new Map<string, Open>();
  for (const cell of cells) {
    if (cell.style === undefined && cell.unlocked === undefined) continue;
    const at = parseReference(cell.address);
    if (at === null) continue;
    const look = `${String(at.left)} ${String(cell.unlocked)} ${JSON.stringify(cell.style)}`;
    const above = lowest.get(look);
    if (above?.bottom === at.top - 1) {
      above.bottom = at.top;
      continue;
    }
    const block = { left: at.left, top: at.top, bottom: at.top, cell };
    blocks.push(block);
    lowest.set(look, block);
  }
  return blocks.map(({ left, top, bottom, cell }) => ({
    address: areaAddress(top, left, bottom, left),
    style: cell.style,
    unlocked: cell.unlocked,
  }));
}
