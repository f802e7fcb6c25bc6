import { loadCatalogue } from './catalogue';
import type { Catalogue } from './catalogue';
import staff from './data/indicators/a-staff.json';
import licences from './data/indicators/b-licences.json';
import penalties from './data/indicators/c-penalties.json';
import coercion from './data/indicators/d-coercion.json';
import inspections from './data/indicators/e-inspections.json';
import otherActs from './data/indicators/f-other-acts.json';
import threeSystems from './data/indicators/g-three-systems.json';
import appraisal from './data/indicators/h-appraisal.json';
import reconsideration from './data/indicators/i-reconsideration.json';
import referrals from './data/indicators/j-referrals.json';
import lenience from './data/indicators/k-lenience.json';
import complaints from './data/indicators/l-complaints.json';
import training from './data/indicators/m-training.json';
import totals from './data/indicators/n-totals.json';
import lists from './data/indicators/p-lists.json';
import ownResults from './data/indicators/q-own-results.json';
import ratios from './data/indicators/r-ratios.json';
import wholeSystem from './data/indicators/w-whole-system.json';
import county from './data/packs/county.json';
import department from './data/packs/department.json';
import township from './data/packs/township.json';
import { loadPack } from './load-pack';
import type { Indicator, Pack, PackId } from './types';

const catalogue: Catalogue = loadCatalogue({
  indicators: [
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
  ],
});

const packs: ReadonlyMap<string, Pack> = new Map(
  [county, department, township]
    .map((raw) => loadPack(raw, catalogue))
    .map((pack) => [pack.id, pack]),
);

/** All indicators in catalogue order. */
export const indicators = (): readonly Indicator[] => [...catalogue.values()];

/** @throws RangeError for a code the catalogue does not know; ask `hasIndicator` first about foreign data. */
export const indicator = (code: string): Indicator => {
  const found = catalogue.get(code);
  if (found === undefined) throw new RangeError(`指标目录中没有代码${code}`);
  return found;
};

export const hasIndicator = (code: string): boolean => catalogue.has(code);

/** Ids of the packs that can be inserted. */
export const packIds = (): readonly PackId[] => [...packs.values()].map(({ id }) => id);

/** @throws RangeError for a pack that is not there. */
export const pack = (id: string): Pack => {
  const found = packs.get(id);
  if (found === undefined) throw new RangeError(`没有名为${id}的报表包`);
  return found;
};

export const hasPack = (id: string): id is PackId => packs.has(id);

export type { Catalogue };
/** The catalogue itself, for checking other data against it. */
export const catalogueOf = (): Catalogue => catalogue;
