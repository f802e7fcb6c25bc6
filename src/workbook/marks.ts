import type { AuditResult } from '../rules';
import { runExcel } from './excel-run';
import { MARK_FILL, MARK_FORMULA, addressTexts, isMark, marksOf } from './marks-logic';
import type { MarkGroup } from './marks-logic';
import { protectSheet } from './protect-sheet';
import { lockAgain, lookForOpenLocks, queueClosed, queueOpening } from './recovery/open-locks';

/** What marking did. */
export interface MarkReport {
  readonly cells: number;
  readonly sheets: number;
}

/** A sheet's state, and the marks on it. */
interface Marked {
  readonly sheet: Excel.Worksheet;
  /** Locked now, or left open by marking that broke off. */
  readonly locked: boolean;
  readonly marks: readonly Excel.ConditionalFormat[];
}

interface Found {
  readonly sheets: readonly Marked[];
  /** Queues the removal of what marking that broke off has left behind. */
  readonly queueRemoval: () => void;
}

/**
 * Finds the marks on all sheets: three requests. Marks are conditional formats of our own laid over the
 * cells: the cells' own fills are never touched, so that taking a mark away leaves no trace, whatever
 * the fill was (theme colours and patterns could not be put back through the API).
 */
async function findMarks(context: Excel.RequestContext): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  const openLocks = lookForOpenLocks(context);
  await context.sync();
  const leftOpen = await openLocks.names();
  const found = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  await context.sync();
  const custom = found.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter(({ type }) => type === 'Custom'),
  }));
  for (const { formats } of custom) for (const each of formats) each.custom.rule.load('formula');
  await context.sync();
  return {
    sheets: custom.map(({ sheet, formats }) => ({
      sheet,
      locked: sheet.protection.protected || leftOpen.has(sheet.name),
      marks: formats.filter((each) => isMark(each.custom.rule.formula)),
    })),
    queueRemoval: openLocks.queueRemoval,
  };
}

/**
 * Takes marks away and lays new ones, in one request, on sheets whose locks are opened for it and closed
 * again. A request that breaks off is put right at once, or with the next press.
 */
async function remark(
  context: Excel.RequestContext,
  { sheets, queueRemoval }: Found,
  groups: readonly MarkGroup[],
): Promise<readonly Marked[]> {
  const touched = sheets.filter(
    ({ locked, marks, sheet }) =>
      marks.length > 0 ||
      groups.some((group) => group.sheet === sheet.name) ||
      locked !== sheet.protection.protected,
  );
  queueRemoval();
  queueOpening(
    context,
    touched.filter(({ locked }) => locked).map(({ sheet }) => sheet.name),
  );
  for (const { locked, marks, sheet } of touched) {
    if (sheet.protection.protected) sheet.protection.unprotect();
    for (const mark of marks) mark.delete();
    for (const group of groups.filter((each) => each.sheet === sheet.name)) lay(sheet, group);
    if (locked) protectSheet(sheet);
  }
  queueClosed(context);
  try {
    await context.sync();
  } catch (error) {
    await lockAgain(touched.filter(({ locked }) => locked).map(({ sheet }) => sheet.name));
    throw error;
  }
  return touched;
}

function lay(sheet: Excel.Worksheet, { addresses, severity }: MarkGroup): void {
  for (const text of addressTexts(addresses)) {
    const mark = sheet.getRanges(text).conditionalFormats.add('Custom');
    mark.custom.rule.formula = MARK_FORMULA;
    mark.custom.format.fill.color = MARK_FILL[severity];
  }
}

/**
 * Marks the cells of all findings that are still open, in place of marks set before. Four requests; the
 * figures and the cells' own looks are not touched.
 * @throws WorkbookProblem
 */
export async function markFindings(result: AuditResult): Promise<MarkReport> {
  return runExcel(async (context) => {
    const found = await findMarks(context);
    const wanted = marksOf(result).filter(({ sheet }) =>
      found.sheets.some((each) => each.sheet.name === sheet),
    );
    await remark(context, found, wanted);
    return {
      cells: wanted.reduce((sum, { addresses }) => sum + addresses.length, 0),
      sheets: new Set(wanted.map(({ sheet }) => sheet)).size,
    };
  });
}

/**
 * Takes all marks away, whoever set them and when. Four requests.
 * @returns how many sheets bore marks.
 * @throws WorkbookProblem
 */
export async function clearMarks(): Promise<number> {
  return runExcel(async (context) => {
    const found = await findMarks(context);
    await remark(context, found, []);
    return found.sheets.filter(({ marks }) => marks.length > 0).length;
  });
}
