import type { Period } from '../../catalog';
import { textAt } from '../snapshot';
import type { Grid } from '../snapshot';
import type { ColumnContents } from './column-contents';
import type { NamedCells } from './row-says';

/** Two columns of figures that headings and names, or formulas, call differently. */
export interface ContestedColumns {
  /** By period: what the headings say, what the other witness says. */
  readonly byHeading: Readonly<Record<string, number>>;
  readonly byName: Readonly<Record<string, number>>;
  /** The other witness: where all names are lost, the 同比 formulas. */
  readonly witness: 'name' | 'formula';
}

export interface ReadColumns {
  readonly columns: Readonly<Record<string, number>>;
  /** Neither heading nor contents nor names lead to them. */
  readonly missing: readonly string[];
  /** Found, but what stands as their heading is something else. */
  readonly misheaded: readonly string[];
  readonly contested: ContestedColumns | null;
  /** Two columns that stand the other way round and of which nothing but their headings tells. */
  readonly exchanged: readonly [string, string] | null;
}

interface Evidence {
  readonly grid: Grid;
  readonly headerRow: number;
  /** Headings are there to be read. */
  readonly headed: boolean;
  readonly order: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly contents: ReadonlyMap<number, ColumnContents>;
  readonly byContents: ReadonlyMap<string, number>;
  readonly periods: readonly Period[];
  readonly named: NamedCells;
  /** The column the names of the notes point to. */
  readonly noted: number | undefined;
  /** By period: the columns the 同比 formulas take the figures from. */
  readonly subtracted: Readonly<Record<string, number>> | null;
}

