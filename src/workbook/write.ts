import { pack as packOf } from '../catalog';
import type { FiguresRead } from '../catalog';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';
import { interpret } from './read-logic';
import type { Reading } from './read-logic';
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
  return fillWhen(() => [], fill, overwrite);
}

/** Fills unless the workbook is not the one the content was made for; then it says so and writes nothing. */
async function fillWhen(
  misfits: (reading: Reading) => readonly string[],
  fill: Fill,
  overwrite: Overwrite,
): Promise<WriteReport> {
  return runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const unfit = misfits(reading);
    if (unfit.length > 0) {
      return { written: 0, same: 0, conflicts: [], unplaced: unfit, changes: [] };
    }
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

/** Figures of another year or of another kind of office are never mixed in. */
function misfits(reading: Reading, file: FiguresRead): readonly string[] {
  const { filing, identity } = reading;
  const [ours, theirs] = [packOf(filing.pack), packOf(file.pack)];
  return [
    ...(identity.year === file.cover.year || identity.year === 0
      ? []
      : [
          `这份数据是 ${String(file.cover.year)} 年度的，工作簿是 ${String(identity.year)} 年度的，没有写入。请打开 ${String(file.cover.year)} 年度的工作簿，或在新工作簿中插入该年度的模板。`,
        ]),
    ...(ours.id === theirs.id
      ? []
      : [`这份数据用的是“${theirs.zh}”，工作簿是“${ours.zh}”，没有写入。请打开对应的工作簿。`]),
  ];
}

/**
 * Everything a figures file or the built-in sample holds; refused, as `unplaced`, when it is of another
 * year or pack than the workbook.
 * @throws WorkbookProblem
 */
export async function fillWorkbook(
  file: FiguresRead,
  options: { readonly overwrite: Overwrite },
): Promise<WriteReport> {
  const { entries, cover, declarations, texts } = file;
  return fillWhen(
    (reading) => misfits(reading, file),
    { figures: entries, cover, declarations, texts },
    options.overwrite,
  );
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
