import appraisal from './data/rules/appraisal.json';
import coercion from './data/rules/coercion.json';
import inspections from './data/rules/inspections.json';
import lenience from './data/rules/lenience.json';
import licences from './data/rules/licences.json';
import lists from './data/rules/lists.json';
import otherActs from './data/rules/other-acts.json';
import penalties from './data/rules/penalties.json';
import reconsideration from './data/rules/reconsideration.json';
import staff from './data/rules/staff.json';
import system from './data/rules/system.json';
import threeSystems from './data/rules/three-systems.json';
import totals from './data/rules/totals.json';

/** The words of one clause; figures are put in as in the Chinese ones. */
export interface EnglishClause {
  readonly title: string;
  readonly basis: string;
  readonly advice: string;
  /** Where the clause has a sentence of its own instead of one built from its expression. */
  readonly message?: string;
}

/** By instance: `C-12[C44]`. */
export const englishClauses: Readonly<Record<string, EnglishClause>> = {
  ...appraisal,
  ...coercion,
  ...inspections,
  ...lenience,
  ...licences,
  ...lists,
  ...otherActs,
  ...penalties,
  ...reconsideration,
  ...staff,
  ...system,
  ...threeSystems,
  ...totals,
};
