import { figureKey } from '../../catalog';
import type { FigureKey, Filing } from '../../catalog';
import { rational } from '../../figures';
import { altered } from './altered';
import type { Change } from './altered';
import { forgottenIn } from './forgotten';
import { hardRelations } from './relations';
import type { Relation } from './relations';
import { ceilingDivide } from './row';
import type { Row } from './row';
import type { MistakeKind } from './types';
import { newVariables, printCounted } from './variables';
import type { CellVariable, Variables } from './variables';

interface TotalChange extends Change {
  readonly cell: CellVariable;
  readonly kind: MistakeKind;
}

/** A total nobody entered, with the totals above it that have to be added up anew. */
export interface ForgottenTotal {
  readonly changes: readonly TotalChange[];
  /** The equality that tells what the total has to be. */
  readonly by: Relation;
  /** The relations that fail now and hold then. */
  readonly mends: readonly Relation[];
  /** Bounds that are refuted by other figures already, and so say nothing against the total. */
  readonly open: readonly CellVariable[];
}

/** A total stands in a few totals and under a few bounds: no template has more. */
const MOST_STEPS = 8;

const settledBy = (filing: Filing): Variables => newVariables(filing, new Set(), rational(0n));

const isExact = ({ cells }: Relation, { hidden }: Variables): boolean =>
  cells.every(({ value }) => !hidden.has(value));

/** The equality a relation comes down to as things stand, where it comes down to one. */
const equalityOf = ({ alternatives }: Relation): Row | null => {
  const standing = alternatives.find((rows) =>
    rows.every(({ equality, violated }) => equality || !violated),
  );
  const equalities = standing?.filter(({ equality }) => equality) ?? [];
  return equalities.length === 1 ? (equalities[0] ?? null) : null;
};

/** The one value that meets an equality, all other cells as they stand; null below zero. */
const solved = (row: Row, cell: CellVariable, { values }: Variables): string | null => {
  const coefficient = row.terms.get(cell.value) ?? 0n;
  let rest = row.constant;
  for (const [variable, factor] of row.terms) {
    if (variable !== cell.value) rest += factor * (values[variable] ?? 0n);
  }
  if (coefficient === 0n || rest % coefficient !== 0n) return null;
  const value = -rest / coefficient;
  return value > 0n && value % cell.grain === 0n ? printCounted(cell, value) : null;
};

/** The total an equality adds up to, where a cell that changed is one of its parts. */
const totalAbove = (
  { cells }: Relation,
  row: Row,
  changed: ReadonlyMap<FigureKey, unknown>,
  totals: ReadonlySet<string>,
): CellVariable | null => {
  const sign = ({ value }: CellVariable): boolean => (row.terms.get(value) ?? 0n) > 0n;
  const parts = cells.filter(({ code, period }) => changed.has(figureKey(code, period)));
  const above = cells.filter(
    (cell) =>
      totals.has(cell.code) &&
      !parts.includes(cell) &&
      parts.every((part) => sign(part) !== sign(cell)),
  );
  return above.length === 1 ? (above[0] ?? null) : null;
};

const startOf = (
  relation: Relation,
  variables: Variables,
  totals: ReadonlySet<string>,
): { readonly cell: CellVariable; readonly value: string } | null => {
  const row = equalityOf(relation);
  if (row === null || !isExact(relation, variables)) return null;
  const [cell, ...others] = [...forgottenIn([relation], variables).cells];
  if (cell === undefined || others.length > 0) return null;
  if (!totals.has(cell.code) || cell.period !== 'cur') return null;
  const value = solved(row, cell, variables);
  return value === null ? null : { cell, value };
};

/** The least value of a cell that meets a relation's violated row, all others as they stand. */
const leastOf = (
  { alternatives }: Relation,
  { code, period }: Pick<CellVariable, 'code' | 'period'>,
  { cells, values }: Variables,
): bigint | null => {
  const cell = cells.get(figureKey(code, period));
  if (cell === undefined) return null;
  const row = alternatives
    .flat()
    .find(
      ({ equality, terms, violated }) =>
        violated && !equality && (terms.get(cell.value) ?? 0n) > 0n,
    );
  if (row === undefined) return null;
  const coefficient = row.terms.get(cell.value) ?? 1n;
  let rest = row.constant;
  for (const [variable, factor] of row.terms) {
    if (variable !== cell.value) rest += factor * (values[variable] ?? 0n);
  }
  return ceilingDivide(-rest, coefficient);
};

