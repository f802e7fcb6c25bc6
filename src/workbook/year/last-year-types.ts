import type { FigureKey, Filing, Place, Told } from '../../catalog';
import type { FigureWrite } from '../write-plan';
import type { FileRefused } from './read-filing-file';

/** Last year's workbook, ready to be compared. */
export interface LastYear {
  readonly ok: true;
  readonly filing: Filing;
  readonly year: number;
  readonly version: string;
  readonly unitName: string;
  /** What the person should know before using it: an older version, another unit's name, damage. */
  readonly sentences: readonly Told[];
}

export type LastYearRead = LastYear | FileRefused;

/** A figure that both have; texts as they are shown. */
export interface LastYearFigure {
  /** Key of the cell in this workbook: `B01@prev`, `Q01#2@prev`. */
  readonly key: FigureKey;
  readonly code: string;
  readonly row: number;
  /** The indicator's name, or the office's own name of the row. */
  readonly name: Told;
  readonly unit: string;
  /** What 上年 holds now; '' when blank. */
  readonly here: string;
  /** What last year's workbook filed. */
  readonly there: string;
  readonly place: Place | null;
  /** What is written if it is taken over. */
  readonly write: FigureWrite;
}

/** What last year's workbook has to say about the 上年 column; nothing is written yet. */
export interface LastYearComparison {
  readonly year: number;
  /** 上年 is blank here: can be filled. */
  readonly fill: readonly LastYearFigure[];
  /** Number of figures that are the same in both. */
  readonly same: number;
  /** 上年 holds something else: shown, and written only where the person chooses so. */
  readonly different: readonly LastYearFigure[];
  /** Figures of last year with no place here, or that are no number: one sentence each. */
  readonly left: readonly Told[];
  /** One line for the person, and what to know about the file. */
  readonly sentences: readonly Told[];
}
