import type { RowSays } from './row-says';

/** Weights: a code is typed on purpose; each text may have been copied; each name moves with one cell. */
const CODE = 4;
const TEXT = 3;
const SHARED_TEXT = 1;
const NAME = 2;
/** Less than this says nothing: a definition shared by several own-name rows. */
const LEAST = 2;

/** Labels a row's witnesses name at all. */
export function namedBy(says: RowSays): ReadonlySet<string> {
  return new Set([
    ...(says.code === null ? [] : [says.code]),
    ...says.texts.flat(),
    ...[...says.names.values()].flat(),
  ]);
}

function weight(says: RowSays, label: string): number {
  const texts = says.texts.reduce(
    (sum, labels) =>
      labels.includes(label) ? sum + (labels.length === 1 ? TEXT : SHARED_TEXT) : sum,
    0,
  );
  const names = [...says.names.values()].filter((labels) => labels.includes(label)).length;
  return (says.code === label ? CODE : 0) + texts + names * NAME;
}

/**
 * Gives every label the row with most evidence for it, one row to each: the strongest pair first, of
 * equals the one whose code says so, then the upper row.
 * @param fixed what a person has said: row → label.
 */
export function assignRows(
  rows: readonly RowSays[],
  fixed: ReadonlyMap<number, string>,
): ReadonlyMap<string, number> {
  const assigned = new Map([...fixed].map(([row, label]) => [label, row]));
  const taken = new Set(fixed.keys());
  const pairs = rows
    .flatMap((says) =>
      [...namedBy(says)].map((label) => ({ label, says, weight: weight(says, label) })),
    )
    .filter((pair) => pair.weight >= LEAST)
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        Number(other.says.code === other.label) - Number(one.says.code === one.label) ||
        one.says.row - other.says.row,
    );
  for (const { label, says } of pairs) {
    if (assigned.has(label) || taken.has(says.row)) continue;
    assigned.set(label, says.row);
    taken.add(says.row);
  }
  return assigned;
}