/** The column most names of a period point to. */
function namedColumn(named: NamedCells, period: Period): number | undefined {
  const counts = new Map<number, number>();
  for (const cells of named.values()) {
    const at = cells.get(period);
    if (at !== undefined) counts.set(at.column, (counts.get(at.column) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

const headingAt = (evidence: Evidence, column: number): string =>
  evidence.headed ? textAt(evidence.grid, evidence.headerRow, column) : '';

/** How many columns known by their contents stand on the side of a column where they belong. */
function inOrder({ order, byContents }: Evidence, key: string, column: number): number {
  const own = order.indexOf(key);
  return [...byContents].filter(
    ([other, at]) => order.indexOf(other) < own === at < column && at !== column,
  ).length;
}

/** Columns a person types into: formulas all down a column say that it is none of them. */
const TYPED = new Set(['note', 'cur', 'prev', 'pub']);

const formulasIn = ({ contents }: Evidence, column: number): number => {
  const counts = contents.get(column)?.counts;
  return (counts?.get('formula') ?? 0) + (counts?.get('change') ?? 0);
};

/**
 * The column under the right heading that is not known to be another by its contents. Where a heading
 * was typed a second time, the one the names of the notes point to, then the one that stands where it
 * belongs among its neighbours, and of two that do, the one that holds what it should.
 */
function headedColumn(
  evidence: Evidence,
  key: string,
  taken: ReadonlySet<number>,
): number | undefined {
  const headed = [...evidence.contents.keys()].filter(
    (column) => !taken.has(column) && headingAt(evidence, column) === evidence.headers[key],
  );
  const noted = (column: number): number => Number(key === 'note' && column === evidence.noted);
  const order = (column: number): number => inOrder(evidence, key, column);
  const typed = (column: number): number =>
    TYPED.has(key) ? (evidence.contents.get(column)?.typed ?? 0) : 0;
  const fit = (column: number): number => formulasIn(evidence, column) * (TYPED.has(key) ? -1 : 1);
  return headed.sort(
    (one, other) =>
      noted(other) - noted(one) ||
      order(other) - order(one) ||
      fit(other) - fit(one) ||
      typed(other) - typed(one) ||
      one - other,
  )[0];
}

/** The column the names of the notes point to, unless formulas were exchanged with them. */
const notedColumn = (evidence: Evidence): number | undefined => {
  const { contents, noted } = evidence;
  const typed = noted === undefined ? undefined : contents.get(noted)?.typed;
  return noted === undefined || formulasIn(evidence, noted) > (typed ?? 0) ? undefined : noted;
};

const isNameless = ({ named, periods }: Evidence): boolean =>
  periods.every((period) => namedColumn(named, period) === undefined);

/** Words all down a column say that it is none of figures. */
const isWords = ({ contents }: Evidence, column: number): boolean => {
  const { numbers = 0, typed = 0 } = contents.get(column) ?? {};
  return numbers * 2 < typed;
};

/**
 * Where the heading is lost and the names point to a column of formulas or words: the one column of
 * numbers that is no other year's, exchanged with it.
 */
function soleNumbers(
  evidence: Evidence,
  period: Period,
  taken: ReadonlySet<number>,
): number | undefined {
  const others = new Set(
    evidence.periods.flatMap((each) =>
      each === period ? [] : (namedColumn(evidence.named, each) ?? []),
    ),
  );
  const found = [...evidence.contents].filter(
    ([column, { numbers }]) =>
      numbers > 0 && !isWords(evidence, column) && !taken.has(column) && !others.has(column),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/**
 * A column of figures: by heading and by names (where all are lost, by the 同比 formulas), where these
 * differ by the numbers that stand there.
 */
function figureColumn(
  evidence: Evidence,
  period: Period,
  taken: ReadonlySet<number>,
): { readonly column: number | undefined; readonly other?: number } {
  const name = isNameless(evidence)
    ? evidence.subtracted?.[period]
    : namedColumn(evidence.named, period);
  const named = name === undefined || taken.has(name) ? undefined : name;
  if (named !== undefined && headingAt(evidence, named) === evidence.headers[period]) {
    return { column: named };
  }
  const headed = headedColumn(evidence, period, taken);
  const numbers = (column: number): number => evidence.contents.get(column)?.numbers ?? 0;
  const exchanged =
    name !== undefined &&
    (taken.has(name) || formulasIn(evidence, name) > numbers(name) || isWords(evidence, name));
  if (headed === undefined && exchanged) {
    return { column: soleNumbers(evidence, period, taken) ?? named };
  }
  if (headed === undefined || named === undefined) return { column: headed ?? named };
  if (numbers(headed) > 0 && numbers(named) === 0) return { column: headed };
  if (numbers(named) > 0 && numbers(headed) === 0) return { column: named };
  return { column: named, other: headed };
}

/** A column between two known neighbours that nothing else is, or beside the only one known. */
function placeBetween(
  evidence: Evidence,
  key: string,
  columns: Readonly<Record<string, number>>,
  taken: ReadonlySet<number>,
): number | undefined {
  const index = evidence.order.indexOf(key);
  const before = columns[evidence.order[index - 1] ?? ''];
  const after = columns[evidence.order[index + 1] ?? ''];
  const place = before !== undefined ? before + 1 : after !== undefined ? after - 1 : undefined;
  if (place === undefined || taken.has(place) || !evidence.contents.has(place)) return undefined;
  const between = before !== undefined && after !== undefined;
  // A deleted column leaves its neighbours touching; a lost heading leaves a gap.
  if (between && after - before !== 2) return undefined;
  return between || headingAt(evidence, place) === '' ? place : undefined;
}

/**
 * What a column must hold to be the checks, the notes or the units of own-name rows, of which nothing
 * else may be left to tell; in the order in which they are looked for.
 */
const HOLDS: Readonly<Record<string, (column: ColumnContents) => boolean>> = {
  check: ({ counts }) => (counts.get('formula') ?? 0) > 0,
  note: ({ counts, typed }) => typed > 0 && !counts.has('formula'),
  unit: ({ counts, numbers, typed }) => numbers * 2 < typed && !counts.has('formula'),
};

/**
 * Where no heading leads to such a column, and others were inserted beside it or exchanged with it:
 * of the columns between their neighbours, or of all without a heading, the one that holds such a thing.
 */
function soleHolding(
  evidence: Evidence,
  key: string,
  columns: Readonly<Record<string, number>>,
  taken: ReadonlySet<number>,
  anywhere: boolean,
): number | undefined {
  const { contents, order } = evidence;
  const own = order.indexOf(key);
  const known = order.flatMap((each, index) => {
    const column = columns[each];
    return column === undefined ? [] : [{ column, before: index < own }];
  });
  const from = Math.max(0, ...known.flatMap(({ before, column }) => (before ? column : [])));
  const to = Math.min(Infinity, ...known.flatMap(({ before, column }) => (before ? [] : column)));
  const fits = (column: number): boolean =>
    anywhere ? headingAt(evidence, column) === '' : column > from && column < to;
  const found = [...contents].filter(
    ([column, each]) => !taken.has(column) && fits(column) && HOLDS[key]?.(each) === true,
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/**
 * Headings exchanged between two columns without contents of their own, such as 说明 and the units of
 * own-name rows, look like columns exchanged whole: which it was, nothing tells.
 */
function exchangedColumns(
  { order, byContents, periods }: Evidence,
  columns: Readonly<Record<string, number>>,
): readonly [string, string] | null {
  const untold = order.filter(
    (key) =>
      columns[key] !== undefined && !byContents.has(key) && !periods.some((one) => one === key),
  );
  for (const [at, key] of untold.entries()) {
    const behind = untold
      .slice(at + 1)
      .find((other) => (columns[other] ?? 0) < (columns[key] ?? 0));
    if (behind !== undefined) return [key, behind];
  }
  return null;
}

/** Finds the columns by contents that only one can have, then by names and headings, then by order. */
export function readColumns(evidence: Evidence): ReadColumns {
  const columns: Record<string, number> = Object.fromEntries(evidence.byContents);
  const taken = new Set(Object.values(columns));
  const take = (key: string, column: number | undefined): void => {
    if (column === undefined || taken.has(column)) return;
    columns[key] = column;
    taken.add(column);
  };
  const byHeading: Record<string, number> = {};
  const byName: Record<string, number> = {};
  for (const period of evidence.periods) {
    const { column, other } = figureColumn(evidence, period, taken);
    if (column !== undefined && other !== undefined) {
      byHeading[period] = other;
      byName[period] = column;
    }
  }
  for (const [period, column] of Object.entries(byName)) take(period, column);
  for (const period of evidence.periods) {
    if (columns[period] === undefined) take(period, figureColumn(evidence, period, taken).column);
  }
  for (const key of evidence.order) {
    if (columns[key] === undefined) take(key, headedColumn(evidence, key, taken));
  }
  const left = (): readonly string[] => evidence.order.filter((key) => columns[key] === undefined);
  // A heading travels with a column that is moved; its name is asked where no heading leads to it.
  if (left().includes('note')) take('note', notedColumn(evidence));
  const byHolding = (anywhere: boolean): void => {
    for (const key of Object.keys(HOLDS)) {
      if (left().includes(key)) take(key, soleHolding(evidence, key, columns, taken, anywhere));
    }
  };
  byHolding(false);
  for (const key of left()) take(key, placeBetween(evidence, key, columns, taken));
  byHolding(true);
  const contested: ContestedColumns | null =
    Object.keys(byName).length === 0
      ? null
      : {
          byHeading,
          byName,
          witness: isNameless(evidence) ? 'formula' : 'name',
        };
  return {
    columns,
    missing: evidence.order.filter((key) => columns[key] === undefined),
    misheaded: evidence.order.filter((key) => {
      const column = columns[key];
      return column !== undefined && headingAt(evidence, column) !== evidence.headers[key];
    }),
    contested,
    exchanged: exchangedColumns(evidence, columns),
  };
}
