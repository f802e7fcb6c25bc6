import { eliminate } from './eliminate';
import { makeRow } from './row';
import type { Row } from './row';

/** A relation with several ways to hold, which matters only once one of its variables may move. */
export interface Choice {
  readonly variables: ReadonlySet<number>;
  readonly alternatives: readonly (readonly Row[])[];
}

export interface Problem {
  /** Must hold; violated ones are what is to be mended. */
  readonly rows: readonly Row[];
  /** Hold as things stand. */
  readonly choices: readonly Choice[];
  /** What is to be mended in any one of several ways. */
  readonly targets: readonly Choice[];
  readonly values: readonly bigint[];
  /** Cost of each variable that may be wrong; all others are taken as they stand. */
  readonly weights: ReadonlyMap<number, number>;
  readonly signed: ReadonlySet<number>;
  /** Always eliminated, at no cost. */
  readonly hidden: ReadonlySet<number>;
}

/** Variables that make every row hold when they may take other values, and the ways taken. */
export interface Solution {
  readonly chosen: readonly number[];
  readonly cost: number;
  /** Rows added for the alternatives taken; one list for each way found. */
  readonly ways: readonly (readonly Row[])[];
}

export interface SearchResult {
  readonly solutions: readonly Solution[];
  /** Branches looked at: the same on every machine. */
  readonly nodes: number;
  /** The budget ended the search before it was through. */
  readonly gaveUp: boolean;
}

export interface SearchLimits {
  readonly nodes: number;
  readonly cost: number;
  /** How much dearer than the cheapest answer others may be. */
  readonly slack: number;
}

interface State {
  readonly rows: readonly Row[];
  readonly pending: readonly Choice[];
  readonly chosen: readonly number[];
  readonly way: readonly Row[];
  readonly excluded: ReadonlySet<number>;
  readonly cost: number;
}

interface Found {
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly ways: (readonly Row[])[];
}

/** More ways than this are no slip of the hand; the first ones are looked at. */
const MOST_WAYS = 256;

/** Every way to take one alternative of each choice. */
const waysThrough = (choices: readonly Choice[]): readonly (readonly Row[])[] =>
  choices.reduce<readonly (readonly Row[])[]>(
    (ways, { alternatives }) =>
      ways.flatMap((way) => alternatives.map((rows) => [...way, ...rows])).slice(0, MOST_WAYS),
    [[]],
  );

const withoutHidden = (
  rows: readonly Row[],
  { hidden, values }: Problem,
): readonly Row[] | null => {
  let left: readonly Row[] | null = rows;
  for (const variable of hidden) {
    if (left === null) return null;
    left = eliminate(left, variable, values);
  }
  return left;
};

/**
 * The smallest sets of variables that cannot all be right (Fellegi–Holt): take a violated row, one
 * of its variables must change; eliminate it, and what is left violated is the next row. No violated
 * row left is a set that can mend everything. Deepens by cost, so the cheapest come first; a variable
 * tried before at the same row is held for the branches after it, so no set is met twice.
 */
export const smallestSets = (problem: Problem, limits: SearchLimits): SearchResult => {
  const { values, weights, signed } = problem;
  let nodes = 0;
  let gaveUp = false;

  const within = (most: number): readonly Solution[] => {
    const found = new Map<string, Found>();
    const visit = (state: State): void => {
      nodes += 1;
      if (nodes > limits.nodes) {
        gaveUp = true;
        return;
      }
      const free = ({ terms }: Row): readonly number[] =>
        [...terms.keys()].filter(
          (variable) =>
            !state.excluded.has(variable) &&
            state.cost + (weights.get(variable) ?? Infinity) <= most,
        );
      let narrowest: readonly number[] | null = null;
      for (const row of state.rows) {
        if (!row.violated) continue;
        const candidates = free(row);
        if (candidates.length === 0) return;
        if (narrowest === null || candidates.length < narrowest.length) narrowest = candidates;
      }
      if (narrowest === null) {
        const chosen = [...state.chosen].sort((left, right) => left - right);
        const key = chosen.join(',');
        const known = found.get(key) ?? { chosen, cost: state.cost, ways: [] };
        known.ways.push(state.way);
        found.set(key, known);
        return;
      }
      const excluded = new Set(state.excluded);
      for (const variable of [...narrowest].sort((left, right) => left - right)) {
        const opened = state.pending.filter((choice) => choice.variables.has(variable));
        const pending = state.pending.filter((choice) => !choice.variables.has(variable));
        const sign = signed.has(variable)
          ? []
          : [makeRow(new Map([[variable, 1n]]), 0n, false, values)];
        for (const way of waysThrough(opened)) {
          const rows = eliminate([...state.rows, ...way, ...sign], variable, values);
          if (rows === null) continue;
          visit({
            rows,
            pending,
            chosen: [...state.chosen, variable],
            way: [...state.way, ...way],
            excluded: new Set(excluded),
            cost: state.cost + (weights.get(variable) ?? Infinity),
          });
        }
        excluded.add(variable);
      }
    };
    for (const way of waysThrough(problem.targets)) {
      const rows = withoutHidden([...problem.rows, ...way], problem);
      if (rows === null) continue;
      const start = { pending: problem.choices, chosen: [], way, excluded: new Set<number>() };
      visit({ ...start, rows, cost: 0 });
    }
    return [...found.values()];
  };

  let best: readonly Solution[] = [];
  for (let most = 1; most <= limits.cost && best.length === 0 && !gaveUp; most += 1) {
    best = within(most);
    if (best.length === 0 || gaveUp) continue;
    const more = limits.slack === 0 ? best : within(most + limits.slack);
    if (!gaveUp) best = more;
  }
  return { solutions: withoutSupersets(best), nodes, gaveUp: gaveUp && best.length === 0 };
};

/** Only sets of which no part would do. */
const withoutSupersets = (solutions: readonly Solution[]): readonly Solution[] =>
  solutions.filter(
    ({ chosen }) =>
      !solutions.some(
        (other) =>
          other.chosen.length < chosen.length &&
          other.chosen.every((variable) => chosen.includes(variable)),
      ),
  );
