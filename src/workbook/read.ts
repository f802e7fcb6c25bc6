import { runExcel } from './excel-run';
import { interpret } from './read-logic';
import type { Reading } from './read-logic';
import { takeSnapshot } from './take-snapshot';

/**
 * Reads everything the workbook files, in one request (two when a sheet is missing or doubled).
 * @throws WorkbookProblem `no-template`, `newer-template`, or a failure of Excel.
 */
export async function readFiling(): Promise<Reading> {
  return runExcel(async (context) => interpret(await takeSnapshot(context)));
}
