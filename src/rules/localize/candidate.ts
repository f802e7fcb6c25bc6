import type { Change } from './altered';
import type { Evidence, EvidenceSource } from './evidence';
import { rangeOf } from './bounds';
import { forgottenIn } from './forgotten';
import type { Forgotten } from './forgotten';
import type { HarmSource } from './harm';
import type { Model } from './model';
import { problemOf } from './model';
import type { Plausibility } from './plausibility';
import type { Relation } from './relations';
import type { Row } from './row';
import type { Solution } from './search';
import { suspicionOf } from './suspicion';
import type { Suspicion } from './suspicion';
import { printCounted } from './variables';
import type { CellVariable } from './variables';

/** A set of cells under suspicion, with what speaks for it. */
export interface Candidate {
  readonly suspicions: readonly Suspicion[];
  readonly evidence: Evidence;
  readonly score: number;
}

export interface Judges {
  readonly plausibility: Plausibility;
  readonly evidence: EvidenceSource;
  readonly harm: HarmSource;
}

const total = (suspicions: readonly Suspicion[]): number =>
  suspicions.reduce((sum, { score }) => sum + score, 0);

/** The values that balance, one range per cell, for one way to meet the relations; null when none. */
const suspected = (
  rows: readonly Row[],
  solution: Solution,
  cells: readonly CellVariable[],
  model: Model,
  plausibility: Plausibility,
  { cells: forgotten }: Forgotten,
): readonly Suspicion[] | null => {
  const { variables } = model;
  const free = [...solution.chosen, ...variables.hidden];
  const suspicions = cells.map((cell) => {
    const range = rangeOf(rows, free, cell.value, cell.grain, variables);
    return range === null ? null : suspicionOf(cell, range, plausibility, forgotten.has(cell));
  });
  return suspicions.every((each) => each !== null) ? suspicions : null;
};

/** A set as a candidate: with the likeliest of its ways. Null when no whole numbers balance it. */
export const suspicionsFor = (
  model: Model,
  targets: readonly Relation[],
  solution: Solution,
  plausibility: Plausibility,
): readonly Suspicion[] | null => {
  const cells = solution.chosen.flatMap((variable) => {
    const cell = model.variables.byChoice.get(variable);
    return cell === undefined ? [] : [cell];
  });
  const { rows } = problemOf(model, targets);
  const forgotten = forgottenIn(targets, model.variables);
  let best: readonly Suspicion[] | null = null;
  for (const way of solution.ways) {
    const found = suspected([...rows, ...way], solution, cells, model, plausibility, forgotten);
    if (found !== null && (best === null || total(found) > total(best))) best = found;
  }
  return best;
};

/** The cells as they most likely should be. */
export const changesOf = (suspicions: readonly Suspicion[]): readonly Change[] =>
  suspicions.map(({ cell, likely }) => ({
    code: cell.code,
    period: cell.period,
    value: printCounted(cell, likely),
  }));

/** Suspicions weighed with everything else that is known of the filing. */
export const weighed = (suspicions: readonly Suspicion[], { evidence }: Judges): Candidate => {
  const found = evidence.of(changesOf(suspicions));
  return { suspicions, evidence: found, score: total(suspicions) + found.score };
};
