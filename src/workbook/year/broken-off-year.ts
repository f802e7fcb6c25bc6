import { protectSheet } from '../protect-sheet';
import { lookForUnfinished } from '../recovery/unfinished';
import type { Snapshot } from '../snapshot';
import { takeSnapshot } from '../take-snapshot';
import type { YearChange } from './next-year-changes-logic';
import { queueWrites, restored } from './year-writes';

/** What it takes to undo a step into the next year that broke off. */
export interface Begun {
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

/** Queues what brings the closed year back: cells, locks, and no archive. One request before it. */
export async function queuePutBack(
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

/** A step into the next year that broke off, and could not be undone then, is undone now. */
export async function wholeSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  const unfinished = lookForUnfinished(context, 'next-year');
  const snapshot = await takeSnapshot(context);
  const begun = (await unfinished.read()).findLast(isBegun);
  if (begun === undefined) return snapshot;
  await queuePutBack(context, begun);
  unfinished.queueRemoval();
  await context.sync();
  return takeSnapshot(context);
}
