import { protectSheet } from '../protect-sheet';
import { lookForUnfinished, queueBegin, queueEnd } from './unfinished';

/** Names of sheets out of a note that may have been tampered with. */
const namesIn = (notes: readonly unknown[]): ReadonlySet<string> =>
  new Set(notes.flatMap((note) => (Array.isArray(note) ? note.map(String) : [])));

/** Queues a look for sheets that an act which broke off has left without their locks. */
export function lookForOpenLocks(context: Excel.RequestContext): {
  /** Their names; one more request when there are any. */
  readonly names: () => Promise<ReadonlySet<string>>;
  /** Queues the removal of the notes about them. */
  readonly queueRemoval: () => void;
} {
  const { queueRemoval, read } = lookForUnfinished(context, 'locks');
  return { names: async () => namesIn(await read()), queueRemoval };
}

/** Queues the note that the locks of these sheets are to be open for a while. */
export function queueOpening(context: Excel.RequestContext, names: readonly string[]): void {
  queueBegin(context, 'locks', names);
}

/** Queues the removal of the note: the locks are closed again. */
export function queueClosed(context: Excel.RequestContext): void {
  queueEnd(context, 'locks');
}

/** After a failure; silent when Excel does not answer: the note in the workbook then serves the next press. */
export async function lockAgain(names: readonly string[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/protection/protected');
      const { queueRemoval } = lookForUnfinished(context, 'locks');
      await context.sync();
      for (const sheet of worksheets.items) {
        if (names.includes(sheet.name) && !sheet.protection.protected) protectSheet(sheet);
      }
      queueRemoval();
      await context.sync();
    });
  } catch {
    // See above.
  }
}
