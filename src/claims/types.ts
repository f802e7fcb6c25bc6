import type { Period, Told } from '../catalog';
import type { Rational, StatedNumber } from '../figures';

/** A stretch of the text read: UTF-16 offsets, `to` is past the end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A content control of a .docx: where its words stand and what its tag says. */
export interface Control extends Span {
  readonly tag: string;
}

/** A figure as the report's own list keeps it (custom XML part): what was drafted. */
export interface Drafted {
  readonly tag: string;
  readonly printed: string;
  readonly block: number;
  /** Fingerprint of the paragraph it was drafted in. */
  readonly paragraph: string;
}

/** A report as it was read. */
export interface ReportText {
  /** Paragraphs end with \n, table cells are divided by \t. */
  readonly text: string;
  readonly controls: readonly Control[];
  readonly drafted: readonly Drafted[];
  /** What a reader should know: tracked changes were accepted, pictures are not read … */
  readonly notes: readonly Told[];
}

/** What a stated number measures. */
export type Measure =
  | 'count'
  /** In 万元. */
  | 'money'
  /** In percent; ‰ is converted. */
  | 'percent'
  /** 百分点. */
  | 'points'
  /** 倍. */
  | 'times'
  /** 元/宗, 次/人 and other quotients: never compared with counts. */
  | 'quotient'
  /** 第三位. */
  | 'rank';

/** A number found in the text. */
export interface Mention extends Span {
  /** In things, in 万元, in percent: see `measure`. Signed only where a sign is written. */
  readonly stated: StatedNumber;
  readonly measure: Measure;
  /** Unit as written without scale, '' when there is none: 件次, 元, %. */
  readonly unit: string;
  /** Where the digits begin and end, without 约 before and unit behind. */
  readonly digits: Span;
  readonly printed: string;
  /** One end of a range 5至10人. */
  readonly range?: 'low' | 'high';
}

export type Verdict = 'holds' | 'rounding' | 'fails' | 'query' | 'unmatched';

export type ClaimKind =
  | 'figure'
  | 'sum'
  | 'ratio'
  | 'part_of'
  | 'difference'
  | 'yoy'
  | 'balance'
  | 'direction'
  | 'repeat'
  | 'wording';

/** One thing that was checked, or could not be. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly span: Span;
  /** The sentence it stands in. */
  readonly context: string;
  readonly stated: Rational | null;
  readonly printed: string;
  readonly recomputed: Rational | null;
  /** `60551 ÷ 69276 × 100 = 87.41`, '' where nothing was calculated. */
  readonly arithmetic: string;
  readonly verdict: Verdict;
  readonly code: string | null;
  /** One Chinese sentence: what was compared, by which reading, what to do. */
  readonly message: string;
  /** The same in English. */
  readonly english: string;
  /** What the verdict rests on; absent where nothing was computed. */
  readonly evidence?: { readonly bits: number; readonly because: readonly Told[] };
}

export interface CheckResult {
  /** How many numbers the text states. */
  readonly numbers: number;
  /** How many of them took part in a comparison that settled something. */
  readonly checked: number;
  readonly claims: readonly Claim[];
  readonly summary: Readonly<Record<Verdict, number>>;
  /** 共56个数：49个已核对，7个无法核对… */
  readonly headline: Told;
  readonly notes: readonly Told[];
}

/** A number of last year's report and the indicator it is taken for. */
export interface Proposal {
  readonly code: string;
  readonly period: Extract<Period, 'cur' | 'prev'>;
  /** Decimal string in the catalogue's unit. */
  readonly value: string;
  readonly unit: string;
  /** 概数：100余 where the text was not exact, otherwise ''. */
  readonly note: string;
  readonly printed: string;
  readonly span: Span;
  readonly sentence: string;
  /** From the words alone: sure, or to be looked at. */
  readonly sure: boolean;
  /** The words the figure was recognised by. */
  readonly label: string;
  /** 全市 or 全系统 beside the office's own figures: belongs to the whole system, not this office. */
  readonly system: boolean;
}

export interface Unplaced {
  readonly printed: string;
  readonly span: Span;
  readonly sentence: string;
}

export interface Extraction {
  /** Year the report is about, null when it does not say. */
  readonly year: number | null;
  readonly figures: readonly Proposal[];
  readonly unplaced: readonly Unplaced[];
  readonly notes: readonly Told[];
}
