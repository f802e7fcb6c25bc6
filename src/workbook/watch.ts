import { runExcel } from './excel-run';

/** Stops watching; safe to call more than once. */
export type StopWatching = () => Promise<void>;

/**
 * Calls back when a person changes a cell, here or in co-authoring; not for the add-in's own writes.
 * Only a mark that results are stale should hang on it: events are late or missing in some builds, and
 * several cells changed at once arrive without details.
 * @throws WorkbookProblem
 */
export async function watchCells(changed: () => void): Promise<StopWatching> {
  return runExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') changed();
      return Promise.resolve();
    });
    await context.sync();
    let watching = true;
    return async () => {
      if (!watching) return;
      watching = false;
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
  });
}
