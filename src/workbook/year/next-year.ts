import { told } from '../../catalog';
import { FINDING_COLUMNS, FINDING_HEADERS, areaAddress } from '../../template';
import { findColumns } from '../columns-logic';
import { runExcel } from '../excel-run';
import { insertTemplate } from '../insert';
import { WorkbookProblem } from '../problem';
import { structureProtected } from '../problem-map';
import { protectSheet } from '../protect-sheet';
import { interpret } from '../read-logic';
import type { Reading } from '../read-logic';
import { queueForget, queueRecord } from '../recovery/keep';
import { lookForUnfinished, queueBegin, queueEnd } from '../recovery/unfinished';
import type { Keeping } from '../recovery/recovery-types';
import { findingRowHeight } from '../row-height-logic';
import { extent } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';
import { fillSheet } from '../write-sheet';
import { queuePutBack, wholeSnapshot } from './broken-off-year';
import type { Begun } from './broken-off-year';
import type { YearChange } from './next-year-changes-logic';
import { planNextYear } from './next-year-plan-logic';
import type { NextYearPlan } from './next-year-plan-logic';
import type { NextYearPreview, NextYearReport } from './next-year-types';
import { gridsByName } from './raw-cell-logic';
import { entered, queueWrites } from './year-writes';
import type { Written } from './year-writes';

/** Lines above the headings, where the template names the year. */
const TOP = 'A1:L8';

interface Look {
  readonly reading: Reading;
  readonly plan: NextYearPlan;
}

/** Reads the workbook and the lines above its tables: two requests. */
async function look(context: Excel.RequestContext, version?: string): Promise<Look> {
  const reading = interpret(await wholeSnapshot(context));
  const tops = [...reading.titles.values()].map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(TOP);
    range.load('values,formulas');
    return { sheet, range };
  });
  await context.sync();
  const grids = tops.map(({ sheet, range }): Grid => ({
    sheet,
    top: 1,
    left: 1,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
  }));
  return { reading, plan: planNextYear(reading, grids, version) };
}

/**
 * Says what starting the next year would do to the open workbook, with every count; changes nothing.
 * @throws WorkbookProblem `no-template`, `newer-template`, or `not-ready` when figures could get lost.
 */
export async function previewNextYear(): Promise<NextYearPreview> {
  return runExcel(async (context) => (await look(context)).plan.preview);
}

/** Sheets that changes touch and that are locked now. */
function lockedSheets(reading: Reading, changes: readonly YearChange[]): readonly string[] {
  const touched = new Set(changes.map(({ sheet }) => sheet));
  return reading.snapshot.sheets
    .filter((sheet) => sheet.protected && touched.has(sheet.name))
    .map(({ name }) => name);
}

/** The list of findings is empty now: no links, rows of one line. */
function queueEmptyFindings(context: Excel.RequestContext, reading: Reading): void {
  const grid = gridsByName(reading).get(reading.titles.get('findings') ?? '');
  if (grid === undefined) return;
  const { headerRow, columns } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  const { bottom } = extent(grid);
  const sheet = context.workbook.worksheets.getItem(grid.sheet);
  const place = columns['place'];
  if (place !== undefined) {
    sheet.getRange(areaAddress(headerRow + 1, place, bottom, place)).clear('Hyperlinks');
  }
  sheet.getRange(`${String(headerRow + 1)}:${String(bottom)}`).format.rowHeight = findingRowHeight(
    [],
  );
}

