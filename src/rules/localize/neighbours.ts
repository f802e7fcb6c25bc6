import { codesOfTable, figureKey, indicator, pack } from '../../catalog';
import type { Model } from './model';
import type { Plausibility } from './plausibility';
import { toNumber, rational } from '../../figures';
import type { Relation } from './relations';
import type { Suspicion } from './suspicion';
import type { CellVariable } from './variables';

/** Two neighbouring cells changing places is one slip, not two. */
const SWAP = Math.log(0.01 * 0.03);

const holdsWith = (
  { alternatives }: Relation,
  changed: ReadonlyMap<number, bigint>,
  values: readonly bigint[],
): boolean =>
  alternatives.some((rows) =>
    rows.every(({ terms, constant, equality }) => {
      let sum = constant;
      for (const [variable, coefficient] of terms) {
        sum += coefficient * (changed.get(variable) ?? values[variable] ?? 0n);
      }
      return equality ? sum === 0n : sum >= 0n;
    }),
  );

/** Pairs of cells that stand one under the other in a table and are counted alike. */
const neighboursIn = ({ variables }: Model): readonly (readonly [CellVariable, CellVariable])[] =>
  pack(variables.filing.pack).tables.flatMap((table) => {
    const codes = codesOfTable(table);
    return codes.flatMap((code, index) => {
      const next = codes[index + 1];
      if (next === undefined || indicator(code).unit !== indicator(next).unit) return [];
      const upper = variables.cells.get(figureKey(code, 'cur'));
      const lower = variables.cells.get(figureKey(next, 'cur'));
      return upper === undefined || lower === undefined ? [] : [[upper, lower] as const];
    });
  });

const swappable = ({ stated, value, choice }: CellVariable): boolean =>
  stated !== null && value === choice;

/** Pairs of neighbouring cells that balance everything when they change places. */
export const swappedNeighbours = (
  model: Model,
  targets: readonly Relation[],
  plausibility: Plausibility,
): readonly (readonly Suspicion[])[] => {
  const concerned = new Set(targets.flatMap(({ cells }) => cells));
  const { values } = model.variables;
  return neighboursIn(model).flatMap(([upper, lower]) => {
    if (!concerned.has(upper) && !concerned.has(lower)) return [];
    const [first, second] = [upper.stated, lower.stated];
    if (first === null || second === null || first === second) return [];
    if (!swappable(upper) || !swappable(lower) || upper.scale !== lower.scale) return [];
    const changed = new Map([
      [upper.value, second],
      [lower.value, first],
    ]);
    const touched = [...targets, ...model.holding].filter(({ cells }) =>
      cells.some((cell) => cell === upper || cell === lower),
    );
    if (!targets.every((target) => touched.includes(target))) return [];
    if (!touched.every((relation) => holdsWith(relation, changed, values))) return [];
    const swap = (cell: CellVariable, from: bigint, to: bigint): Suspicion => {
      const judged = (value: bigint): number =>
        plausibility.of(cell.code, toNumber(rational(value, cell.scale)));
      const score = SWAP / 2 + judged(to) - judged(from);
      const range = { low: to, high: to };
      const found = { kind: 'neighbours', factor: 1n, score } as const;
      return { cell, range, best: to, likely: to, closer: null, ...found };
    };
    return [[swap(upper, first, second), swap(lower, second, first)]];
  });
};
