import type { ClassOrder } from '../types';

/** The layouts in which provinces have their figures published. */
export type LayoutId =
  'GD2018' | 'ZJ4' | 'ZJ5' | 'SX' | 'SD' | 'HB' | 'CQ' | 'OLD8' | 'QZ' | 'HN' | 'TJ';

/**
 * How much is known of a table. verbatim: its columns were read on a published page; sibling: taken
 * from a page that reproduces the same form; reconstructed: put together from names, narrative or
 * memory. The product never claims more than this.
 */
export type Evidence = 'verbatim' | 'sibling' | 'reconstructed';

/** One column of a table across, or one line of a list. */
export interface LayoutItem {
  /** Column heading as published, with its unit where the table has several. */
  readonly zh: string;
  /** Heading over several neighbouring columns. */
  readonly group?: string;
  /** Unit the figure is printed in; 元 from 万元 is converted. '' for a remark column. */
  readonly unit: string;
  /** Expression over codes in the rules' language: codes, +, sum, max, choose. '' is left blank. */
  readonly value: string;
  /** The same for a second row (全市). */
  readonly whole?: string;
  /** Codes the column takes in although its heading does not name them. */
  readonly absorbs?: readonly string[];
  /** A total of other columns. */
  readonly total?: boolean;
}

export interface LayoutRow {
  /** One text for each of the table's `labels`; `{unit}` stands for the office's name. */
  readonly labels: readonly string[];
  readonly from: 'value' | 'whole';
  readonly total?: boolean;
}

export interface LayoutTable {
  readonly id: string;
  readonly zh: string;
  /** Unit of the whole table, printed above it. */
  readonly unit: string;
  readonly evidence: Evidence;
  /** On what the evidence rests, one sentence. */
  readonly basis: string;
  /** Whether its columns divide the fourteen leaves of 行政处罚法 Art. 9 among them. */
  readonly classes?: boolean;
  /** Headings of the columns before the figures: 单位名称. */
  readonly labels?: readonly string[];
  /** Rows of a table across; one nameless row when there are none. */
  readonly rows?: readonly LayoutRow[];
  /** How many columns stand in each strip, when the table is too wide for one. */
  readonly strips?: readonly number[];
  readonly items: readonly LayoutItem[];
  /** The layout's own notes, in our wording. */
  readonly notes: readonly string[];
}

/** What a layout counts by; null where it has no such total or its notes were not seen. */
export interface LayoutBases {
  readonly penalties: 'decision' | 'filing' | 'closing' | 'declared' | null;
  readonly licences: 'decision' | 'acceptance' | 'preliminary' | 'declared' | null;
  /** Whether its total of acts includes inspections. */
  readonly inspections: 'in' | 'out' | null;
  /** Whether its total of coercion includes 申请法院强制执行. */
  readonly court: 'in' | 'out' | null;
}

export interface Layout {
  readonly id: LayoutId;
  readonly zh: string;
  readonly en: string;
  /** Follows the office and the year in the heading: 庆元县2024年度行政执法数据. */
  readonly heading: string;
  /** Page on which the form was seen. */
  readonly source: string;
  /** across: indicators side by side; down: one indicator a line. */
  readonly form: 'across' | 'down';
  /** A list with last year and the change beside this year. */
  readonly compare?: boolean;
  /** In which order a case with several penalties is classed; null where no notes were seen. */
  readonly classOrder: ClassOrder | null;
  readonly bases: LayoutBases;
  /**
   * How a blank and a not-applicable figure are printed. Zero is always 0: where the duty is held and
   * nothing was done, 0 is prescribed (粤 2018 通知二).
   */
  readonly marks: { readonly blank: string; readonly inapplicable: string };
  /** Printed in place of the figures of a table whose duty is not held. */
  readonly noDuty: string;
  /** Signatures under the tables, from the cover. */
  readonly signatures: readonly {
    readonly zh: string;
    readonly field: 'filer' | 'phone' | 'reviewer' | 'head' | 'date';
  }[];
  /** What the form asks for or distinguishes and this product cannot supply, whatever is filed. */
  readonly limits: readonly string[];
  readonly tables: readonly LayoutTable[];
}
