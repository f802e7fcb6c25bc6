import { figureOf, told } from '../catalog';
import type { FiledFigure } from '../catalog';
import { codeLabel } from '../template';
import type { RepairReport } from './apply-repair';
import { contentOf, cellGone, shownContent } from './apply-repair-logic';
import { runExcel } from './excel-run';
import { interpret } from './read-logic';
import { labelTitle, labelTitleEn } from './label-title';
import type { Keeping } from './recovery/recovery-types';
import { takeSnapshot } from './take-snapshot';
import { writeAndCheck } from './write-checked';
import { planWrite } from './write-logic';
import type { FigureWrite } from './write-plan';

/**
 * Writes one figure that a person typed in the pane, in two requests, and only when its cell still holds
 * what the person saw; else nothing is written. The cell is found by code, so inserted rows do no harm.
 * @param seen the figure as it was read when the person began
 * @throws WorkbookProblem
 */
export async function putFigure(
  seen: FiledFigure,
  { note, value }: Pick<FigureWrite, 'note' | 'value'>,
  keeping?: Keeping,
): Promise<RepairReport> {
  return runExcel(async (context) => {
    const reading = interpret(await takeSnapshot(context));
    const { code, period, row } = seen;
    const label = codeLabel(code, row);
    const figure = figureOf(reading.filing, code, period, row);
    if (figure === null || figure.place === null) {
      return { changes: [], refused: [cellGone(label)] };
    }
    const [before, now] = [contentOf(seen), contentOf(figure)];
    if (before !== now) {
      const { address, sheet } = figure.place;
      const [then, held] = [shownContent(before), shownContent(now)];
      const sentence = told(
        `“${sheet}”${address}（${labelTitle(label)}）刚才是${then.zh}，现在是${held.zh}，没有改动。请看过现在的数再填。`,
        `"${sheet}" ${address} (${labelTitleEn(label)}) was ${then.en} just now and is ${held.en} now; nothing was changed. Look at it before you fill it in.`,
      );
      return { changes: [], refused: [sentence] };
    }
    const write = { code, period, row, value, note };
    const plan = planWrite(reading, { figures: [write] }, 'replace');
    if (plan.unplaced.length > 0) return { changes: [], refused: plan.unplaced };
    await writeAndCheck(context, plan.changes, keeping);
    return { changes: plan.changes, refused: [] };
  });
}
