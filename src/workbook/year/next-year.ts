import {
  FINDING_COLUMNS,
  FINDING_HEADERS,
  areaAddress,
  cellAddress,
  parseReference,
} from '../../template';
import { findColumns } from '../columns-logic';
import { runExcel } from '../excel-run';
import { insertTemplate } from '../insert';
import { WorkbookProblem } from '../problem';
import { structureProtected } from '../problem-map';
import { protectSheet } from '../protect-sheet';
import { interpret } from '../read-logic';
import type { Reading } from '../read-logic';
import { queueForget, queueRecord } from '../recovery/keep';
import { lockAgain, lookForOpenLocks, queueClosed, queueOpening } from '../recovery/open-locks';
import { holds } from '../recovery/recovery-logic';
import type { CellNow } from '../recovery/recovery-logic';
import { lookForUnfinished, queueBegin, queueEnd } from '../recovery/unfinished';
import type { Keeping } from '../recovery/recovery-types';
import { findingRowHeight } from '../row-height-logic';
import { extent } from '../snapshot';
import type { CellValue, Grid, Snapshot } from '../snapshot';
import { takeSnapshot } from '../take-snapshot';
import { fillSheet } from '../write-sheet';
import type { YearChange } from './next-year-changes-logic';
import { planNextYear } from './next-year-plan-logic';
import type { NextYearPlan } from './next-year-plan-logic';
import type { NextYearPreview, NextYearReport, NextYearUndo } from './next-year-types';
import { asText, gridsByName } from './raw-cell-logic';
import { runsOf } from './runs-logic';

/** Lines above the headings, where the template names the year. */
const TOP = 'A1:L8';

interface Look {
  readonly reading: Reading;
  readonly plan: NextYearPlan;
}

/** What it takes to undo a step into the next year that broke off. */
interface Begun {
  readonly archive: string;
  readonly changes: readonly YearChange[];
  readonly locked: readonly string[];
}

/** Nothing here is shown or computed with: it is written back as it was noted. */
const isBegun = (note: unknown): note is Begun =>
  typeof note === 'object' &&
  note !== null &&
  'archive' in note &&
  'changes' in note &&
  Array.isArray(note.changes) &&
  'locked' in note &&
  Array.isArray(note.locked);

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

/** A step into the next year that broke off, and could not be undone then, is undone now. */
async function wholeSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  const unfinished = lookForUnfinished(context, 'next-year');
  const snapshot = await takeSnapshot(context);
  const begun = (await unfinished.read()).findLast(isBegun);
  if (begun === undefined) return snapshot;
  await queuePutBack(context, begun);
  unfinished.queueRemoval();
  await context.sync();
  return takeSnapshot(context);
}

/** Figure cells are not formatted as text: a text there must be kept from being read as something else. */
const entered = (value: CellValue, kind: YearChange['kind']): CellValue =>
  typeof value === 'string' && ['previous', 'current', 'published'].includes(kind)
    ? asText(value)
    : value;

/** What is written to bring a cell back: formulas as formulas, all else as it was. */
const restored = ({ before, kind }: YearChange): CellValue =>
  typeof before === 'string' && before.startsWith('=') ? before : entered(before, kind);

interface Written {
  readonly range: Excel.Range;
  readonly values: readonly CellValue[];
}

function queueWrites(
  context: Excel.RequestContext,
  changes: readonly YearChange[],
  valueOf: (change: YearChange) => CellValue,
): readonly Written[] {
  const { worksheets } = context.workbook;
  return runsOf(changes.map((change) => ({ ...change, value: valueOf(change) }))).map(
    ({ sheet, address, values }) => {
      const range = worksheets.getItem(sheet).getRange(address);
      range.values = values.map((value) => [value]);
      return { range, values };
    },
  );
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
          return (typeof now === 'string' ? now.replace(/^'/, '') : now) !== wanted;
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
      `有 ${String(lost)} 个单元格没有写进去，已恢复原样。可能正在编辑其中的单元格，请按 Enter 结束编辑后再按一次。`,
    );
  }
}

