/**
 * Sentence plans are data: a condition on the figures, wording of our own, and slots by code.
 *
 * Slots: `{B04 件}` the filed number with its unit, `{R01}` a ratio as printed beside the cell,
 * `{:year}`, `{:lastYear}`, `{:nextYear}`, `{:whole}` (全县), `{:we}` (我县) and `{:unit}` words of the
 * cover. A clause with a slot that has no number is left out and listed; it is never written empty.
 *
 * Conditions (`when`): `B06 > 0`, `K01 <= K02`, `R06 < 5`, `known I17`, `unknown F12`,
 * `licences is filing`, `court is not out`, `E01 fell 30` (percent below last year), joined by `&`.
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
  readonly join?: '，' | '；' | '。';
}

/** One thing of a list: 行政许可28886件次. */
export interface ListItem {
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly when?: string;
}

/** Things counted side by side; those that are zero are gathered in one clause at the end. */
export interface ListPlan {
  readonly intro: string;
  readonly list: readonly ListItem[];
  /** Unit said of the gathered zeros: 行政裁决、行政给付均为0件. */
  readonly zeroUnit: string;
  readonly join?: '，' | '；' | '。';
}

export interface SentencePlan {
  /** Stable name, for tests and messages. */
  readonly id: string;
  readonly when?: string;
  /** Words before the first clause: 行政许可方面，. */
  readonly lead?: string;
  readonly clauses: readonly (ClausePlan | ListPlan)[];
}

export interface ParagraphPlan {
  /** Run-in heading, numbered where it stands: 行政执法公示制度. */
  readonly lead?: string;
  /** Table whose duty decides whether there is anything to say. */
  readonly duty?: { readonly table: string; readonly what: string };
  readonly sentences: readonly SentencePlan[];
  /** Codes whose free rows (named by the office) are listed here. */
  readonly freeRows?: { readonly lead: string; readonly codes: readonly string[] };
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

export interface SectionPlan {
  readonly heading: string;
  readonly paragraphs?: readonly ParagraphPlan[];
  readonly sections?: readonly SectionPlan[];
  /** The office's own texts that belong here, in order. */
  readonly topics?: readonly string[];
  /** What is asked for when nothing can be said. */
  readonly gap: string;
  readonly suggest?: 'problem' | 'plan';
}

export interface ReportPlan {
  readonly title: string;
  readonly introduction: { readonly topics: readonly string[]; readonly sentence: string };
  readonly sections: readonly SectionPlan[];
  readonly suggestions: readonly SuggestionPlan[];
}
