import type { Conflict, Identity, NextYearPreview, PublicationReport } from '../../workbook';
import type { LastYearOffer, PaneAudit, PaneCatalog, PaneDraft, PaneReading } from '../services';
import type { Act, PaneMessage } from './message';
import { signatureOf } from './signature';

export type StepId = 'fill' | 'audit' | 'report';

export interface PaneState {
  readonly step: StepId;
  readonly busy: Act | null;
  readonly message: PaneMessage | null;
  /** Null until the workbook was first looked at. */
  readonly identity: Identity | null;
  readonly catalog: PaneCatalog | null;
  readonly reading: PaneReading | null;
  readonly audit: PaneAudit | null;
  readonly draft: PaneDraft | null;
  /** The publication tables last made, with what their layout cannot express. */
  readonly publication: PublicationReport | null;
  /** Filled cells that the sample would change: asked about in place. */
  readonly conflicts: readonly Conflict[];
  /** Last year's file, compared; asked about in place. */
  readonly lastYear: Extract<LastYearOffer, { ok: true }> | null;
  /** What starting the next year would do; asked about in place. */
  readonly nextYear: NextYearPreview | null;
  /** Code of the blank cell last visited. */
  readonly visited: string | null;
}

export const initialState: PaneState = {
  step: 'fill',
  busy: null,
  message: null,
  identity: null,
  catalog: null,
  reading: null,
  audit: null,
  draft: null,
  publication: null,
  conflicts: [],
  lastYear: null,
  nextYear: null,
  visited: null,
};

export type PaneEvent =
  | { readonly type: 'step'; readonly step: StepId }
  | { readonly type: 'begin'; readonly act: Act }
  | { readonly type: 'end' }
  | { readonly type: 'say'; readonly message: PaneMessage | null }
  | {
      readonly type: 'seen';
      readonly identity: Identity;
      readonly catalog: PaneCatalog;
      readonly reading: PaneReading | null;
    }
  | { readonly type: 'audited'; readonly audit: PaneAudit }
  | { readonly type: 'drafted'; readonly draft: PaneDraft }
  | { readonly type: 'published'; readonly publication: PublicationReport }
  | { readonly type: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly type: 'lastYear'; readonly lastYear: PaneState['lastYear'] }
  | { readonly type: 'nextYear'; readonly nextYear: PaneState['nextYear'] }
  | { readonly type: 'visited'; readonly code: string };

const seen = (state: PaneState, event: Extract<PaneEvent, { type: 'seen' }>): PaneState => {
  const { identity, catalog, reading } = event;
  // Another workbook, or the template is gone: what was found and drafted belongs to something else.
  const kept =
    reading !== null
      ? { audit: state.audit, draft: state.draft, publication: state.publication }
      : { audit: null, draft: null, publication: null };
  return { ...state, identity, catalog, reading, ...kept };
};

export const reducePane = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case 'step':
      // A success belongs to its step; a failure stays until it is read.
      return {
        ...state,
        step: event.step,
        message: state.message?.intent === 'error' ? state.message : null,
      };
    case 'begin':
      // Looking at a cell must not take away what the last act said, nor its “restore values”.
      return event.act === 'go'
        ? { ...state, busy: 'go' }
        : { ...state, busy: event.act, message: null, conflicts: [] };
    case 'end':
      return { ...state, busy: null };
    case 'say':
      return { ...state, message: event.message };
    case 'seen':
      return seen(state, event);
    case 'audited':
      return { ...state, audit: event.audit };
    case 'drafted':
      return { ...state, draft: event.draft };
    case 'published':
      return { ...state, publication: event.publication };
    case 'conflicts':
      return { ...state, conflicts: event.conflicts };
    case 'lastYear':
      return { ...state, lastYear: event.lastYear };
    case 'nextYear':
      return { ...state, nextYear: event.nextYear };
    case 'visited':
      return { ...state, visited: event.code };
  }
};

/** Whether something made from an earlier filing no longer describes the workbook. */
export const isStale = (
  made: { readonly filing: PaneReading['filing'] } | null,
  reading: PaneReading | null,
): boolean =>
  made !== null && reading !== null && signatureOf(made.filing) !== signatureOf(reading.filing);
