import type { CellChange } from '../write-plan';
import type { RowQuestion } from '../witness/witness-types';

/** One thing a repair put right. */
export interface RepairedCell {
  readonly sheet: string;
  /** Where it stands now. */
  readonly cell: string;
  /** 代码, 列标题, 公式, 单元格名称 NB_C03 … */
  readonly what: string;
  /** What stood there before; '' for nothing. */
  readonly was: string;
}

/** A cell a repair would have to write over and leaves as it is, because it may be a person's. */
export interface UntouchedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly why: string;
}

/** What a repair did and did not do. */
export interface RepairOutcome {
  readonly repaired: readonly RepairedCell[];
  readonly kept: readonly UntouchedCell[];
  readonly questions: readonly RowQuestion[];
  /** Records kept of what was written over: 0 or 1. */
  readonly recoveries: number;
  readonly changed: boolean;
}

export const NOTHING_DONE: RepairOutcome = {
  repaired: [],
  kept: [],
  questions: [],
  recoveries: 0,
  changed: false,
};

/** One sheet's writes once they have been looked at, with what they write over. */
export interface GuardedWrites {
  readonly changes: readonly CellChange[];
  readonly repaired: readonly RepairedCell[];
  readonly kept: readonly UntouchedCell[];
}
