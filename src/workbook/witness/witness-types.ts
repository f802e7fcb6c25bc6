/** What can say which indicator a row belongs to. */
export type WitnessKind = 'code' | 'indicator' | 'name' | 'order';

export interface WitnessReading {
  readonly by: WitnessKind;
  /** Label of a row (`C03`, `Q01-2`); of a heading row the heading of its first column in question. */
  readonly code: string;
}

/** What of a row is in question: whose its note is, or whether its figures stand right. */
export type RowMatter = 'notes' | 'figures';

/** A row whose witnesses contradict each other: only a person can say what it is. */
export interface RowQuestion {
  readonly sheet: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly readings: readonly WitnessReading[];
  /** Absent where it is which indicator the row is. */
  readonly about?: RowMatter;
}

/** What a person said to such a question. */
export interface RowAnswer {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
}
