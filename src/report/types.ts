/** The document model: what a draft is before it is a .docx or HTML. */
import type { Period } from '../catalog';

/** One number in the text, traceable to its cell: becomes a content control with `tag`. */
export interface NumberRun {
  readonly kind: 'number';
  readonly code: string;
  /** Further codes the same printed number stands for: 行政裁决、行政给付均为0件. */
  readonly also?: readonly string[];
  readonly period: Period;
  readonly row: number;
  /** Indicator's Chinese name, shown as the control's title. */
  readonly name: string;
  /**
   * `count`, `amount` (万元), `yuan` (an amount below 1 万元 said in 元), `percent:2`, `number:2`,
   * `change:2` (同比), `points:2` (百分点), `times:2` (是上年的…倍), `difference:0` (比上年增加…件).
   */
  readonly format: string;
  readonly printed: string;
  /** `nb|code|period|format|version`. */
  readonly tag: string;
}
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  /** 请补充 marks, suggestions to keep or strike and the warning on the first page are highlighted. */
  readonly mark?: 'gap' | 'warning' | 'suggestion';
  /** Where the words come from; absent means written by this program. */
  readonly origin?: 'office' | 'audit';
}
export type Run = TextRun | NumberRun;

export interface TableBlock {
  readonly kind: 'table';
  /** In the upright text, or on a landscape page of its own with signatures and notes. */
  readonly place: 'text' | 'annex';
  readonly title: string;
  /** 填报单位（盖章）, left above the table. */
  readonly filedBy: string;
  readonly unitLine: string;
  readonly header: readonly string[];
  /** A heading over several neighbouring columns, one entry per column; null where there is none. */
  readonly groups?: readonly (string | null)[];
  /** One of several tables below the annex's own title, whose titles are set smaller. */
  readonly under?: boolean;
  /** Many narrow columns, set smaller. */
  readonly dense?: boolean;
  /** Rows of cells of runs; a row with a single cell spans the whole table (a group's heading). */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** Relative widths per column, as many as the header has. */
  readonly widths: readonly number[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  /** The signatures the statistics law asks for, below the table. */
  readonly signatures: string;
  readonly notes: readonly string[];
}

/** A chart as plain data; drawn as a native chart of the document. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: ReportChart;
}

/** One bar per category and series; values are decimal strings in `unit`. */
export interface ReportChart {
  readonly id: 'composition' | 'years';
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Code of each category, so that a sheet can point at the cells. */
  readonly codes: readonly string[];
}

export type Block =
  | {
      readonly kind:
        | 'title'
        | 'byline'
        | 'addressee'
        | 'signature'
        | 'date'
        | 'annex-note'
        | 'annex-mark'
        | 'annex-title'
        | 'copies';
      readonly runs: readonly Run[];
    }
  | ChartBlock
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      /** Run-in heading of the third level: `1.行政执法公示制度。` */
      readonly lead?: string;
      readonly mark?: 'warning' | 'suggestion' | 'gap';
    }
  | TableBlock;

/** Everything that is set as one paragraph. */
export type TextBlock = Exclude<Block, TableBlock | ChartBlock>;

/** One thing that was not written, and why. `code` is an indicator, or a cover field or topic. */
export interface Omission {
  readonly code: string;
  readonly why: string;
}

export interface ReportDocument {
  readonly title: string;
  /** Who, which year, which template; goes into the file's properties and figure list. */
  readonly unitName: string;
  readonly year: number;
  readonly version: string;
  /** Style of the catalogue it is written in. */
  readonly style: string;
  /** ISO date of signing, '' when the cover has none. */
  readonly date: string;
  readonly body: readonly Block[];
  readonly annex: readonly Block[];
  /** Sentences or sections that were left out, with the reason. */
  readonly omitted: readonly Omission[];
}
