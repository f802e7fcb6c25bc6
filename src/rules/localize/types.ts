import type { Period, Place } from '../../catalog';
import type { Said } from '../sentence/said';

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
  /** A total was left blank or zero beside parts that are filled. */
  | 'total'
  /** A total that has to be added up anew with what was forgotten. */
  | 'sum'
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

/** One cell that may be wrong, and what may have happened in it. */
export interface RepairSuspect {
  readonly code: string;
  readonly period: Period;
  readonly row: number;
  readonly kind: MistakeKind;
  /** How many times too large or too small, for powers of ten. */
  readonly factor: string;
  /** What stands there now, '' when blank. */
  readonly from: string;
  /** The values that balance; null is no upper end. */
  readonly low: string;
  readonly high: string | null;
  /** The likeliest of them, null where none is. */
  readonly best: string | null;
  /** Last year's figure, where the change comes clearly nearer to it. */
  readonly closer: string | null;
}

/** A relation that holds again after a change. */
export interface RepairMend {
  readonly instance: string;
  readonly said?: Said;
}

/** What a reason says, apart from the words it is said in. */
export type RepairGrounds =
  | {
      readonly kind: 'slip';
      readonly suspects: readonly RepairSuspect[];
      readonly mends: readonly RepairMend[];
      /** Published ratios that can be recalculated only after the change. */
      readonly confirms: readonly string[];
      /** Cells other figures refute already and that have to be looked at apart. */
      readonly open?: readonly { readonly code: string; readonly period: Period }[];
    }
  /** A blank that follows from the other figures of an equality. */
  | {
      readonly kind: 'balance';
      readonly code: string;
      readonly to: string;
      readonly mend: RepairMend;
    }
  /** A blank denominator that follows from its numerator and what was published. */
  | {
      readonly kind: 'published';
      readonly code: string;
      readonly numerator: string;
      readonly ratio: string;
      readonly stated: string;
      readonly low: string;
      readonly high: string;
    };

/** One smallest set of cells that, changed together, mends a hard finding. */
export interface Repair {
  /** What most likely happened in the first cell. */
  readonly kind: MistakeKind;
  readonly cells: readonly RepairCell[];
  /** One Chinese sentence: which cells, from what to what, what it balances, why it is likely. */
  readonly reason: string;
  readonly grounds: RepairGrounds;
}
