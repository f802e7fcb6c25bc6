import type { CellChange } from '../write-plan';
import type { NextYearUndo } from '../year/next-year-types';

/** Asks that what an act overwrites be kept in the workbook. Time and name come from outside. */
export interface Keeping {
  /** ISO time to the millisecond: it is also the name the record is kept under. */
  readonly at: string;
  /** What was done, by the pane's own word for it (`sample`, `mend`, `nextYear`…). */
  readonly act: string;
}

/** What an act overwrote, as it is kept in the workbook. */
export interface Recovery extends Keeping {
  readonly changes: readonly CellChange[];
  /** Set when the act was the step into the next year, which is taken back as a whole. */
  readonly year?: NextYearUndo;
}

/** Whether a cell would be put back, holds its former content already, or was changed since. */
export type RecoveryState = 'back' | 'already' | 'changed';

/** What restoring would do to one cell. */
export interface RecoveryCell {
  readonly sheet: string;
  readonly address: string;
  /** What stands there now. */
  readonly now: string;
  /** What would stand there again; '' for a blank. */
  readonly then: string;
  readonly state: RecoveryState;
}

/** What restoring would do; nothing is changed yet. */
export interface RecoveryPreview {
  readonly cells: readonly RecoveryCell[];
  /** Cells that would be put back. */
  readonly back: number;
  /** Cells that stay because someone changed them since, or their sheet is gone. */
  readonly changed: number;
}
