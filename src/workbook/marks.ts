import type { AuditResult } from '../rules';
import { runExcel } from './excel-run';
import { MARK_FILL, MARK_FORMULA, addressTexts, isMark, marksOf } from './marks-logic';
import { protectSheet } from './protect-sheet';

/** What marking did. */
export interface MarkReport {
  readonly cells: number;
  readonly sheets: number;
}

/** A sheet's state, and the marks on it. */
interface Marked {
  readonly sheet: Excel.Worksheet;
  readonly marks: readonly Excel.ConditionalFormat[];
}

/**
 * Finds the marks on all sheets: three requests. Marks are conditional formats of our own laid over the
 * cells: the cells' own fills are never touched, so that taking a mark away leaves no trace, whatever
 * the fill was (theme colours and patterns could not be put back through the API).
 */
async function findMarks(context: Excel.RequestContext): Promise<readonly Marked[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
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
  return custom.map(({ sheet, formats }) => ({
    sheet,
    marks: formats.filter((each) => isMark(each.custom.rule.formula)),
  }));
}

/** Queues work on sheets with their locks open, and locks again those that were locked. */
function withOpenLocks(
  sheets: readonly Excel.Worksheet[],
  work: (sheet: Excel.Worksheet) => void,
): void {
  for (const sheet of sheets) {
    const locked = sheet.protection.protected;
    if (locked) sheet.protection.unprotect();
    work(sheet);
    if (locked) protectSheet(sheet);
  }
}

/**
 * Marks the cells of all findings that are still open, in place of marks set before. Four requests; the
 * figures and the cells' own looks are not touched.
 * @throws WorkbookProblem
 */
export async function markFindings(result: AuditResult): Promise<MarkReport> {
  return runExcel(async (context) => {
    const present = await findMarks(context);
    const wanted = marksOf(result).filter(({ sheet }) =>
      present.some((each) => each.sheet.name === sheet),
    );
    const touched = present.filter(
      ({ marks, sheet }) => marks.length > 0 || wanted.some((group) => group.sheet === sheet.name),
    );
    withOpenLocks(
      touched.map(({ sheet }) => sheet),
      (sheet) => {
        for (const mark of touched.find((each) => each.sheet === sheet)?.marks ?? []) mark.delete();
        for (const group of wanted.filter((each) => each.sheet === sheet.name)) {
          for (const text of addressTexts(group.addresses)) {
            const mark = sheet.getRanges(text).conditionalFormats.add('Custom');
            mark.custom.rule.formula = MARK_FORMULA;
            mark.custom.format.fill.color = MARK_FILL[group.severity];
          }
        }
      },
    );
    await context.sync();
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
    const marked = (await findMarks(context)).filter(({ marks }) => marks.length > 0);
    withOpenLocks(
      marked.map(({ sheet }) => sheet),
      (sheet) => {
        for (const mark of marked.find((each) => each.sheet === sheet)?.marks ?? []) mark.delete();
      },
    );
    await context.sync();
    return marked.length;
  });
}
