import { parseCodeLabel } from '../../template';
import type { RowSays } from './row-says';

/** An own-name row; `weight` says how much it is to be believed where it stands. */
interface CodedRow {
  readonly row: number;
  readonly label: string;
  readonly number: number;
  readonly weight: number;
}

/** A row that names speak for as well holds its place against any number that codes alone speak for. */
const NAMED = 1000;

interface Run {
  readonly rows: readonly CodedRow[];
  readonly weight: number;
}

const NO_RUN: Run = { rows: [], weight: 0 };

const heavier = (one: Run, other: Run): Run => (other.weight > one.weight ? other : one);

/** The heaviest of the runs that rise from row to row; of equals the one found first. */
function rising(rows: readonly CodedRow[]): ReadonlySet<CodedRow> {
  const runs: Run[] = [];
  for (const each of rows) {
    const before = runs
      .filter((run) => (run.rows.at(-1)?.number ?? 0) < each.number)
      .reduce(heavier, NO_RUN);
    runs.push({ rows: [...before.rows, each], weight: before.weight + each.weight });
  }
  return new Set(runs.reduce(heavier, NO_RUN).rows);
}

/**
 * Own-name rows for which their code alone speaks and whose code contradicts the order of their
 * neighbours, with the label the order gives.
 */
export function outOfOrder(says: readonly RowSays[]): ReadonlyMap<number, string> {
  const kinds = new Map<string, CodedRow[]>();
  for (const { row, code, names, texts } of says) {
    const line = code === null ? null : parseCodeLabel(code);
    if (code === null || line === null || line.row === 0) continue;
    if (texts.some((labels) => labels.length === 1)) continue;
    const rows = kinds.get(line.code) ?? [];
    const weight = names.size > 0 ? NAMED : 1;
    kinds.set(line.code, [...rows, { row, label: code, number: line.row, weight }]);
  }
  const found = new Map<number, string>();
  for (const rows of kinds.values()) {
    const inOrder = rising(rows);
    const labels = [...rows].sort((one, other) => one.number - other.number);
    rows.forEach((each, index) => {
      const label = labels[index]?.label;
      if (each.weight === NAMED || inOrder.has(each)) return;
      if (label !== undefined && label !== each.label) found.set(each.row, label);
    });
  }
  return found;
}
