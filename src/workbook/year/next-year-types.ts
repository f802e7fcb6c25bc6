import type { Told } from '../../catalog';
import type { YearChange } from './next-year-changes-logic';

/** What starting the next year would do; nothing is changed yet. */
export interface NextYearPreview {
  /** The year that is closed. */
  readonly from: number;
  readonly to: number;
  /** Title of the sheet that keeps everything of the closed year. */
  readonly archive: string;
  /** Version the workbook is brought up from in the same act; null when it is of this version. */
  readonly upgradeFrom: string | null;
  /** Cells that change, those of the archive not counted. */
  readonly cells: number;
  /** Handed to `startNextYear`: it acts only while this is still what would happen. */
  readonly confirm: string;
  /** All of it, to be shown as it stands before the person agrees. */
  readonly sentences: readonly Told[];
}

/** What it takes to open the closed year again. */
export interface NextYearUndo {
  readonly archive: string;
  readonly changes: readonly YearChange[];
}

/** What starting the next year did. */
export interface NextYearReport {
  readonly from: number;
  readonly to: number;
  readonly archive: string;
  readonly cells: number;
  /** All of it, to be shown as it stands. */
  readonly sentences: readonly Told[];
  /** Pass to `takeBackNextYear`. */
  readonly undo: NextYearUndo;
}
