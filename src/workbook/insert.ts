import { applyPlan } from './apply-plan';
import { runExcel } from './excel-run';
import { planInsert } from './insert-logic';
import type { InsertPlan, InsertReport, InsertRequest } from './insert-plan';
import { structureProtected } from './problem-map';
import { takeSnapshot } from './take-snapshot';

/**
 * Adds the template to the open workbook, or repairs it when it is there; at most three requests.
 * Existing sheets are not touched; a filed figure is never written over. When adding fails midway,
 * what was added is taken away again; when that fails too, pressing again completes it.
 * @throws WorkbookProblem
 */
export async function insertTemplate(request: InsertRequest): Promise<InsertReport> {
  let plan: InsertPlan | null = null;
  try {
    return await runExcel(async (context) => {
      const snapshot = await takeSnapshot(context, true);
      const planned = planInsert(snapshot, request);
      const needsStructure = planned.newSheets.length > 0;
      if (needsStructure && snapshot.structureProtected) throw structureProtected();
      plan = planned;
      applyPlan(context, planned, new Map(snapshot.sheets.map(({ name }, index) => [name, index])));
      await context.sync();
      return planned.report;
    });
  } catch (problem) {
    if (plan !== null) await takeAway(plan);
    throw problem;
  }
}

/** Removes the sheets and names of an insert that failed; silent when Excel does not answer. */
async function takeAway(plan: InsertPlan): Promise<void> {
  if (!plan.fresh) return;
  const added = new Set(plan.newSheets.map(({ blueprint }) => blueprint.title));
  try {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name');
      names.load('items/name,items/formula');
      await context.sync();
      for (const name of names.items) {
        if (name.name.startsWith('NB_')) name.delete();
      }
      for (const sheet of worksheets.items) if (added.has(sheet.name)) sheet.delete();
      await context.sync();
    });
  } catch {
    // The first failure is the one to tell; what stayed is recognised when the person presses again.
  }
}
