import { allRules } from '../rule-set';
import { loadRelations } from './load-relations';
import type { Relation } from './relation';
import table from './relations.json';

let loaded: readonly Relation[] | null = null;

/** Every relation of the field, in the order of the list. Read once, when first asked for. */
export const allRelations = (): readonly Relation[] => {
  loaded ??= loadRelations(table, allRules());
  return loaded;
};
