import { runExcel } from './excel-run';
import { identifySnapshot } from './identity-logic';
import type { Identity } from './identity-logic';
import { takeSnapshot } from './take-snapshot';

/**
 * Says what the open workbook is: none, ours, ours but damaged, or made by a later version.
 * @throws WorkbookProblem
 */
export async function identify(): Promise<Identity> {
  return runExcel(async (context) => identifySnapshot(await takeSnapshot(context)));
}
