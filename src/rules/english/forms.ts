import type { SaidForm } from '../sentence/said';
import forms from './data/checks.json';

/** A sentence of a check written out. */
export interface EnglishForm {
  readonly title: string;
  readonly basis: string;
  readonly message: string;
}

/** The English of every sentence a check can say; one that is missing does not compile. */
export const englishForms: Readonly<Record<SaidForm, EnglishForm>> = forms;
