import type { FigureKey } from '../../catalog';
import { runExcel } from '../excel-run';
import { interpret } from '../read-logic';
import type { Keeping } from '../recovery/recovery-types';
import { takeSnapshot } from '../take-snapshot';
import { writeAndCheck } from '../write-checked';
import type { WriteReport } from '../write-plan';
import type { LastYear } from './last-year-types';
import { planLastYear } from './last-year-plan-logic';

/**
 * Fills 上年 from last year's workbook: the blank cells, and of the others only those chosen by key. The
 * workbook is read anew, so a cell filled since the comparison is left as it is and comes back among
 * `conflicts`. Two requests; `restore(report.changes)` takes it all back.
 * @param replace keys of `LastYearComparison.different` to be taken over.
 * @throws WorkbookProblem
 */
export async function fillLastYear(
  past: LastYear,
  replace: readonly FigureKey[] = [],
  keeping?: Keeping,
): Promise<WriteReport> {
  return runExcel(async (context) => {
    const plan = planLastYear(interpret(await takeSnapshot(context)), past, new Set(replace));
    await writeAndCheck(context, plan.changes, keeping);
    return { ...plan, written: plan.changes.length };
  });
}