/** Values that did not arrive, because a cell was being edited. */
function lostIn(written: readonly Written[]): number {
  return written
    .map(
      ({ range, values }) =>
        values.filter((value, index) => {
          const now: unknown = range.values[index]?.[0];
          const wanted = typeof value === 'string' ? value.replace(/^'/, '') : value;
          // Some programs show the mark that keeps a text a text.
          return now !== wanted && (typeof now !== 'string' || now.replace(/^'/, '') !== wanted);
        }).length,
    )
    .reduce((sum, count) => sum + count, 0);
}

/** One request: archive first, then the cells, read back before anyone is told that it is done. */
async function carryOut(
  context: Excel.RequestContext,
  { reading, plan }: Look,
  keeping: Keeping | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  if (keeping !== undefined) {
    const year = { archive: plan.archive.title, changes: plan.changes };
    queueRecord(context, { ...keeping, changes: [], year });
  }
  const locked = lockedSheets(reading, plan.changes);
  const begun: Begun = { archive: plan.archive.title, changes: plan.changes, locked };
  queueBegin(context, 'next-year', begun);
  for (const name of locked) worksheets.getItem(name).protection.unprotect();
  const archive = worksheets.add(plan.archive.title);
  fillSheet(archive, plan.archive);
  protectSheet(archive);
  const written = queueWrites(context, plan.changes, ({ value, kind }) => entered(value, kind));
  queueEmptyFindings(context, reading);
  for (const { range } of written) range.load('values');
  for (const name of locked) protectSheet(worksheets.getItem(name));
  queueEnd(context, 'next-year');
  await context.sync();
  const lost = lostIn(written);
  if (lost > 0) {
    throw new WorkbookProblem(
      'read-back',
      told(
        `有 ${String(lost)} 个单元格没有写进去，已恢复原样。可能正在编辑其中的单元格，请按 Enter 结束编辑后再按一次。`,
        `${String(lost)} cells did not take what was written; everything was put back. One of them may be being edited: press Enter to finish, then try again.`,
      ),
    );
  }
}

/**
 * Puts everything back as it was after a failure; silent, because the first failure is the one to tell.
 * When Excel answers no more, the note in the workbook serves the next press.
 */
async function putBack({ reading, plan }: Look, keeping: Keeping | undefined): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const unfinished = lookForUnfinished(context, 'next-year');
      await queuePutBack(context, {
        archive: plan.archive.title,
        changes: plan.changes,
        locked: lockedSheets(reading, plan.changes),
      });
      unfinished.queueRemoval();
      if (keeping !== undefined) queueForget(context, keeping);
      await context.sync();
    });
  } catch {
    // See above.
  }
}

/**
 * Starts the next year in the open workbook (let the person save a copy first): everything of the closed
 * year goes to an archive sheet, 本年 moves to 上年, notes, published ratios, texts, findings and
 * signatures are cleared, the year is one later. A workbook of an older template is brought up first.
 * All or nothing: after a failure the workbook is as it was.
 * @param request.confirm `confirm` of the preview the person agreed to.
 * @throws WorkbookProblem `changed` when the workbook is no longer as it was previewed, `not-ready`,
 * `structure-protected`, `read-back`, or a failure of Excel.
 */
export async function startNextYear(request: {
  readonly confirm: string;
  /** Keeps what is overwritten in the workbook, so that it can be taken back on another day. */
  readonly keeping?: Keeping;
}): Promise<NextYearReport> {
  const { preview, older } = await runExcel(async (context) => {
    const { plan, reading } = await look(context);
    if (plan.preview.confirm !== request.confirm) {
      throw new WorkbookProblem(
        'changed',
        told(
          '工作簿在确认之后又有改动，没有开始下一年。请重新查看将要改动的内容，再确认。',
          'The workbook has changed since you confirmed, so the next year was not started. Look again at what will change, then confirm.',
        ),
      );
    }
    if (reading.snapshot.structureProtected) throw structureProtected();
    return { preview: plan.preview, older: reading.identity.kind === 'older' ? reading : null };
  });
  const upgraded =
    older === null
      ? []
      : (
          await insertTemplate({
            pack: older.filing.pack,
            year: preview.from,
            unitName: older.filing.cover.unitName,
            level: older.filing.cover.level,
          })
        ).sentences;
  let now: Look | null = null;
  try {
    return await runExcel(async (context) => {
      const found = await look(context, older?.filing.version);
      now = found;
      await carryOut(context, found, request.keeping);
      const { from, to, archive, cells } = found.plan.preview;
      return {
        from,
        to,
        archive,
        cells,
        sentences: [
          ...upgraded,
          told(
            `已开始 ${String(to)} 年度：改动 ${String(cells)} 个单元格，${String(from)} 年度的全部内容在“${archive}”。请核对封面的级别、口径和职责，再填本年数。`,
            `${String(to)} has begun: ${String(cells)} cells changed, everything of ${String(from)} is on "${archive}". Check level, definitions and duties on the cover, then fill in the year.`,
          ),
        ],
        undo: { archive, changes: found.plan.changes },
      };
    });
  } catch (problem) {
    if (now !== null) await putBack(now, request.keeping);
    throw problem;
  }
}
