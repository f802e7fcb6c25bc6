import { partData, partText } from './part-text-logic';

/**
 * A note in the workbook that an act is under way. It is queued before all else the act writes and taken
 * away behind all of it, in the same request: found later, it says that the act broke off, and holds
 * what it takes to put things right, even when Excel answered no more at the time.
 */
const NAMESPACE = 'urn:zhifa-nianbao:unfinished:';

export const isUnfinishedNamespace = (namespace: string): boolean =>
  namespace.startsWith(NAMESPACE);

/** Acts that leave such a note. */
export type UnfinishedAct = 'locks' | 'next-year' | 'sheet';

const partsOf = (
  context: Excel.RequestContext,
  act: UnfinishedAct,
): Excel.CustomXmlPartScopedCollection =>
  context.workbook.customXmlParts.getByNamespace(NAMESPACE + act);

/** Queues the note. */
export function queueBegin(context: Excel.RequestContext, act: UnfinishedAct, data: unknown): void {
  context.workbook.customXmlParts.add(partText(NAMESPACE + act, data));
}

/** Queues its removal. */
export function queueEnd(context: Excel.RequestContext, act: UnfinishedAct): void {
  partsOf(context, act).getOnlyItemOrNullObject().delete();
}

/** Queues a look for notes; `read` is called once the request came back. */
export function lookForUnfinished(
  context: Excel.RequestContext,
  act: UnfinishedAct,
): {
  /** What the notes hold, the latest last; one more request when there are any. */
  readonly read: () => Promise<readonly unknown[]>;
  /** Queues the removal of all of them. */
  readonly queueRemoval: () => void;
} {
  const parts = partsOf(context, act);
  parts.load('items/id');
  return {
    read: async () => {
      if (parts.items.length === 0) return [];
      const texts = parts.items.map((part) => part.getXml());
      await context.sync();
      return texts.map(({ value }) => partData(value));
    },
    queueRemoval: () => {
      for (const part of parts.items) part.delete();
    },
  };
}
