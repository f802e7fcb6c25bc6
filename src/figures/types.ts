/**
 * The vocabulary of exact numbers. Nothing in this room knows what is counted.
 */

/** An exact fraction in lowest terms; `denominator` is always positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * How a person marked a number as not exact (GB/T 15835 概数).
 * `''` is an exact figure. 余/多/超/以上 lie above the stated value, 近/不足/以下 below it,
 * 约/左右 on both sides.
 */
export type Approximation =
  '' | '余' | '多' | '约' | '近' | '超' | '以上' | '以下' | '左右' | '不足';

/** A set of values a stated figure may stand for. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/** A number as stated: its value in the catalogue's unit and how precisely it was written. */
export interface StatedNumber {
  readonly value: Rational;
  /**
   * Decimal places that were written, in the catalogue's unit; negative when the figure was rounded
   * to tens or more (3.4万件 has −3).
   */
  readonly decimals: number;
  readonly approximation: Approximation;
}

/** Why a text is not one number. Each has one Chinese sentence, see `problemSentence`. */
export type ReadingProblem =
  | 'text' // no number in it
  | 'several' // more than one number and no bracketed remark to tell which counts
  | 'unit' // a unit that cannot be converted into the cell's unit
  | 'negative' // a count or amount below zero
  | 'fraction' // decimals where only whole things are counted
  | 'date' // looks like a date
  | 'error' // an Excel error value
  | 'too-long'; // more than 15 significant digits: Excel itself has already lost some

/** What was read from what a person typed or pasted. */
export type Reading =
  | {
      readonly kind: 'number';
      readonly stated: StatedNumber;
      /** The unit as written, '' when none was. */
      readonly unit: string;
      /** Anything said beside the number: 3145件为交通违停案件,未在平台. '' when nothing was. */
      readonly remark: string;
      /** Sub-figures found in the remark, in reading order, for the person to place. */
      readonly inner: readonly StatedNumber[];
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'na'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ReadingProblem; readonly text: string };

/**
 * The state of one cell: blank, zero and not-applicable are
 * three different things, and text is never turned into a number behind a person's back.
 */
export type CellState =
  | { readonly kind: 'number'; readonly stated: StatedNumber }
  | { readonly kind: 'blank' }
  | { readonly kind: 'na'; readonly text: string }
  | { readonly kind: 'bad'; readonly text: string; readonly problem: ReadingProblem };
