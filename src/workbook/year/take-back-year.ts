import { cellAddress, parseReference } from '../../template';
import { runExcel } from '../excel-run';
import { protectSheet } from '../protect-sheet';
import { lockAgain, lookForOpenLocks, queueClosed, queueOpening } from '../recovery/open-locks';
import { holds } from '../recovery/recovery-logic';
import type { CellNow } from '../recovery/recovery-logic';
import type { CellValue } from '../snapshot';
import type { YearChange } from './next-year-changes-logic';
import type { NextYearUndo } from './next-year-types';
import { runsOf } from './runs-logic';
import { queueWrites, restored } from './year-writes';

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
