import { codesOf, pack as packById } from '../catalog';
import type { Pack } from '../catalog';
import appraisal from './data/appraisal.json';
import coercion from './data/coercion.json';
import inspections from './data/inspections.json';
import lenience from './data/lenience.json';
import licences from './data/licences.json';
import lists from './data/lists.json';
import otherActs from './data/other-acts.json';
import penalties from './data/penalties.json';
import reconsideration from './data/reconsideration.json';
import staff from './data/staff.json';
import system from './data/system.json';
import threeSystems from './data/three-systems.json';
import totals from './data/totals.json';
import { partsOf } from './language/walk';
import { loadRules } from './load-rules';
import type { Rule } from './rule';
import type { Expression } from './types';

const rules = loadRules({
  totals,
  system,
  licences,
  penalties,
  lenience,
  coercion,
  inspections,
  'other-acts': otherActs,
  'three-systems': threeSystems,
  appraisal,
  reconsideration,
  staff,
  lists,
});

/** Every clause there is, in the order of the files. */
export const allRules = (): readonly Rule[] => rules;

/** By instance (`C-12[C44]`), else the first clause of a relation (`C-12`); undefined when unknown. */
export const rule = (idOrInstance: string): Rule | undefined =>
  rules.find(({ instance }) => instance === idOrInstance) ??
  rules.find(({ id }) => id === idOrInstance);

/** Codes of an expression outside the nodes that are passed over. */
const codesOutside =
  (...over: readonly Expression['node'][]) =>
  (expression: Expression): readonly string[] => {
    if (expression.node === 'ref') return [expression.code];
    if (over.includes(expression.node)) return [];
    return partsOf(expression).flatMap(codesOutside(...over));
  };

/** Codes without which a rule can never speak: read as numbers, not behind a declaration. */
const indispensable = codesOutside('zero', 'choose');

/** Codes of a sum, without those that only the greatest of several may be. */
const added = codesOutside('max', 'min', 'choose');

/**
 * Whether a total is asked to equal its parts in a workbook that has no cell for one of them: what is not
 * asked for is not nought, and no honest figures could be made to fit.
 */
const lacksPart = ({ check, missing }: Rule, codes: ReadonlySet<string>): boolean =>
  missing === 'partialZero' &&
  check.node === 'compare' &&
  check.operator === '=' &&
  added(check).some((code) => !codes.has(code));

/** Whether a condition can come true at all when only these codes can be filled. */
const possible = (condition: Expression, codes: ReadonlySet<string>): boolean => {
  if (condition.node === 'filled') return codes.has(condition.code);
  if (condition.node === 'and') return condition.of.every((part) => possible(part, codes));
  return condition.node !== 'or' || condition.of.some((part) => possible(part, codes));
};

const applies = (each: Rule, codes: ReadonlySet<string>): boolean => {
  if (!codes.has(each.at)) return false;
  if (each.when !== null && !possible(each.when, codes)) return false;
  if (lacksPart(each, codes)) return false;
  const needed = indispensable(each.check);
  return each.missing === 'nonNull' || each.missing === 'required'
    ? needed.every((code) => codes.has(code))
    : needed.some((code) => codes.has(code)) || needed.length === 0;
};

const byPack = new WeakMap<Pack, readonly Rule[]>();

/** The rules a pack's figures can meet, compiled once per pack. */
export const rulesOf = (packOrId: Pack | string): readonly Rule[] => {
  const pack = typeof packOrId === 'string' ? packById(packOrId) : packOrId;
  const known = byPack.get(pack);
  if (known !== undefined) return known;
  const codes = new Set([...codesOf(pack), ...pack.ratios]);
  const chosen = rules.filter((each) => applies(each, codes));
  byPack.set(pack, chosen);
  return chosen;
};