/** Queues what brings the closed year back: cells, locks, and no archive. One request before it. */
async function queuePutBack(
  context: Excel.RequestContext,
  { archive, changes, locked }: Begun,
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const touched = worksheets.items.filter(({ name }) =>
    changes.some(({ sheet }) => sheet === name),
  );
  const here = new Set(touched.map(({ name }) => name));
  for (const sheet of touched) if (sheet.protection.protected) sheet.protection.unprotect();
  queueWrites(
    context,
    changes.filter(({ sheet }) => here.has(sheet)),
    restored,
  );
  for (const sheet of touched) if (locked.includes(sheet.name)) protectSheet(sheet);
  for (const sheet of worksheets.items) if (sheet.name === archive) sheet.delete();
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
        '工作簿在确认之后又有改动，没有开始下一年。请重新查看将要改动的内容，再确认。',
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
          `已开始 ${String(to)} 年度：改动 ${String(cells)} 个单元格，${String(from)} 年度的全部内容在“${archive}”。请核对封面的级别、口径和职责，再填本年数。`,
        ],
        undo: { archive, changes: found.plan.changes },
      };
    });
  } catch (problem) {
    if (now !== null) await putBack(now, request.keeping);
    throw problem;
  }
}

/**
 * Opens the closed year again, as long as nothing was filled in since: a cell that holds something else
 * than what was written is left alone and returned, and the archive then stays too. Two requests.
 * @returns places left alone; none when all is as before.
 * @throws WorkbookProblem
 */
export async function takeBackNextYear(
  undo: NextYearUndo,
): Promise<readonly { readonly sheet: string; readonly address: string }[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    const openLocks = lookForOpenLocks(context);
    const runs = runsOf(undo.changes).map((run) => {
      const range = worksheets.getItem(run.sheet).getRange(run.address);
      range.load('values,formulas');
      return { ...run, range };
    });
    await context.sync();
    const leftOpen = await openLocks.names();
    const present = new Map<string, CellNow>();
    for (const { sheet, address, range } of runs) {
      const area = parseReference(address);
      range.values.forEach((line, index) => {
        if (area === null) return;
        present.set(placeKey(sheet, area.top + index, area.left), {
          value: line[0] as CellValue,
          formula: range.formulas[index]?.[0] as CellValue,
        });
      });
    }
    const stands = ({ sheet, row, column }: YearChange, content: CellValue): boolean => {
      const now = present.get(placeKey(sheet, row, column));
      return now !== undefined && holds(now, content);
    };
    // Cells that hold their former content already were put back by a press that broke off midway.
    const open = undo.changes.filter((change) => !stands(change, change.before));
    const untouched = open.filter((change) => stands(change, change.value));
    const left = open.filter((change) => !untouched.includes(change));
    const touched = new Set(untouched.map(({ sheet }) => sheet));
    const locked = worksheets.items.filter(
      ({ name, protection }) => leftOpen.has(name) || (touched.has(name) && protection.protected),
    );
    openLocks.queueRemoval();
    const names = locked.map(({ name }) => name);
    queueOpening(context, names);
    for (const sheet of locked) if (sheet.protection.protected) sheet.protection.unprotect();
    queueWrites(context, untouched, restored);
    for (const sheet of locked) protectSheet(sheet);
    const archive = worksheets.items.find(({ name }) => name === undo.archive);
    if (left.length === 0 && archive !== undefined) archive.delete();
    queueClosed(context);
    try {
      await context.sync();
    } catch (error) {
      await lockAgain(names);
      throw error;
    }
    return left.map(({ sheet, row, column }) => ({ sheet, address: cellAddress(row, column) }));
  });
}

const placeKey = (sheet: string, row: number, column: number): string =>
  `${sheet}\n${String(row)}\n${String(column)}`;
