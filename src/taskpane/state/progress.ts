import type { FiledFigure, Filing, Pack, Place, TableSpec } from '../../catalog';

export type TableStatus = 'none' | 'bad' | 'blank' | 'done' | 'free';

/** How far one table is filled; counts are cells of this year, own-named rows left out. */
export interface TableProgress {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly cells: number;
  /** A number or “not applicable”. */
  readonly filled: number;
  /** Of the filled ones those that do not apply. */
  readonly notApplicable: number;
  readonly blank: number;
  /** Rows the office has named itself; only where a table has nothing else. */
  readonly own: number;
  /** Text where a number belongs. */
  readonly bad: number;
  readonly required: number;
  readonly requiredBlank: number;
  readonly status: TableStatus;
  /** Where work goes on: what is wrong, else what is blank, else the first cell. */
  readonly start: Place | null;
}

export interface Progress {
  readonly tables: readonly TableProgress[];
  readonly required: number;
  readonly requiredFilled: number;
  /** Required blank cells in the order of the tables. */
  readonly blanks: readonly FiledFigure[];
}

const codesOf = (table: TableSpec): readonly string[] =>
  table.sections
    .flatMap(({ codes }) => codes)
    .filter((code) => table.freeRows?.[code] === undefined);

/** Own-named rows that hold anything this year. */
const ownRows = (table: TableSpec, filing: Filing): number =>
  [...filing.figures.values()].filter(
    ({ code, period, row, state }) =>
      table.freeRows?.[code] !== undefined && period === 'cur' && row > 0 && state.kind !== 'blank',
  ).length;

const firstOwn = (table: TableSpec, filing: Filing): Place | null =>
  Object.keys(table.freeRows ?? {})
    .map((code) => filing.figures.get(`${code}#1@cur`)?.place ?? null)
    .find((place) => place !== null) ?? null;

const statusOf = (parts: Omit<TableProgress, 'status'>, held: boolean): TableStatus => {
  if (!held) return 'none';
  if (parts.bad > 0) return 'bad';
  if (parts.requiredBlank > 0) return 'blank';
  return parts.required > 0 ? 'done' : 'free';
};

/** Progress by table; a table whose duty the office does not hold asks for nothing. */
export const progressOf = (pack: Pack, filing: Filing): Progress => {
  const required = new Set(pack.required);
  const blanks: FiledFigure[] = [];
  const tables = pack.tables.map((table): TableProgress => {
    const held = !table.duty || filing.declarations.duties[table.id] !== 'none';
    const figures = codesOf(table).flatMap((code) => {
      const figure = filing.figures.get(`${code}@cur`);
      return figure === undefined ? [] : [figure];
    });
    const needed = held ? figures.filter(({ code }) => required.has(code)) : [];
    const open = needed.filter(({ state }) => state.kind === 'blank');
    const wrong = figures.filter(({ state }) => state.kind === 'bad');
    blanks.push(...open);
    const parts = {
      id: table.id,
      zh: table.zh,
      en: table.en,
      cells: figures.length,
      filled: figures.filter(({ state }) => state.kind === 'number' || state.kind === 'na').length,
      notApplicable: figures.filter(({ state }) => state.kind === 'na').length,
      blank: figures.filter(({ state }) => state.kind === 'blank').length,
      own: figures.length > 0 ? 0 : ownRows(table, filing),
      bad: wrong.length,
      required: needed.length,
      requiredBlank: open.length,
      start:
        (wrong[0] ?? open[0] ?? figures.find(({ place }) => place !== null))?.place ??
        firstOwn(table, filing),
    };
    return { ...parts, status: statusOf(parts, held) };
  });
  const total = tables.reduce((sum, table) => sum + table.required, 0);
  return { tables, required: total, requiredFilled: total - blanks.length, blanks };
};

/** The required blank after the one last visited, around the end; null when none is left. */
export const nextBlank = (
  blanks: readonly FiledFigure[],
  order: readonly string[],
  after: string | null,
): FiledFigure | null => {
  const reachable = blanks.filter(({ place }) => place !== null);
  if (after === null) return reachable[0] ?? null;
  const from = order.indexOf(after);
  return reachable.find(({ code }) => order.indexOf(code) > from) ?? reachable[0] ?? null;
};
