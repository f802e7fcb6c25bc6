import { namedBy } from './assign-rows';
import type { NamedCells, RowSays } from './row-says';
import type { WitnessReading } from './witness-types';

/** Whether code and texts of a row all allow a label. */
const wordsAllow = (says: RowSays, label: string): boolean =>
  (says.code === null || says.code === label) &&
  says.texts.every((labels) => labels.includes(label));

const namesAllow = (says: RowSays, label: string): boolean =>
  [...says.names.values()].every((labels) => labels.includes(label));

/** Labels that contradict nothing in the row. */
export const consistentLabels = (says: RowSays): readonly string[] =>
  [...namedBy(says)].filter((label) => wordsAllow(says, label) && namesAllow(says, label));

/**
 * Rows sorted or exchanged whole: code and texts travelled, names stayed. Following from each row to
 * the row where its label's names are, one comes back to where one began; cells pushed out of their
 * rows never close such a ring.
 */
export function movedWhole(
  rows: readonly RowSays[],
  named: NamedCells,
): ReadonlyMap<number, string> {
  const carried = new Map<number, { readonly label: string; readonly next: number }>();
  for (const says of rows) {
    // A definition shared by own-name rows does not tell one of them from another; where another text
    // does, no more than one label is allowed.
    const told = says.texts.some((labels) => labels.length === 1);
    const label = [...namedBy(says)].find((each) => wordsAllow(says, each));
    if (label === undefined || !told) continue;
    const places = new Set([...(named.get(label)?.values() ?? [])].map(({ row }) => row));
    const [next] = places;
    if (places.size !== 1 || next === undefined) continue;
    const others = new Set([...says.names.values()].flat());
    if (others.size === 1 && !others.has(label)) carried.set(says.row, { label, next });
  }
  const closed = new Map<number, string>();
  for (const [start, { label }] of carried) {
    const seen = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = carried.get(at)?.next;
    }
    if (at === start) closed.set(start, label);
  }
  return closed;
}

/** What each witness of a row says, in the order in which a person looks at a row. */
export function readingsOf(says: RowSays): readonly WitnessReading[] {
  const texts = says.texts.filter((labels) => labels.length === 1).flat();
  const names = [...says.names.values()].flat();
  return [
    ...(says.code === null ? [] : [{ by: 'code', code: says.code } as const]),
    ...[...new Set(texts)].map((code) => ({ by: 'indicator', code }) as const),
    ...[...new Set(names)].map((code) => ({ by: 'name', code }) as const),
  ];
}
