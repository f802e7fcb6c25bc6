import type { Pack, Period } from '../catalog';
import { codeLabel, tableLines } from '../template';

const known = new WeakMap<Pack, Map<string, readonly string[]>>();

/** Labels a grid must have, in order; the same list for the same grid. */
export function labelsOf(pack: Pack, key: string): readonly string[] {
  if (key === 'ratios') return pack.ratios;
  const ofPack = known.get(pack) ?? new Map<string, readonly string[]>();
  known.set(pack, ofPack);
  const labels =
    ofPack.get(key) ??
    tableLines(pack, key).flatMap((line) =>
      line.kind === 'figure' ? [codeLabel(line.code, line.row)] : [],
    );
  ofPack.set(key, labels);
  return labels;
}

/** Periods whose cells a grid holds; the first one's name marks the row. */
export function periodsOf(key: string): readonly Period[] {
  return key === 'ratios' ? ['pub'] : ['cur', 'prev'];
}
