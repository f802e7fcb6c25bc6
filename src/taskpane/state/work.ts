/** The named steps of work that takes longer. */
export type Stage =
  | 'insert'
  | 'fill'
  | 'read'
  | 'source'
  | 'rules'
  | 'suggest'
  | 'list'
  | 'write'
  | 'draft'
  | 'publish'
  | 'file'
  | 'compare'
  | 'numbers'
  | 'relations'
  | 'workbook'
  | 'wording';

/** What an act that is cancelled may already have written; said with the cancelling. */
export type Wrote = 'insert' | 'fill' | 'write' | 'list' | 'explain';

/** Thrown within an act once the person has asked to stop; nothing more is written then. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** What an act tells while it works. */
export interface Work {
  /**
   * Names the step that begins now, after a moment in which the pane can show it and hear a press.
   * @throws Cancelled when the person has asked to stop.
   */
  readonly step: (stage: Stage) => Promise<void>;
  /** Aborted once the person has asked to stop, for work that can be ended in its midst. */
  readonly signal: AbortSignal;
  /** Something has been written for good, should the act be stopped now. */
  readonly wrote: (what: Wrote) => void;
}

/** Work under way, as the pane shows it. */
export interface WorkShown {
  readonly stage: Stage | null;
  /** Steps named so far, this one included. */
  readonly count: number;
  /** The person has asked to stop; the act ends before its next step. */
  readonly stopping: boolean;
}

/** Steps that are done beside the pane, where Excel has no part in them. */
export const BESIDE: ReadonlySet<Stage | null> = new Set([
  'source',
  'compare',
  'numbers',
  'relations',
  'workbook',
  'wording',
] as const);

export const freshTicket = (): Ticket => ({ stop: new AbortController(), wrote: [] });

export const freshWork: WorkShown = { stage: null, count: 0, stopping: false };

/** One act under way; a later one has a ticket of its own, so that an answer that comes late is known. */
export interface Ticket {
  readonly stop: AbortController;
  readonly wrote: Wrote[];
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export const workOf = (ticket: Ticket, begins: (stage: Stage) => void): Work => {
  const heed = (): void => {
    if (ticket.stop.signal.aborted) throw new Cancelled();
  };
  return {
    step: async (stage) => {
      heed();
      begins(stage);
      await moment();
      heed();
    },
    signal: ticket.stop.signal,
    wrote: (what) => void ticket.wrote.push(what),
  };
};
