/**
 * What people do to a workbook, as plain data: each edit finds its place by remainders, so that any
 * list of edits can be carried out on any book, shortened, and printed.
 */
import type { Workbook } from '../../src/host/model';
import { HostError } from '../../src/host/model';
import { EDITS } from './edit-kinds';
import { randomBelow } from './random';

export interface Edit {
  readonly kind: string;
  /** Numbers the kind makes its places of. */
  readonly at: readonly number[];
}

function drawEdit(below: (limit: number) => number): Edit {
  const kinds = Object.keys(EDITS);
  const kind = kinds[below(kinds.length)] ?? '';
  return { kind, at: [0, 1, 2, 3, 4].map(() => below(1_000_000)) };
}

const LEAST = 3;
const MOST = 16;

/** The edits of one sequence of a run. */
export function drawSequence(seed: number, number: number): readonly Edit[] {
  const below = randomBelow(seed * 1_000_003 + number);
  const length = LEAST + below(MOST - LEAST + 1);
  return Array.from({ length }, () => drawEdit(below));
}

/** Carries an edit out as the user; false where Excel would refuse it or there is nothing to edit. */
export function carryOut(book: Workbook, edit: Edit): boolean {
  const act = EDITS[edit.kind];
  if (act === undefined) throw new Error(`no such edit ${edit.kind}`);
  try {
    return act(book, edit.at);
  } catch (problem) {
    if (problem instanceof HostError) return false;
    throw problem;
  }
}
