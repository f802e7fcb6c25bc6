import type { Told } from '../catalog';
import { told } from '../catalog';
import { draftSheet, freeTitle } from '../template';
import type { DraftLine } from '../template';
import { runExcel } from './excel-run';
import { structureProtected } from './problem-map';
import { queueBegin, queueEnd } from './recovery/unfinished';
import { findSameSheet } from './same-sheet';
import { lookForHalfSheets, takeAwaySheet } from './take-away-sheet';
import { fillSheet } from './write-sheet';

const TITLE = '报告草稿';

export interface DraftSheetReport {
  /** Name of the new sheet. */
  readonly sheet: string;
  readonly sentences: readonly Told[];
}

const thereAlready = (sheet: string): Told =>
  told(
    `这份草稿已在工作表“${sheet}”里，一字不差，没有再写一份。`,
    `This very draft is on the sheet "${sheet}" already; no second one was written.`,
  );

/**
 * Puts a draft on a new sheet behind all others and shows it. An earlier draft, which people may have
 * worked on, stays as it is: the new one gets another name; one that is the same word for word is shown
 * instead. At most three requests.
 * @throws WorkbookProblem `structure-protected`, or a failure of Excel; no sheet is left behind then.
 */
export async function addDraftSheet(lines: readonly DraftLine[]): Promise<DraftSheetReport> {
  return runExcel(async (context) => {
    const { protection, worksheets } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    const half = lookForHalfSheets(context);
    await context.sync();
    if (await half.takeAway()) {
      worksheets.load('items/name');
      await context.sync();
    }
    if (protection.protected) throw structureProtected();
    const here = worksheets.items.map(({ name }) => name);
    const title = freeTitle(TITLE, here);
    const blueprint = draftSheet(title, lines);
    const same = await findSameSheet(context, here, TITLE, blueprint.contents);
    if (same !== null) {
      worksheets.getItem(same).activate();
      await context.sync();
      return { sheet: same, sentences: [thereAlready(same)] };
    }
    queueBegin(context, 'sheet', title);
    const sheet = worksheets.add(title);
    try {
      fillSheet(sheet, blueprint);
      sheet.activate();
      queueEnd(context, 'sheet');
      await context.sync();
    } catch (error) {
      await takeAwaySheet(title);
      throw error;
    }
    return {
      sheet: title,
      sentences: [
        told(
          `草稿已写入新工作表“${title}”，每段一行，可以选中后复制到 Word；附表请用填报表或发布表。`,
          `The draft is on the new sheet "${title}", a paragraph a row, to be copied into Word; for the annex use the tables or the publication tables.`,
        ),
        ...(title === TITLE
          ? []
          : [told(`原有的“${TITLE}”没有改动。`, `The "${TITLE}" that was there was not changed.`)]),
      ],
    };
  });
}
