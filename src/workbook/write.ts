import { pack as packOf, told } from '../catalog';
import type { FiguresRead, Told } from '../catalog';
import { runExcel } from './excel-run';
import { interpret } from './read-logic';
import type { Reading } from './read-logic';
import { holds, reversed } from './recovery/recovery-logic';
import type { Keeping } from './recovery/recovery-types';
import type { CellValue } from './snapshot';
import { takeSnapshot } from './take-snapshot';
import { writeAndCheck } from './write-checked';
import { planWrite } from './write-logic';
import type { Fill } from './write-logic';
import type { CellChange, FigureWrite, Overwrite, WriteReport } from './write-plan';

/**
 * Fills figures, cover, declarations and texts at once, in two requests. Cells that hold something else
 * are never changed unless told to; what was changed is returned so that it can be taken back.
 * @throws WorkbookProblem
 */
export async function fillCells(
  fill: Fill,
  overwrite: Overwrite,
  keeping?: Keeping,
): Promise<WriteReport> {
  return fillWhen(() => [], fill, overwrite, keeping);
}

/** Fills unless the workbook is not the one the content was made for; then it says so and writes nothing. */
async function fillWhen(
  misfits: (reading: Reading) => readonly Told[],
  fill: Fill,
  overwrite: Overwrite,
  keeping?: Keeping,
): Promise<WriteReport> {
  return runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const unfit = misfits(reading);
    if (unfit.length > 0) {
      return { written: 0, same: 0, conflicts: [], unplaced: unfit, changes: [] };
    }
    const plan = planWrite(reading, fill, overwrite);
    await writeAndCheck(context, plan.changes, keeping);
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
  options: { readonly overwrite: Overwrite; readonly keeping?: Keeping },
): Promise<WriteReport> {
  return fillWhen(() => [], { figures }, options.overwrite, options.keeping);
}

/** Figures of another year or of another kind of office are never mixed in. */
function misfits(reading: Reading, file: FiguresRead): readonly Told[] {
  const { filing, identity } = reading;
  const [ours, theirs] = [packOf(filing.pack), packOf(file.pack)];
  return [
    ...(identity.year === file.cover.year || identity.year === 0
      ? []
      : [
          told(
            `这份数据是 ${String(file.cover.year)} 年度的，工作簿是 ${String(identity.year)} 年度的，没有写入。请打开 ${String(file.cover.year)} 年度的工作簿，或在新工作簿中插入该年度的模板。`,
            `These figures are of ${String(file.cover.year)}, the workbook is of ${String(identity.year)}; nothing was written. Open the workbook of ${String(file.cover.year)}, or insert its template in a new workbook.`,
          ),
        ]),
    ...(ours.id === theirs.id
      ? []
      : [
          told(
            `这份数据用的是“${theirs.zh}”，工作簿是“${ours.zh}”，没有写入。请打开对应的工作簿。`,
            `These figures are for "${theirs.en}", the workbook is "${ours.en}"; nothing was written. Open the right workbook.`,
          ),
        ]),
  ];
}

/**
 * Everything a figures file or the built-in sample holds; refused, as `unplaced`, when it is of another
 * year or pack than the workbook.
 * @throws WorkbookProblem
 */
export async function fillWorkbook(
  file: FiguresRead,
  options: { readonly overwrite: Overwrite; readonly keeping?: Keeping },
): Promise<WriteReport> {
  const { entries, cover, declarations, texts } = file;
  return fillWhen(
    (reading) => misfits(reading, file),
    { figures: entries, cover, declarations, texts },
    options.overwrite,
    options.keeping,
  );
}

/**
 * Puts back what a write has changed, cell by cell; a cell that was changed since (or whose sheet is
 * gone) is left alone and returned. With `keeping`, this can be taken back in its turn.
 * @throws WorkbookProblem
 */
export async function restore(
  changes: readonly CellChange[],
  keeping?: Keeping,
): Promise<readonly CellChange[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const cells = changes.map((change) => {
      const range = worksheets.getItemOrNullObject(change.sheet).getRange(change.address);
      range.load('values,formulas,numberFormat');
      return { change, range };
    });
    await context.sync();
    const now = cells.map(({ change, range }) => ({
      change,
      format: range.isNullObject ? '' : String(range.numberFormat[0]?.[0] ?? ''),
      now: range.isNullObject
        ? null
        : {
            value: range.values[0]?.[0] as CellValue,
            formula: range.formulas[0]?.[0] as CellValue,
          },
    }));
    const open = now.filter((cell) => cell.now === null || !holds(cell.now, cell.change.before));
    const untouched = open.filter(
      (cell) => cell.now !== null && holds(cell.now, cell.change.value),
    );
    const back = reversed(untouched.map(({ change }) => change));
    const formats = new Map(back.map((change, at) => [change, untouched[at]?.format ?? '']));
    await writeAndCheck(context, back, keeping, formats);
    return open.filter((cell) => !untouched.includes(cell)).map(({ change }) => change);
  });
}
