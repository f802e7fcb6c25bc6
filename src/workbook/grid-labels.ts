import type { Pack, Period } from '../catalog';
import { codeLabel, tableLines } from '../template';

/** Labels a grid must have, in order. */
export function labelsOf(pack: Pack, key: string): readonly string[] {
  if (key === 'ratios') return pack.ratios;
  return tableLines(pack, key).flatMap((line) =>
    line.kind === 'figure' ? [codeLabel(line.code, line.row)] : [],
  );
}

/** Periods whose cells a grid holds; the first one's name marks the row. */
export function periodsOf(key: string): readonly Period[] {
  return key === 'ratios' ? ['pub'] : ['cur', 'prev'];
}
