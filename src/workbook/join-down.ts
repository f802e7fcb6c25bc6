import { parseReference } from '../template';

/** Cells that follow each other in a column as one range, to keep the request small. */
export function joinDown(addresses: readonly string[]): readonly string[] {
  const columns = new Map<string, number[]>();
  const other: string[] = [];
  for (const address of addresses) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (parseReference(address) === null || letters === undefined) other.push(address);
    else columns.set(letters, [...(columns.get(letters) ?? []), Number(row)]);
  }
  const joined = [...columns].flatMap(([letters, rows]) => {
    const runs: { first: number; last: number }[] = [];
    for (const row of [...rows].sort((left, right) => left - right)) {
      const run = runs.at(-1);
      if (run !== undefined && run.last >= row - 1) run.last = row;
      else runs.push({ first: row, last: row });
    }
    return runs.map(({ first, last }) => `${letters}${String(first)}:${letters}${String(last)}`);
  });
  return [...other, ...joined];
}
