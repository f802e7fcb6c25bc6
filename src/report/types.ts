/** The document model: what a draft is before it is a .docx or HTML. */
import type { Period } from '../catalog';

/** One number in the text, traceable to its cell: becomes a content control with `tag`. */
export interface NumberRun {
  readonly kind: 'number';
  readonly code: string;
  readonly period: Period;
  readonly row: number;
  /** `count`, `amount`, `percent`, `points`, `change` … with decimals: `percent:2`. */
  readonly format: string;
  readonly printed: string;
  /** `nb|code|period|format|version`. */
  readonly tag: string;
}
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  /** 请补充 marks and the warning on the first page are highlighted. */
  readonly mark?: 'gap' | 'warning';
}
export type Run = TextRun | NumberRun;

export type Block =
  | { readonly kind: 'title' | 'addressee' | 'signature' | 'date' | 'annex-note'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly mark?: 'warning' }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly unitLine: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly Run[][])[];
      /** Relative widths per column. */
      readonly widths: readonly number[];
      readonly notes: readonly string[];
    };

export interface ReportDocument {
  readonly title: string;
  readonly body: readonly Block[];
  readonly annex: readonly Block[];
  /** Sentences or sections that were left out, with the reason. */
  readonly omitted: readonly { readonly code: string; readonly why: string }[];
}
