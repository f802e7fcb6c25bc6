import { figureOf, numberOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { audit } from '../audit';
import type { AuditOptions } from '../audit';
import { toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import { rulesOf } from '../rule-set';
import { altered } from './altered';
import { defaultSettings, roundingOf } from '../checks/check';
import type { AuditResult, Finding } from '../types';
import { suspicionsFor, weighed } from './candidate';
import type { Candidate, Judges } from './candidate';
import { evidenceOf } from './evidence';
import { clustersOf, modelOf, problemOf } from './model';
import type { Model } from './model';
import { forgottenRepair } from './forgotten-repair';
import { forgottenTotals } from './forgotten-total';
import { harmOf } from './harm';
import { isHonest } from './honest';
import { impliedBlanks } from './implied-blanks';
import { swappedNeighbours } from './neighbours';
import { plausibilityOf } from './plausibility';
import { printedInstead, ratioOf, ratioRelation } from './published';
import { groundsOf, reasonOf } from './reason';
import { totalsOf } from './relations';
import type { Relation } from './relations';
import { smallestSets } from './search';
import { signSlips } from './sign-slips';
import type { SearchLimits, Solution } from './search';
import type { Suspicion } from './suspicion';
import type { Repair, RepairCell } from './types';
import { filedText, printCounted } from './variables';
import type { CellVariable } from './variables';

/** With eight and more wrong cells the cause is no slip of the hand but a shifted row or a wrong file. */
export const LIMITS: SearchLimits = { nodes: 20_000, cost: 12, slack: 1 };

/** More than this many alternatives help nobody. */
const MOST = 4;

type Repairs = readonly Repair[];

const repairCell = (filing: Filing, { cell, range }: Suspicion): RepairCell => {
  const { code, period } = cell;
  const place = figureOf(filing, code, period)?.place ?? null;
  const where = { code, period, row: 0, place, from: filedText(filing, cell) };
  const low = printCounted(cell, range.low);
  if (range.high === range.low) return { ...where, to: low };
  return { ...where, between: [low, range.high === null ? null : printCounted(cell, range.high)] };
};

const keyOf = (suspicions: readonly Suspicion[]): string =>
  suspicions
    .map(({ cell, kind }) => `${cell.choice}${kind === 'neighbours' ? '~' : ''}`)
    .sort()
    .join(',');

/** The cells of a set that hang together with one relation through rows they share. */
const concerning = (
  relation: Relation,
  suspicions: readonly Suspicion[],
  model: Model,
  targets: readonly Relation[],
): readonly Suspicion[] => {
  const all = [...targets, ...model.holding];
  const reached = new Set<CellVariable>(relation.cells);
  const chosen: Suspicion[] = [];
  for (let grew = true; grew;) {
    grew = false;
    for (const suspicion of suspicions) {
      if (chosen.includes(suspicion) || !reached.has(suspicion.cell)) continue;
      chosen.push(suspicion);
      grew = true;
      for (const { cells } of all) {
        if (cells.includes(suspicion.cell)) cells.forEach((cell) => void reached.add(cell));
      }
    }
  }
  return chosen;
};

/** Best first; equals in the order of the cells, so that the same filing always gives the same list. */
const ranked = (
  candidates: readonly Candidate[],
  isHonestOne: (candidate: Candidate) => boolean,
): readonly Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.suspicions);
    const known = best.get(key);
    if (known === undefined || candidate.score > known.score) best.set(key, candidate);
  }
  const sorted = [...best.values()].sort(
    (left, right) => right.score - left.score || left.suspicions.length - right.suspicions.length,
  );
  const found: Candidate[] = [];
  for (const candidate of sorted) {
    if (found.length === MOST) break;
    if (isHonestOne(candidate)) found.push(candidate);
  }
  return found;
};

/** The broken relations a change of some cells is about. */
const mendedBy = (
  { suspicions }: Candidate,
  target: Relation,
  targets: readonly Relation[],
): readonly Relation[] => {
  const cells = suspicions.map(({ cell }) => cell);
  return targets.filter(
    (each) => each === target || each.cells.some((cell) => cells.includes(cell)),
  );
};

const repair = (filing: Filing, candidate: Candidate, mended: readonly Relation[]): Repair => {
  const { suspicions } = candidate;
  const ordered = [...suspicions].sort((left, right) => right.score - left.score);
  const likeliestFirst = { ...candidate, suspicions: ordered };
  return {
    kind: ordered[0]?.kind ?? 'other',
    cells: ordered.map((each) => repairCell(filing, each)),
    reason: reasonOf(
      filing,
      likeliestFirst,
      mended.map(({ title }) => title),
    ),
    grounds: groundsOf(likeliestFirst, mended),
  };
};

/** The cheapest sets, and dearer ones only when they have no more cells (a total instead of a part). */
const smallest = (solutions: readonly Solution[]): readonly Solution[] => {
  const cost = Math.min(...solutions.map((each) => each.cost));
  const cells = Math.min(...solutions.map(({ chosen }) => chosen.length));
  return solutions.filter((each) => each.cost === cost || each.chosen.length === cells);
};

/**
 * What could be wrong where some violated relations may have one cause. A set is judged as a whole, so
 * that one cell that explains everything outweighs several; shown is the part that concerns a finding.
 */
