import { told, UNIT_NAME_LIMIT } from '../catalog';
import { applyPlan } from './apply-plan';
import { runExcel } from './excel-run';
import { planInsert } from './insert-logic';
import type { InsertPlan, InsertReport, InsertRequest } from './insert-plan';
import { WorkbookProblem } from './problem';
import { structureProtected } from './problem-map';
import { protectSheet } from './protect-sheet';
import { takeSnapshot } from './take-snapshot';

/**
 * Adds the template to the open workbook, or repairs it when it is there; at most three requests.
 * Existing sheets are not touched; a filed figure is never written over. When adding fails midway,
 * what was added is taken away again; when that fails too, pressing again completes it.
 * @throws WorkbookProblem
 */
export async function insertTemplate(request: InsertRequest): Promise<InsertReport> {
  requireShort(request.unitName);
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
    if (plan !== null) await tidyUp(plan);
    throw problem;
  }
}

/** The office's name stands in the footer of each sheet too, which holds 255 characters in all. */
function requireShort({ length }: string): void {
  if (length <= UNIT_NAME_LIMIT) return;
  throw new WorkbookProblem(
    'too-large',
    told(
      `单位名称有 ${String(length)} 个字，最多 ${String(UNIT_NAME_LIMIT)} 个字，没有写入。请填全称，与公章一致。`,
      `The name of the office has ${String(length)} characters; at most ${String(UNIT_NAME_LIMIT)} fit. Nothing was written. Give the full name as on the seal.`,
    ),
  );
}

/**
 * After a failure: takes away what was added, or locks again what was opened for repair. Silent when
 * Excel does not answer: the first failure is the one to tell, and pressing again recognises the rest.
 */
async function tidyUp(plan: InsertPlan): Promise<void> {
  try {
    await Excel.run((context) => (plan.fresh ? takeAway(context, plan) : lockAgain(context, plan)));
  } catch {
    // See above.
  }
}

async function takeAway(context: Excel.RequestContext, plan: InsertPlan): Promise<void> {
  const added = new Set(plan.newSheets.map(({ blueprint }) => blueprint.title));
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  await context.sync();
  for (const name of names.items) if (name.name.startsWith('NB_')) name.delete();
  for (const sheet of worksheets.items) if (added.has(sheet.name)) sheet.delete();
  await context.sync();
}

async function lockAgain(context: Excel.RequestContext, plan: InsertPlan): Promise<void> {
  const locked = new Set(
    plan.repairs.filter((repair) => repair.protected).map(({ sheet }) => sheet),
  );
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  for (const sheet of worksheets.items) {
    if (locked.has(sheet.name) && !sheet.protection.protected) protectSheet(sheet);
  }
  await context.sync();
}
