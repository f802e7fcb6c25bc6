import { lookForUnfinished } from './recovery/unfinished';

/**
 * After a failure: a half-written sheet goes again, and the name that leads to it; silent, the first
 * failure is the one to tell. When Excel answers no more, the note in the workbook serves the next press.
 */
export async function takeAwaySheet(title: string, name?: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const unfinished = lookForUnfinished(context, 'sheet');
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItemOrNullObject(title);
      const item = names.getItemOrNullObject(name ?? title);
      item.load('formula');
      await context.sync();
      // A name that leads elsewhere is older than the failure.
      const leads =
        name !== undefined && !item.isNullObject && String(item.formula).includes(title);
      if (leads) item.delete();
      if (!sheet.isNullObject) sheet.delete();
      unfinished.queueRemoval();
      await context.sync();
    });
  } catch {
    // See above.
  }
}

/**
 * Queues a look for sheets that broke off half-written. After the next request, `takeAway` removes them
 * and says whether there were any: what was read of the workbook before is then out of date.
 */
export function lookForHalfSheets(context: Excel.RequestContext): {
  readonly takeAway: () => Promise<boolean>;
} {
  const unfinished = lookForUnfinished(context, 'sheet');
  return {
    takeAway: async () => {
      const titles = (await unfinished.read()).map(String);
      if (titles.length === 0) return false;
      const { worksheets } = context.workbook;
      for (const title of titles) worksheets.getItemOrNullObject(title).delete();
      unfinished.queueRemoval();
      await context.sync();
      return true;
    },
  };
}
