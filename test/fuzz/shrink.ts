/** The shortest list of edits with the same kind of fault: halves first, then one by one. */
import type { Edit } from './edits';

export async function shrink(
  edits: readonly Edit[],
  fails: (edits: readonly Edit[]) => Promise<boolean>,
): Promise<readonly Edit[]> {
  let shortest = edits;
  for (let size = Math.ceil(edits.length / 2); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let from = 0; from < shortest.length;) {
      const rest = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      if (rest.length < shortest.length && (await fails(rest))) shortest = rest;
      else from += size;
    }
  }
  return shortest;
}
