import { makeRow } from './row';
import type { Row } from './row';
import type { Relation } from './relations';
import type { CellVariable, Variables } from './variables';

/** What a broken relation says of cells nobody filled beside cells somebody did. */
export interface Forgotten {
  /** Blank or zero alone on their side, opposite filled figures: a total nobody entered. */
  readonly cells: ReadonlySet<CellVariable>;
  /** Keeps the filled figures opposite from being emptied so that nothing equals nothing. */
  readonly rows: readonly Row[];
}

interface Sides {
  readonly empty: readonly CellVariable[];
  readonly filled: readonly CellVariable[];
}

const isEmpty = ({ stated }: CellVariable): boolean => stated === null || stated === 0n;

/** The sides of a violated row, where one holds nothing and the other something; else null. */
const sidesOf = ({ terms, violated }: Row, { cells }: Relation): Sides | null => {
  if (!violated) return null;
  const of = (sign: boolean): readonly CellVariable[] =>
    cells.filter(({ value }) => {
      const coefficient = terms.get(value) ?? 0n;
      return coefficient !== 0n && coefficient > 0n === sign;
    });
  const [left, right] = [of(true), of(false)];
  const split = (empty: readonly CellVariable[], other: readonly CellVariable[]): Sides | null =>
    empty.length > 0 && empty.every(isEmpty) && other.some((cell) => !isEmpty(cell))
      ? { empty, filled: other.filter((cell) => !isEmpty(cell)) }
      : null;
  return split(left, right) ?? split(right, left);
};

/**
 * A figure somebody filled in is never doubted because its total was left blank or zero: it is the
 * total that was forgotten.
 */
export const forgottenIn = (targets: readonly Relation[], variables: Variables): Forgotten => {
  const found = targets.flatMap((relation) =>
    relation.alternatives.flatMap((rows) =>
      rows.flatMap((row) => {
        const sides = sidesOf(row, relation);
        return sides === null ? [] : [sides];
      }),
    ),
  );
  const totals = found.flatMap(({ empty }) => (empty.length === 1 ? empty : []));
  const kept = new Set(found.flatMap(({ filled }) => filled));
  const rows = [...kept]
    .filter(({ stated, value }) => stated !== null && stated > 0n && !variables.hidden.has(value))
    .map(({ grain, value }) => makeRow(new Map([[value, 1n]]), -grain, false, variables.values));
  return { cells: new Set(totals), rows };
};