const repairsOfCluster = (
  model: Model,
  targets: readonly Relation[],
  judges: Judges,
  printed: { readonly about: string; readonly instead: readonly Suspicion[] } | null = null,
): ReadonlyMap<string, Repairs> => {
  const { solutions } = smallestSets(problemOf(model, targets), LIMITS);
  const sets = [
    ...smallest(solutions).flatMap((solution) => {
      const found = suspicionsFor(model, targets, solution, judges.plausibility);
      return found === null ? [] : [found];
    }),
    ...swappedNeighbours(model, targets, judges.plausibility),
  ].map((suspicions) => weighed(suspicions, judges));
  const about = printed?.about ?? null;
  const alone = (printed?.instead ?? []).map((suspicion) => weighed([suspicion], judges));
  return new Map(
    targets.map((target) => {
      const candidates = sets
        .map((candidate) => ({
          ...candidate,
          suspicions: concerning(target, candidate.suspicions, model, targets),
        }))
        .filter(({ suspicions }) => suspicions.length > 0);
      const mends = (candidate: Candidate) => mendedBy(candidate, target, targets);
      const honest = ranked([...alone, ...candidates], (candidate) =>
        isHonest({ candidate, mends: mends(candidate), about }, model.variables, judges),
      );
      return [
        target.instance,
        honest.map((each) => repair(model.variables.filing, each, mends(each))),
      ];
    }),
  );
};

/** A printed ratio and the figures under it: either may be the one to mend. */
const repairsOfRatio = (model: Model, finding: Finding, judges: Judges): Repairs | null => {
  const about = ratioOf(finding);
  const relation = about === null ? null : ratioRelation(finding, model.variables);
  if (about === null || relation === null) return null;
  const instead = printedInstead(model.variables, about, judges.plausibility);
  const printed = { about, instead: instead === null ? [] : [instead] };
  return repairsOfCluster(model, [relation], judges, printed).get(relation.instance) ?? null;
};

/** Whether two suggestions are about the same cells. */
const same =
  (left: Repair) =>
  (right: Repair): boolean =>
    left.cells.length === right.cells.length &&
    left.cells.every((cell) =>
      right.cells.some(
        ({ code, period, row }) => code === cell.code && period === cell.period && row === cell.row,
      ),
    );

const textOf = (filing: Filing, code: string): string => {
  const value = numberOf(filing, code, 'cur');
  return value === null ? '' : toDecimal(value, 20);
};

/** Totals nobody entered, by the findings they mend; and the filing with them filled in. */
const withForgotten = (
  filing: Filing,
): { readonly repairs: ReadonlyMap<string, Repairs>; readonly filled: Filing } => {
  const hard = rulesOf(filing.pack).filter(({ severity }) => severity === '强制');
  const repairs = new Map<string, Repairs>();
  let filled = filing;
  for (const total of forgottenTotals(filing, totalsOf(hard))) {
    const made = forgottenRepair(filing, total);
    for (const { instance } of total.mends)
      if (!repairs.has(instance)) repairs.set(instance, [made]);
    filled = altered(filled, total.changes);
  }
  return { repairs, filled };
};

/** What the slips of the hand among the other findings may be. */
const slipsIn = (
  filing: Filing,
  hard: readonly Finding[],
  rounding: Rational,
): ReadonlyMap<string, Repairs> => {
  const found = new Map<string, Repairs>();
  const model = modelOf(filing, rounding);
  const instances = new Set(hard.map(({ instance }) => instance));
  const violated = model.violated.filter(({ instance }) => instances.has(instance));
  const judges: Judges = {
    plausibility: plausibilityOf(filing),
    evidence: evidenceOf(filing, rounding),
    harm: harmOf(filing, rounding),
  };
  for (const cluster of clustersOf(violated)) {
    for (const [instance, repairs] of repairsOfCluster(model, cluster, judges)) {
      found.set(instance, repairs);
    }
  }
  for (const finding of hard) {
    if (found.has(finding.instance)) continue;
    const repairs = repairsOfRatio(model, finding, judges);
    if (repairs !== null) found.set(finding.instance, repairs);
  }
  return found;
};

/**
 * Where the errors may be: for each hard finding the smallest sets of cells that could be wrong, the
 * likeliest first, with the value or the range that balances every hard relation (error localization
 * after Fellegi and Holt). Only what has a ground is suggested: a slip with a name, a total nobody
 * entered, a value other figures bear out. An empty list says that no single figure explains the
 * finding; a finding of which nothing can be said is not in the map.
 * @param options those of the audit that gave the result
 */
export const repairsOf = (
  filing: Filing,
  result: AuditResult = audit(filing),
  options: AuditOptions = {},
): ReadonlyMap<Finding['instance'], Repairs> => {
  const found = new Map<string, Repairs>();
  const hard = result.findings.filter(({ severity }) => severity === '强制');
  if (hard.length === 0) return found;
  const rounding = roundingOf({ ...defaultSettings, ...options.settings });
  const { repairs: forgotten, filled } = withForgotten(filing);
  const isFilled = ({ cells }: Repair): boolean =>
    cells.some(
      ({ code, period, from }) =>
        period === 'cur' && from !== textOf(filing, code) && from === textOf(filled, code),
    );
  const others = slipsIn(
    filled,
    hard.filter(({ instance }) => !forgotten.has(instance)),
    rounding,
  );
  for (const finding of hard) {
    const implied = [...signSlips(filing, finding), ...impliedBlanks(filing, finding)];
    const slips =
      forgotten.get(finding.instance) ??
      others.get(finding.instance)?.filter((each) => !isFilled(each));
    if (slips === undefined && implied.length === 0) continue;
    const rest = slips?.filter((each) => !implied.some(same(each))) ?? [];
    found.set(finding.instance, [...implied, ...rest].slice(0, MOST));
  }
  return found;
};
