/** What a user does in the grid, as the model's own functions. */
import type { Rectangle } from '../../src/host/engine';
import { parseRectangle } from '../../src/host/engine';
export { writeBlock } from '../../src/host/model';

export function cellRectangleOf(address: string): Rectangle {
  const area = parseRectangle(address);
  if (!area) throw new Error(`not an address: ${address}`);
  return area;
}
