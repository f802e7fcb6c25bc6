import { rational, toNumber } from '../../figures';
import { publishedFigure } from '../ratios/compare-published';
import { changesOf } from './candidate';
import type { Candidate, Judges } from './candidate';
import type { Relation } from './relations';
import { isSupported } from './support';
import { originalsFor } from './suspicion';
import type { Suspicion } from './suspicion';
import type { Variables } from './variables';

/** What a suggestion is asked before it is shown. */
export interface Question {
  readonly candidate: Candidate;
  /** The broken relations it is to mend. */
  readonly mends: readonly Relation[];
  /** The ratio the finding is about, if it is about one. */
  readonly about: string | null;
}

/** A slip that leads into a range this often by chance explains nothing. */
const BY_CHANCE = 0.1;

/** How often one slip or another leads into a range as wide as this, somewhere near it. */
const chanceOf = ({ cell, range: { low, high } }: Suspicion): number => {
  if (high === null || high <= 0n) return 1;
  const [from, to] = [low / 2n, high * 2n];
  const near = [...originalsFor(cell).keys()].filter((value) => value >= from && value <= to);
  return near.length * toNumber(rational(high - low + cell.grain, to - from + cell.grain));
};

const isByChance = (suspicion: Suspicion): boolean =>
  suspicion.cell.period !== 'pub' && suspicion.closer === null && chanceOf(suspicion) > BY_CHANCE;

/**
 * Whether a statistician would put the suggestion to the office: each change has a ground of its own,
 * nothing else is made untrue or impossible by it, and no figure is bent to a printed ratio by a slip
 * that any wide range meets.
 */
export const isHonest = (
  { about, candidate, mends }: Question,
  variables: Variables,
  { evidence, harm }: Judges,
): boolean => {
  const { suspicions } = candidate;
  const changes = changesOf(suspicions);
  const confirms = (): number =>
    evidence.of(changes).confirms.filter((code) => code !== about).length;
  if (!suspicions.every((each) => isSupported(each, { variables, mends, confirms }))) return false;
  const printed = about !== null && publishedFigure(variables.filing, about) !== null;
  if (printed && suspicions.some(isByChance) && confirms() === 0) return false;
  return !harm.of(changes, about);
};