/** An upper bound the total runs into, where what is filed refutes that bound as far already. */
const refutedBound = (
  broken: Relation,
  changed: ReadonlyMap<FigureKey, unknown>,
  failing: readonly Relation[],
  before: Variables,
  after: Variables,
): CellVariable | null => {
  const others = broken.cells.filter(({ code, period }) => !changed.has(figureKey(code, period)));
  const [cell] = others;
  if (cell === undefined || others.length > 1 || broken.alternatives.length > 1) return null;
  const asked = leastOf(broken, cell, after);
  const isRefuted = failing.some((relation) => {
    const least = leastOf(relation, cell, before);
    return asked !== null && least !== null && least >= asked;
  });
  return isRefuted ? cell : null;
};

/** The total above that has to hold what was forgotten, added up anew. */
const addedUp = (
  broken: Relation,
  changed: ReadonlyMap<FigureKey, unknown>,
  totals: ReadonlySet<string>,
  variables: Variables,
): TotalChange | null => {
  const row = equalityOf(broken);
  const cell = row === null ? null : totalAbove(broken, row, changed, totals);
  const value = row === null || cell === null ? null : solved(row, cell, variables);
  if (cell === null || value === null) return null;
  return { cell, code: cell.code, period: cell.period, value, kind: 'sum' };
};

/** Fills one total and adds up anew what stands above it; null where that breaks what holds now. */
const filled = (
  before: Variables,
  relation: Relation,
  failing: readonly Relation[],
  totals: ReadonlySet<string>,
): ForgottenTotal | null => {
  const { filing } = before;
  const start = startOf(relation, before, totals);
  if (start === null) return null;
  const known = new Set(failing.map(({ instance }) => instance));
  const { code, period } = start.cell;
  const first: TotalChange = { ...start, code, period, kind: 'total' };
  const changes = new Map([[figureKey(code, period), first]]);
  const open: CellVariable[] = [];
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const after = settledBy(altered(filing, [...changes.values()]));
    const now = hardRelations(after, true);
    const broken = now.find(({ instance, violated }) => violated && !known.has(instance));
    if (broken === undefined) {
      const left = new Set(now.filter(({ violated }) => violated).map((each) => each.instance));
      const mends = failing.filter(({ instance }) => !left.has(instance));
      return { by: relation, changes: [...changes.values()].map(asFiled(before)), mends, open };
    }
    const above = addedUp(broken, changes, totals, after);
    const bound = above === null ? refutedBound(broken, changes, failing, before, after) : null;
    if (above !== null) changes.set(figureKey(above.code, above.period), above);
    else if (bound === null) return null;
    else open.push(bound);
    known.add(broken.instance);
  }
  return null;
};

/** The cell as it stands in the filing, not as it was when others were changed. */
const asFiled =
  ({ cells }: Variables) =>
  (change: TotalChange): TotalChange => ({
    ...change,
    cell: cells.get(figureKey(change.code, change.period)) ?? change.cell,
  });

/**
 * Totals left blank or zero although their parts are filled, one after another, each worked out with
 * the former ones filled in.
 * @param totals codes that an equality adds up
 */
export const forgottenTotals = (
  filing: Filing,
  totals: ReadonlySet<string>,
): readonly ForgottenTotal[] => {
  const found: ForgottenTotal[] = [];
  let state = filing;
  for (;;) {
    const before = settledBy(state);
    const failing = hardRelations(before, true).filter(({ violated }) => violated);
    let next: ForgottenTotal | null = null;
    for (const relation of failing) next ??= filled(before, relation, failing, totals);
    if (next === null) return found;
    found.push(next);
    state = altered(state, next.changes);
  }
};
