import type { Period, Told } from '../catalog';

/** What to do with cells that hold something else already. */
export type Overwrite =
  /** Write nothing if any cell would change; say which. */
  | 'ask'
  | 'replace'
  /** Fill only blank cells. */
  | 'keep-filled';

/** One figure to be filed; the catalogue's `FigureEntry` fits. */
export interface FigureWrite {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for rows the office names itself. */
  readonly row: number;
  readonly name?: string;
  readonly unit?: string;
  /** A number in the row's unit, `—` and the like, or '' to clear. */
  readonly value: number | string;
  /** Goes to 说明, behind what stands there; '' for nothing. */
  readonly note: string;
}

/** A cell that holds something else than what is to be written. */
export interface Conflict {
  readonly sheet: string;
  readonly address: string;
  /** `B01（许可申请数量）本年`, 封面 fields and topics by their names. */
  readonly what: Told;
  readonly current: string;
  readonly proposed: string;
}

export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number | boolean;
  /** What stood there, for taking the change back. */
  readonly before: string | number | boolean;
}

export interface WriteReport {
  /** Cells written. */
  readonly written: number;
  /** Cells that already held the same. */
  readonly same: number;
  /** `ask`: why nothing was written; `replace`: what was replaced; `keep-filled`: what was left. */
  readonly conflicts: readonly Conflict[];
  /** Entries with no place in this workbook, one sentence each; nothing is written when there are any. */
  readonly unplaced: readonly Told[];
  /** Pass to `restore` to take it all back. */
  readonly changes: readonly CellChange[];
}
