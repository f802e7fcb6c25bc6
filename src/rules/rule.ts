import type { Expression, MissingMode, Severity } from './types';

/** How far two sides may differ. */
export type Tolerance =
  /** Not at all; approximate figures still stand for an interval. */
  | { readonly kind: 'exact' }
  /** By at most this much, a plain decimal. */
  | { readonly kind: 'absolute'; readonly amount: string }
  /** Amounts rounded to 0.01 万元: half a unit per filled amount (N-02, 舍入误差≤0.005×项数). */
  | { readonly kind: 'decimals' };

/** What sort of relation it is; also the order in which findings are best mended. */
export type RuleKind =
  '声明' | '完整' | '值域' | '平衡' | '包含' | '衔接' | '比率' | '波动' | '合理' | '口径' | '签署';

export interface RuleExample {
  readonly figures: Readonly<Record<string, string | number>>;
  readonly declarations?: Readonly<Record<string, string>>;
  readonly want: 'pass' | 'fail' | 'skip' | 'unknown' | 'broken';
  /** Left minus right; only where = , <= or >= compares two sides. */
  readonly difference?: string;
}

/** One clause of a relation as data; a relation of several formulas has one record for each. */
export interface Rule {
  /** Relation id as in the domain's list, e.g. C-12. */
  readonly id: string;
  /** Unique: `C-12[C44]`, the relation and the code at whose row it stands. */
  readonly instance: string;
  readonly title: string;
  readonly severity: Severity;
  readonly kind: RuleKind;
  readonly basis: string;
  /** When the relation applies at all; null is always. */
  readonly when: Expression | null;
  /** What must hold. */
  readonly check: Expression;
  readonly missing: MissingMode;
  readonly tolerance: Tolerance;
  /** The code at whose row the relation is shown. */
  readonly at: string;
  /** What is wrong, in the office's words; null has it built from the tree. */
  readonly message: string | null;
  /** What to do. */
  readonly advice: string;
  readonly examples: readonly RuleExample[];
}
