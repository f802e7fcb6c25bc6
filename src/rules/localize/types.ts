import type { Period, Place } from '../../catalog';

/** What usually goes wrong when a figure is copied by hand. */
export type MistakeKind =
  /** One digit is another one. */
  | 'digit'
  /** A digit too many. */
  | 'extra'
  /** A digit too few. */
  | 'lost'
  /** Two neighbouring digits changed places. */
  | 'swapped'
  /** Too large by a power of ten. */
  | 'large'
  /** Too small by a power of ten. */
  | 'small'
  /** 元 filled in as 万元. */
  | 'unit'
  /** Two neighbouring cells changed places. */
  | 'neighbours'
  /** Last year's figure stands in this year's column. */
  | 'last-year'
  /** A sign too many. */
  | 'sign'
  /** Nothing was filled in. */
  | 'blank'
  /** None of these. */
  | 'other';

interface RepairPlace {
  readonly code: string;
  readonly period: Period;
  readonly row: number;
  readonly place: Place | null;
  /** The decimal that stands there now, '' when blank. */
  readonly from: string;
}

/** The one value that balances everything, in the indicator's unit as a plain decimal. */
export interface RepairTo extends RepairPlace {
  readonly to: string;
}

/** The values that balance everything; null is no upper end. Both ends belong to it. */
export interface RepairBetween extends RepairPlace {
  readonly between: readonly [low: string, high: string | null];
}

export type RepairCell = RepairTo | RepairBetween;

/** One smallest set of cells that, changed together, mends a hard finding. */
export interface Repair {
  /** What most likely happened in the first cell. */
  readonly kind: MistakeKind;
  readonly cells: readonly RepairCell[];
  /** One Chinese sentence: which cells, from what to what, what it balances, why it is likely. */
  readonly reason: string;
}
