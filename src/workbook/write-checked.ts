import { told } from '../catalog';
import type { Told } from '../catalog';
import { WorkbookProblem } from './problem';
import { contentOf, entering } from './content-logic';
import { queueForget, queueRecord } from './recovery/keep';
import { holds } from './recovery/recovery-logic';
import type { CellNow } from './recovery/recovery-logic';
import type { Keeping } from './recovery/recovery-types';
import type { CellValue } from './snapshot';
import type { CellChange } from './write-plan';

interface Checked {
  readonly change: CellChange;
  /** The cell as it stood when the request arrived, and as it stands after the write. */
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

const nowOf = (range: Excel.Range): CellNow => ({
  value: range.values[0]?.[0] as CellValue,
  formula: range.formulas[0]?.[0] as CellValue,
});

const formatOf = (range: Excel.Range): string => String(range.numberFormat[0]?.[0] ?? '');

/** The first five of them. */
const placesOf = (checks: readonly Checked[]): Told => {
  const first = checks.slice(0, 5).map(({ change }) => change);
  return told(
    first.map(({ sheet, address }) => `“${sheet}”${address}`).join('、'),
    first.map(({ sheet, address }) => `"${sheet}" ${address}`).join(', '),
  );
};

/**
 * Writes cells in one request, which reads each of them right before and right after: before, because
 * someone else may have changed it since it was last read; after, because a cell being edited swallows a
 * write without an error. With `formats` (the cells' number formats), contents are written so that a text
 * stays the text it is. A cell found changed puts everything back as it was. With `keeping`, what is
 * overwritten is recorded first, in the same request; a request that fails midway is undone.
 * @throws WorkbookProblem `changed`, `read-back`, or a failure of Excel.
 */
export async function writeAndCheck(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  keeping?: Keeping,
  formats?: ReadonlyMap<CellChange, string>,
): Promise<void> {
  if (changes.length === 0) return;
  const { worksheets } = context.workbook;
  if (keeping !== undefined) queueRecord(context, { ...keeping, changes });
  const checks = changes.map((change): Checked => {
    const sheet = worksheets.getItem(change.sheet);
    const before = sheet.getRange(change.address);
    before.load('values,formulas,numberFormat');
    const after = sheet.getRange(change.address);
    const format = formats?.get(change);
    after.values = [[format === undefined ? change.value : entering(change.value, format)]];
    after.load('values,formulas');
    return { change, before, after };
  });
  try {
    await context.sync();
  } catch (error) {
    await undo(changes, keeping);
    throw error;
  }
  const moved = checks.filter(({ change, before }) => !holds(nowOf(before), change.before));
  if (moved.length > 0) {
    for (const { before, after } of checks) {
      const { value, formula } = nowOf(before);
      after.values = [[entering(contentOf(value, formula), formatOf(before))]];
    }
    if (keeping !== undefined) queueForget(context, keeping);
    await context.sync();
    throw new WorkbookProblem(
      'changed',
      told(
        `${placesOf(moved).zh} 等 ${String(moved.length)} 格刚刚被别人（或在别处）改动，没有覆盖，其余各格也没有改。请看一眼新数，再按一次。`,
        `Someone else has just changed ${String(moved.length)} of these cells (${placesOf(moved).en}). Nothing was overwritten, and no other cell was changed. Look at the new figures, then try again.`,
      ),
    );
  }
  const lost = checks.filter(({ change, after }) => !holds(nowOf(after), change.value));
  if (lost.length === 0) return;
  throw new WorkbookProblem(
    'read-back',
    told(
      `有 ${String(lost.length)} 个单元格没有写进去（${placesOf(lost).zh}）。可能正在编辑其中的单元格，请按 Enter 结束编辑后再按一次。`,
      `${String(lost.length)} cells did not take what was written (${placesOf(lost).en}). One of them may be being edited: press Enter to finish, then try again.`,
    ),
  );
}

/**
 * After a failure midway: cells that were written go back. Silent when Excel does not answer: the first
 * failure is the one to tell, the record stays in the workbook, and pressing again completes the act.
 */
async function undo(changes: readonly CellChange[], keeping: Keeping | undefined): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const cells = changes.map((change) => {
        const range = worksheets.getItem(change.sheet).getRange(change.address);
        range.load('values,formulas,numberFormat');
        return { change, range };
      });
      await context.sync();
      for (const { change, range } of cells) {
        const now = nowOf(range);
        if (holds(now, change.value) && !holds(now, change.before)) {
          range.values = [[entering(change.before, formatOf(range))]];
        }
      }
      if (keeping !== undefined) queueForget(context, keeping);
      await context.sync();
    });
  } catch {
    // See above.
  }
}
