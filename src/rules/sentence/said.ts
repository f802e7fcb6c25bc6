import type { Period, Place } from '../../catalog';
import type { Approximation, ReadingProblem } from '../../figures';
import type { DeclarationName } from '../../catalog';
import type { saidForms } from './said-forms';

/** Which sentence of a check written out: G-02.missing. */
export type SaidForm = (typeof saidForms)[number];

/** Who signs on the cover. */
export type SignatureRole = 'filer' | 'reviewer' | 'head';

/** A cell a sentence speaks of. */
export interface SaidCell {
  readonly code: string;
  readonly period: Period;
  readonly row?: number;
}

/** A piece of a sentence that each language names in its own words; a string stands as it is. */
export type SaidPart =
  | string
  | { readonly cells: readonly SaidCell[] }
  | { readonly indicator: string }
  | { readonly table: string }
  | { readonly topic: string }
  | { readonly declarations: readonly DeclarationName[] }
  | { readonly roles: readonly SignatureRole[] }
  | { readonly place: Place | null }
  | { readonly sheet: string }
  /** A measure word of the catalogue, or one the office wrote. */
  | { readonly unit: string }
  | { readonly mark: Approximation | '万' }
  /** What is said instead of a ratio that has no denominator: 无应出庭案件. */
  | { readonly empty: string }
  | { readonly problem: ReadingProblem; readonly text: string };

/**
 * What a sentence of a check says, apart from the words it is said in: the Chinese sentence stands
 * beside it in the finding, any other language makes its own of the very same parts. A part that is
 * null, empty or left out is not spoken of.
 */
export interface Said {
  readonly form: SaidForm;
  readonly parts: Readonly<Record<string, SaidPart | null>>;
}
