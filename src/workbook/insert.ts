import { told, UNIT_NAME_LIMIT } from '../catalog';
import { applyPlan } from './apply-plan';
import { runExcel } from './excel-run';
import { planInsert } from './insert-logic';
import type { InsertPlan, InsertReport, InsertRequest } from './insert-plan';
import { WorkbookProblem } from './problem';
import { asProblem, structureProtected } from './problem-map';
import { protectSheet } from './protect-sheet';
import type { Keeping } from './recovery/recovery-types';
import { requireAsked } from './repair/require-asked';
import { takeSnapshot } from './take-snapshot';
import type { RowAnswer } from './witness/witness-types';

/** What goes with pressing insert or repair. */
export interface InsertOptions {
  /** What a person has said about rows in question. */
  readonly answers?: readonly RowAnswer[];
  /** Time and act under which what is written over is kept. */
  readonly keeping?: Keeping;
}

/**
 * Adds the template to the open workbook, or repairs it when it is there; at most three requests.
 * Existing sheets are not touched; no cell that a person fills is written. What a repair writes over of
 * the template's own is kept in the recovery list. When adding fails midway, what was added is taken
 * away again; when that fails too, pressing again completes it.
 * @throws WorkbookProblem, `not-asked` for an answer to a question that is not asked.
 */
export async function insertTemplate(
  request: InsertRequest,
  options: InsertOptions = {},
): Promise<InsertReport> {
  requireShort(request.unitName);
  const { answers = [] } = options;
  const keeping = options.keeping ?? { at: new Date().toISOString(), act: 'template' };
  let plan: InsertPlan | null = null;
  try {
    return await runExcel(async (context) => {
      const snapshot = await takeSnapshot(context, true);
      requireAsked(snapshot, answers);
      const planned = planInsert(snapshot, request, answers);
      const needsStructure = planned.newSheets.length > 0;
      if (needsStructure && snapshot.structureProtected) throw structureProtected();
      plan = planned;
      const places = snapshot.sheets.map(({ name }, index) => [name, index] as const);
      applyPlan(context, planned, new Map(places), keeping);
      await context.sync();
      return planned.report;
    });
  } catch (problem) {
    if (plan === null) throw problem;
    await tidyUp(plan);
    throw await withSheet(problem, plan);
  }
}

/** A refusal by protection with the sheet that refused; any other problem as it is. */
async function withSheet(problem: unknown, plan: InsertPlan): Promise<unknown> {
  const known = asProblem(problem);
  if (known.code !== 'protected') return problem;
  const locked = [
    ...plan.repairs.filter((repair) => repair.protected).map(({ sheet }) => sheet),
    ...plan.newSheets
      .filter((each) => each.adopt && each.locked)
      .map((each) => each.blueprint.title),
  ];
  const refused: string[] = [];
  for (const sheet of locked) if (!(await opensWithoutPassword(sheet))) refused.push(sheet);
  if (refused.length === 0) return problem;
  const names = refused.map((name) => `“${name}”`).join('、');
  return new WorkbookProblem(
    'protected',
    told(
      `没有写入：工作表${names}设有保护密码。请向设密码的人要密码，在“审阅”中撤销这些工作表的保护，再按一次。`,
      `Nothing was written: ${refused.map((name) => `"${name}"`).join(', ')} is protected with a password. Ask for it, unprotect the sheet under Review, then try again.`,
    ),
    known.detail,
  );
}

/** Tries to open a sheet and locks it again; false when it asks for a password. */
async function opensWithoutPassword(name: string): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      protectSheet(sheet);
      await context.sync();
    });
    return true;
  } catch {
    return false;
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
