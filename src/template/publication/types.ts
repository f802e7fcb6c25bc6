/** Publication tables as plain data; units are those printed above each table or in its headings. */
import type { Evidence, LayoutId } from '../../catalog';
import type { Approximation } from '../../figures';

/** One cell: a number as a plain decimal string in the column's unit, or text as printed. */
export type PublishedCell =
  | {
      readonly kind: 'number';
      readonly value: string;
      /** Indicators whose figures of this year it is, added up; none for last year's, changes, labels. */
      readonly codes: readonly string[];
      /** The word it stands with where a figure under it is 概数; none otherwise. */
      readonly mark?: Approximation;
      /** How it stands where digits alone would say something else: 8.589万, 3.4万人次; none otherwise. */
      readonly asFiled?: string;
    }
  | { readonly kind: 'text'; readonly text: string };

export interface PublishedHeading {
  /** Heading over several neighbouring columns, null where there is none. */
  readonly group: string | null;
  readonly zh: string;
}

export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** One heading for each column, the group before it: 法制审核数量：审核. */
  readonly columns: readonly string[];
  readonly headings: readonly PublishedHeading[];
  /** Rectangular, as wide as `columns`. Blank where the duty is not held. */
  readonly rows: readonly (readonly PublishedCell[])[];
  /** Where the duty is not held, the prescribed sentence alone. */
  readonly notes: readonly string[];
  /** Those of the notes that say which figure holds a part of the work alone. */
  readonly limits: readonly string[];
  readonly evidence: Evidence;
}

/** The tables of one layout, made from one filing. */
export interface Publication {
  readonly layout: LayoutId;
  /** 庆元县2024年度行政执法数据 */
  readonly heading: string;
  readonly unitName: string;
  readonly year: number;
  readonly tables: readonly PublishedTable[];
  /** 报表人：…, where the form has signatures. */
  readonly signatures: readonly string[];
  /** What is filed or declared and cannot be seen in this layout, one Chinese sentence each. */
  readonly unexpressed: readonly string[];
  /** Columns that stay blank and figures that are no numbers, one Chinese sentence each. */
  readonly incomplete: readonly string[];
}
