import type { FiguresRead } from '../catalog';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';
import { interpret } from './read-logic';
import type { CellValue } from './snapshot';
import { takeSnapshot } from './take-snapshot';
import { planWrite } from './write-logic';
import type { Fill } from './write-logic';
import type { CellChange, FigureWrite, Overwrite, WriteReport } from './write-plan';

/**
 * Writes cells and reads them back in the same request, because a cell being edited swallows a write
 * without an error.
 */
export async function writeAndCheck(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { worksheets } = context.workbook;
  const checks = changes.map(({ sheet, address, value }) => {
    const range = worksheets.getItem(sheet).getRange(address);
    range.values = [[value]];
    range.load('values');
    return { sheet, address, value, range };
  });
  await context.sync();
  const lost = checks.filter(({ range, value }) => range.values[0]?.[0] !== value);
  if (lost.length === 0) return;
  const where = lost.slice(0, 5).map(({ sheet, address }) => `“${sheet}”${address}`);
  throw new WorkbookProblem(
    'read-back',
    `有 ${String(lost.length)} 个单元格没有写进去（${where.join('、')}）。可能正在编辑其中的单元格，请按 Enter 结束编辑后再按一次。`,
  );
}

/**
 * Fills figures, cover, declarations and texts at once, in two requests. Cells that hold something else
 * are never changed unless told to; what was changed is returned so that it can be taken back.
 * @throws WorkbookProblem
 */
export async function fillCells(fill: Fill, overwrite: Overwrite): Promise<WriteReport> {
  return runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const plan = planWrite(reading, fill, overwrite);
    await writeAndCheck(context, plan.changes);
    return {
      written: plan.changes.length,
      same: plan.same,
      conflicts: plan.conflicts,
      unplaced: plan.unplaced,
      changes: plan.changes,
    };
  });
}

/** Figures only; see `fillCells`. @throws WorkbookProblem */
export async function writeFigures(
  figures: readonly FigureWrite[],
  options: { readonly overwrite: Overwrite },
): Promise<WriteReport> {
  return fillCells({ figures }, options.overwrite);
}

/** Everything a figures file or the built-in sample holds. @throws WorkbookProblem */
export async function fillWorkbook(
  file: FiguresRead,
  options: { readonly overwrite: Overwrite },
): Promise<WriteReport> {
  const { entries, cover, declarations, texts } = file;
  return fillCells({ figures: entries, cover, declarations, texts }, options.overwrite);
}

/**
 * Puts back what a write has changed, cell by cell; a cell that was changed since is left alone and
 * returned.
 * @throws WorkbookProblem
 */
export async function restore(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const cells = changes.map((change) => {
      const range = worksheets.getItem(change.sheet).getRange(change.address);
      range.load('values');
      return { change, range };
    });
    await context.sync();
    const untouched = cells.filter(
      ({ change, range }) => (range.values[0]?.[0] as CellValue) === change.value,
    );
    for (const { change, range } of untouched) range.values = [[change.before]];
    await context.sync();
    return cells.filter((cell) => !untouched.includes(cell)).map(({ change }) => change);
  });
}
