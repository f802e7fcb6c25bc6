/**
 * Sentence plans are data: a condition on the figures, wording of our own, and slots by code.
 *
 * Slots: `{B04 件}` the filed number with its unit, `{R10+R09}` one number that stands for two, `{R01}` a ratio as printed beside the cell,
 * `{:year}`, `{:lastYear}`, `{:nextYear}`, `{:whole}` (全县), `{:we}` (我县), `{:unit}` and the other
 * words of words.ts. A clause with a slot that has no number is left out and listed; it is never
 * written empty.
 *
 * Conditions (`when`): `B06 > 0`, `K01 <= K02`, `R06 < $reviewers` (a bound of data/bounds.json),
 * `known I17`, `unknown F12`, `unknown R10 before` (no figure of last year), `D40 covers D30` (not
 * known to be smaller), `licences is filing`, `court is not out`, `E01 fell $fall`,
 * `C04 rose $rise` (percent against last year), `R16 not fallen` (not known to be below last year), `D40 held` (its duty is), `phone complaints within` (the
 * notes tell that L02 is part of L01; `apart`, `unsaid`), `M01 says 参加` (words of its
 * 说明), joined by `&`.
 * An unknown operand makes a comparison false.
 */
export interface ClausePlan {
  readonly say: string;
  readonly when?: string;
  /** Clauses in brackets after this one: 立案69276件（另有上年结转…）. */
  readonly aside?: readonly ClausePlan[];
  /** Code whose change against last year follows. */
  readonly change?: string;
  /** Mark before the clause, `，` unless told. */
  readonly join?: '、' | '，' | '；' | '。';
  /**
   * What the thing is called among the zeros of the sentence, when its (first) figure is zero: the
   * clause is then not said, and 不予许可、撤销许可均为0件 closes the sentence.
   */
  readonly zero?: string;
  /** What is said instead of a zero that reads badly as a number: 未注销执法证件. */
  readonly none?: string;
}

/** One thing of a list: 行政许可28886件次. */
export interface ListItem {
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly when?: string;
  /** What there is none of, said in words beside what there is some of: 没有行政许可案卷. */
  readonly noun?: string;
}

/** Things counted side by side; those that are zero are gathered in one clause at the end. */
export interface ListPlan {
  readonly intro: string;
  readonly list: readonly ListItem[];
  /** Word before the first thing that is not zero: 实施行政许可…，行政裁决为0件. */
  readonly verb?: string;
  /** Mark before the last thing: 和 unless told; 、 between things that are done. */
  readonly close?: '和' | '、';
  readonly when?: string;
  readonly join?: '、' | '，' | '；' | '。';
}

export interface SentencePlan {
  /** Stable name, for tests and messages. */
  readonly id: string;
  readonly when?: string;
  /** The sentence is not written where this holds: another says the same better. */
  readonly unless?: string;
  /** Words before the first clause, without figures: 行政许可方面，. */
  readonly lead?: string;
  readonly clauses: readonly (ClausePlan | ListPlan)[];
}

/** A duty an office may not have, by the code that stands for it (B01 行政许可). */
export interface DutyPlan {
  readonly of: string;
  readonly what: string;
}

/** Rows the office named itself, listed in one sentence: names alone are none. */
export interface FreeRowsPlan {
  readonly lead: string;
  readonly codes: readonly string[];
  /** Words before them where they are all that stands below a run-in heading; none unless told. */
  readonly alone?: string;
}

export interface ParagraphPlan {
  /** Run-in heading, numbered where it stands: 行政执法公示制度. */
  readonly lead?: string;
  /** Other headings for when less is said under it: the first whose condition holds is taken. */
  readonly leads?: readonly { readonly when: string; readonly lead: string }[];
  /** Whose absence leaves nothing to say but that: 本单位无行政许可执法职责. */
  readonly duty?: DutyPlan;
  /** Words before the first sentence that is written: 行政许可方面，. */
  readonly opening?: string;
  readonly sentences: readonly SentencePlan[];
  readonly freeRows?: FreeRowsPlan;
  /** The office's own texts placed after the sentences of this paragraph. */
  readonly topics?: readonly string[];
}

/** What the figures show, put to the office as a suggestion to keep, change or strike. */
export interface SuggestionPlan {
  readonly id: string;
  readonly when: string;
  readonly problem: ClausePlan;
  readonly plan: string;
}

/** A small upright table in the text: one row per code that was filed. */
export interface TablePlan {
  readonly title: string;
  readonly duty: DutyPlan;
  readonly codes: readonly string[];
}

export interface SectionPlan {
  readonly heading: string;
  readonly paragraphs?: readonly ParagraphPlan[];
  readonly sections?: readonly SectionPlan[];
  /** Tables before the paragraphs. */
  readonly tables?: readonly TablePlan[];
  /** The statistics tables of the chosen publication layout stand here instead of in an annex. */
  readonly statistics?: boolean;
  /** The office's own texts that belong here, in order. */
  readonly topics?: readonly string[];
  /** Topics of the pack that this plan has no place of their own for are put here. */
  readonly others?: boolean;
  /** What is asked for when nothing can be said. */
  readonly gap: string;
  readonly suggest?: 'problem' | 'plan';
}

export interface ReportPlan {
  /** A style of the catalogue. */
  readonly style: string;
  readonly title: string;
  /** Who and when stand below the title in place of a signature at the end. */
  readonly byline?: boolean;
  /** How sections of the first level are marked: 一、 or 第一部分. */
  readonly marks?: 'part';
  /** A report to a superior is addressed; one that is published need not be. */
  readonly addressed?: boolean;
  readonly introduction: { readonly topics: readonly string[]; readonly sentence: string };
  readonly sections: readonly SectionPlan[];
  /** Said last, before the annex is named: 特此报告。 */
  readonly closing?: string;
  readonly suggestions: readonly SuggestionPlan[];
}
