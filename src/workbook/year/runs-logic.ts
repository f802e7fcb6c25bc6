import { areaAddress } from '../../template';
import type { CellValue } from '../snapshot';

export interface CellEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Cells that stand under one another, written as one block. */
export interface Run {
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly CellValue[];
}

/** Brings cells together into runs down a column: some hundred cells become some dozen writes. */
export function runsOf(cells: readonly CellEntry[]): readonly Run[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const ordered = [...cells].sort(
    (one, two) =>
      sheets.indexOf(one.sheet) - sheets.indexOf(two.sheet) ||
      one.column - two.column ||
      one.row - two.row,
  );
  const runs: CellEntry[][] = [];
  for (const cell of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const next =
      last?.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row;
    if (run !== undefined && next) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { sheet, row, column } = first;
    return [
      {
        sheet,
        address: areaAddress(row, column, row + run.length - 1, column),
        values: run.map(({ value }) => value),
      },
    ];
  });
}
