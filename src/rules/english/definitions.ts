import staff from './data/definitions/a-staff.json';
import licences from './data/definitions/b-licences.json';
import penalties from './data/definitions/c-penalties.json';
import coercion from './data/definitions/d-coercion.json';
import inspections from './data/definitions/e-inspections.json';
import otherActs from './data/definitions/f-other-acts.json';
import threeSystems from './data/definitions/g-three-systems.json';
import appraisal from './data/definitions/h-appraisal.json';
import reconsideration from './data/definitions/i-reconsideration.json';
import referrals from './data/definitions/j-referrals.json';
import lenience from './data/definitions/k-lenience.json';
import complaints from './data/definitions/l-complaints.json';
import training from './data/definitions/m-training.json';
import totals from './data/definitions/n-totals.json';
import lists from './data/definitions/p-lists.json';
import ownResults from './data/definitions/q-own-results.json';
import ratios from './data/definitions/r-ratios.json';
import wholeSystem from './data/definitions/w-whole-system.json';

const definitions: Readonly<Record<string, string>> = {
  ...staff,
  ...licences,
  ...penalties,
  ...coercion,
  ...inspections,
  ...otherActs,
  ...threeSystems,
  ...appraisal,
  ...reconsideration,
  ...referrals,
  ...lenience,
  ...complaints,
  ...training,
  ...totals,
  ...lists,
  ...ownResults,
  ...ratios,
  ...wholeSystem,
};

/** What an indicator counts, by code; undefined for one added without an English definition. */
export const englishDefinition = (code: string): string | undefined =>
  Object.hasOwn(definitions, code) ? definitions[code] : undefined;
