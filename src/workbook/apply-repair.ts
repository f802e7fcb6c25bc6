import type { Told } from '../catalog';
import type { RepairTo } from '../rules';
import { planRepairCells } from './apply-repair-logic';
import { runExcel } from './excel-run';
import { interpret } from './read-logic';
import type { Keeping } from './recovery/recovery-types';
import { takeSnapshot } from './take-snapshot';
import { writeAndCheck } from './write-checked';
import { planWrite } from './write-logic';
import type { CellChange } from './write-plan';

/** What pressing a suggestion did. */
export interface RepairReport {
  /** Cells written with what stood there before; pass to `restore` to take it all back. */
  readonly changes: readonly CellChange[];
  /** Why nothing was written, one sentence for each cell; empty when all was. */
  readonly refused: readonly Told[];
}

/**
 * Writes the values one suggestion proposes, in two requests, and only when every cell still holds what
 * it held when the suggestion was made; else nothing is written. Cells are found by code, so inserted
 * rows and renamed sheets do no harm. Only a press of the person calls this.
 * @throws WorkbookProblem
 */
export async function applyRepair(
  cells: readonly RepairTo[],
  keeping?: Keeping,
): Promise<RepairReport> {
  return runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const { figures, refused } = planRepairCells(reading, cells);
    if (refused.length > 0) return { changes: [], refused };
    const plan = planWrite(reading, { figures }, 'replace');
    if (plan.unplaced.length > 0) return { changes: [], refused: plan.unplaced };
    await writeAndCheck(context, plan.changes, keeping);
    return { changes: plan.changes, refused: [] };
  });
}
