import { assignRows, namedBy } from './assign-rows';
import { consistentLabels, movedWhole, readingsOf } from './contradictions';
import { outOfOrder } from './own-order';
import type { NamedCells, RowSays } from './row-says';
import type { RowQuestion, WitnessReading } from './witness-types';

/** What became of the rows of one grid. */
export interface FoundRows {
  /** Row on the sheet by label. */
  readonly rows: ReadonlyMap<string, number>;
  /** No witness leads to a row. */
  readonly deleted: readonly string[];
  /** Found without their code. */
  readonly uncoded: readonly {
    readonly label: string;
    readonly row: number;
    /** What stands there instead. */
    readonly text: string;
  }[];
  /** Rows moved whole against their names, and figures whose names point to another's cell. */
  readonly moved: readonly string[];
  /** No name of theirs is left. */
  readonly nameless: readonly string[];
  readonly twice: readonly { readonly label: string; readonly rows: readonly number[] }[];
}

export interface SettledRows {
  readonly rows: FoundRows;
  readonly questions: readonly RowQuestion[];
  readonly openRows: ReadonlySet<number>;
  readonly openLabels: ReadonlySet<string>;
  /** Filled rows of which nothing says what they are. */
  readonly orphans: readonly number[];
}

/** A row without what others have been given: a person's word about one row settles its neighbours. */
function without(says: RowSays, gone: ReadonlySet<string>): RowSays {
  const left = (labels: readonly string[]): readonly string[] =>
    labels.filter((label) => !gone.has(label));
  return {
    ...says,
    code: says.code !== null && gone.has(says.code) ? null : says.code,
    texts: says.texts.map(left).filter((labels) => labels.length > 0),
    names: new Map(
      [...says.names].flatMap(([period, labels]) => {
        const rest = left(labels);
        return rest.length === 0 ? [] : [[period, rest] as const];
      }),
    ),
  };
}

/** Filled rows nobody speaks for, with the labels that are missing between their neighbours. */
function byOrder(
  says: readonly RowSays[],
  labels: readonly string[],
  assigned: ReadonlyMap<string, number>,
): ReadonlyMap<number, string | null> {
  const given = new Map([...assigned].map(([label, row]) => [row, label]));
  const found = new Map<number, string | null>();
  let last = -1;
  const used = new Set<string>();
  for (const each of says) {
    const label = given.get(each.row);
    if (label !== undefined) last = labels.indexOf(label);
    if (label !== undefined || !each.filled || namedBy(each).size > 0) continue;
    const next = labels[last + 1 + [...used].filter((one) => labels.indexOf(one) > last).length];
    const free = next !== undefined && !assigned.has(next) && !used.has(next);
    found.set(each.row, free ? next : null);
    if (free) used.add(next);
  }
  return found;
}

/** Whether a row's witnesses agree on what it was given, or moved whole with it. */
function settled(
  says: RowSays,
  label: string | undefined,
  moved: ReadonlyMap<number, string>,
): boolean {
  if (label !== undefined && moved.get(says.row) === label) return true;
  const agreed = consistentLabels(says);
  // A second row of a label is told by its code; without one nothing else would tell of its figures.
  if (label === undefined) return agreed.length > 0 && (says.code !== null || !says.filled);
  return agreed.includes(label);
}

/**
 * Gives every label its row by all witnesses, and says which rows contradict themselves.
 * @param answers row → label, as a person has said.
 */
export function settleRows(
  sheet: string,
  all: readonly RowSays[],
  labels: readonly string[],
  named: NamedCells,
  answers: ReadonlyMap<number, string>,
): SettledRows {
  const own = new Set(labels);
  const fixed = new Map([...answers].filter(([, label]) => own.has(label)));
  const said = new Set(fixed.values());
  const says = all.map((each) => (fixed.has(each.row) ? each : without(each, said)));
  const assigned = assignRows(says, fixed);
  const given = new Map([...assigned].map(([label, row]) => [row, label]));
  const moved = movedWhole(says, named);
  const displaced = outOfOrder(says.filter(({ row }) => !fixed.has(row)));
  const open = says.filter(
    (each) =>
      displaced.has(each.row) ||
      (!fixed.has(each.row) &&
        namedBy(each).size > 0 &&
        !settled(each, given.get(each.row), moved)),
  );
  const ordered = byOrder(says, labels, assigned);
  const questions: RowQuestion[] = open.map((each) => {
    const place = displaced.get(each.row);
    const byPlace: WitnessReading[] = place === undefined ? [] : [{ by: 'order', code: place }];
    return { sheet, row: each.row, readings: [...readingsOf(each), ...byPlace] };
  });
  for (const [row, label] of ordered) {
    const readings: WitnessReading[] = label === null ? [] : [{ by: 'order', code: label }];
    if (readings.length > 0) questions.push({ sheet, row, readings });
  }
  const openRows = new Set([...open.map(({ row }) => row), ...ordered.keys()]);
  const sure = new Set([...assigned].filter(([, row]) => !openRows.has(row)).map(([each]) => each));
  const openLabels = new Set(
    [...open.flatMap((each) => [...namedBy(each)]), ...ordered.values()].flatMap((label) =>
      label === null || sure.has(label) ? [] : [label],
    ),
  );
  return {
    rows: foundRows(says, labels, assigned, named, openLabels),
    questions: questions.sort((one, other) => one.row - other.row),
    openRows,
    openLabels,
    orphans: [...ordered].filter(([, label]) => label === null).map(([row]) => row),
  };
}

function foundRows(
  says: readonly RowSays[],
  labels: readonly string[],
  assigned: ReadonlyMap<string, number>,
  named: NamedCells,
  openLabels: ReadonlySet<string>,
): FoundRows {
  const byRow = new Map(says.map((each) => [each.row, each]));
  const rows = new Map(
    labels.flatMap((label) => {
      const row = assigned.get(label);
      return row === undefined ? [] : [[label, row] as const];
    }),
  );
  const certain = [...rows].filter(([label]) => !openLabels.has(label));
  return {
    rows,
    deleted: labels.filter((label) => !rows.has(label) && !openLabels.has(label)),
    uncoded: certain
      .filter(([label, row]) => byRow.get(row)?.code !== label)
      .map(([label, row]) => ({ label, row, text: byRow.get(row)?.codeText ?? '' })),
    moved: certain
      .filter(([label, row]) =>
        [...(named.get(label)?.values() ?? [])].some((at) => at.row !== row),
      )
      .map(([label]) => label),
    nameless: certain.filter(([label]) => !named.has(label)).map(([label]) => label),
    twice: labels.flatMap((label) => {
      const coded = says.filter(({ code }) => code === label).map(({ row }) => row);
      return coded.length > 1 ? [{ label, rows: coded }] : [];
    }),
  };
}
