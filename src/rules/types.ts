import type { Explanation, Period, Place } from '../catalog';
import type { Said } from './sentence/said';

/** 强制 must hold; 核实 may stand with an explanation; 提示 informs. */
export type Severity = '强制' | '核实' | '提示';

/** Kleene verdict of one rule: skip = not applicable, unknown = an operand is missing, broken = an operand is not a number. */
export type Verdict = 'pass' | 'fail' | 'skip' | 'unknown' | 'broken';

/**
 * The closed expression language. Anything else is a rejected rule file.
 * Text form: `C02 <= C01 + C00`, `D10@prev`, `sum(H04, H05)`, `zero(C00)`, `filled(B00)`,
 * `choose(licences, decision: B04, acceptance: B02, preliminary: B11)`, `declared(court, out)`.
 */
export type Expression =
  | { readonly node: 'number'; readonly value: string }
  | { readonly node: 'ref'; readonly code: string; readonly period: Period }
  | {
      readonly node: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: 'neg' | 'abs' | 'zero'; readonly of: Expression }
  | { readonly node: 'sum' | 'max' | 'min'; readonly of: readonly Expression[] }
  | {
      readonly node: 'choose';
      readonly of: string;
      readonly cases: Readonly<Record<string, Expression>>;
    }
  | {
      readonly node: 'compare';
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly node: 'not'; readonly of: Expression }
  | { readonly node: 'implies'; readonly left: Expression; readonly right: Expression }
  | { readonly node: 'filled' | 'blank'; readonly code: string; readonly period: Period }
  | { readonly node: 'declared'; readonly of: string; readonly value: string };

/** Names after VTL's check_hierarchy: what blanks among the operands mean. */
export type MissingMode = 'partialZero' | 'nonNull' | 'nonZero' | 'alwaysZero' | 'required';

export interface FindingCell {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for free rows. */
  readonly row: number;
  readonly name: string;
  readonly place: Place | null;
  /** Decimal string, the offending text, or '' when blank. */
  readonly value: string;
}

export interface Finding {
  /** Relation id, e.g. C-06; T-nn for damage to the sheets. */
  readonly rule: string;
  /** `rule` plus what it is about, unique in one audit: `G-02[T2]`, `G-12[C04]`. */
  readonly instance: string;
  /**
   * Root cause: findings with the same key are mended together. A figure that breaks several relations
   * is `figure:C04@cur`; a declaration `declaration:licences`, a duty `duty:T2`, the cover `cover`.
   */
  readonly group: string;
  readonly severity: Severity;
  readonly title: string;
  /** One Chinese sentence: names, addresses, values, the difference, what to do. */
  readonly message: string;
  /** What the sentence says apart from its words; none where the relation is one expression. */
  readonly said?: Said;
  /** Left minus right as a decimal string, null where the relation has no difference. */
  readonly difference: string | null;
  readonly cells: readonly FindingCell[];
  readonly basis: string;
  /** Hash of operand values; see Explanation. */
  readonly fingerprint: string;
  readonly explanation: Explanation | null;
  /** The explanation that was void because the figures changed, shown so that it is not lost. */
  readonly expired: Explanation | null;
  /** The explanation for these very figures that says too little; `explanationProblem` tells why. */
  readonly rejected?: Explanation;
}

export interface AuditSummary {
  readonly hard: number;
  readonly query: number;
  readonly hint: number;
  /** Queries that carry a valid explanation (they are not counted in `query`). */
  readonly explained: number;
}

export interface AuditResult {
  readonly findings: readonly Finding[];
  readonly summary: AuditSummary;
}

/** A computed ratio; the pane, the sheet and the draft show the same `printed`. */
export interface RatioResult {
  readonly code: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Rounded half-up, decimal string without unit; null when there is no ratio. */
  readonly value: string | null;
  /** `87.41%`, `超33.61` where a figure under it is 概数, or — when there is no ratio. */
  readonly printed: string;
  readonly published: string | null;
}

/** Tells the formula renderer where things stand. Returns an absolute A1 reference with its sheet. */
export interface AddressBook {
  figure(code: string, period: Period): string | null;
  declaration(name: string): string | null;
  /**
   * The cells that show a ratio's numerator and denominator, where there are any: its value is then
   * calculated from them, as a reader would, instead of from the figures over again.
   */
  ratioPart?(code: string, part: 'numerator' | 'denominator'): string | null;
  /** The label a drop-down shows for a declared value. */
  label(name: string, value: string): string;
}
