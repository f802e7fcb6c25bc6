import type { Place } from '../../catalog';
import type {
  Conflict,
  Identity,
  NextYearPreview,
  PublicationReport,
  RowQuestion,
} from '../../workbook';
import { freshAuditView } from './audit-view';
import type { AuditView } from './audit-view';
import { freshReportView } from './report-view';
import type { ReportView } from './report-view';
import type { LastYearOffer, PaneAudit, PaneCatalog, PaneDraft, PaneReading } from '../services';
import type { Act, PaneMessage } from './message';
import { mendedAfter } from './mended';
import { signatureOf } from './signature';
import { freshWork } from './work';
import type { Stage, WorkShown } from './work';

export type StepId = 'fill' | 'audit' | 'report';

export interface PaneState {
  readonly step: StepId;
  readonly busy: Act | null;
  readonly work: WorkShown;
  readonly message: PaneMessage | null;
  readonly auditView: AuditView;
  readonly reportView: ReportView;
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
  /** Rows and columns a repair could not tell: which indicator they are. */
  readonly questions: readonly RowQuestion[];
  /** Last year's file, compared; asked about in place. */
  readonly lastYear: Extract<LastYearOffer, { ok: true }> | null;
  /** What starting the next year would do; asked about in place. */
  readonly nextYear: NextYearPreview | null;
  /** Code of the blank cell last visited. */
  readonly visited: string | null;
  /** The active cell of the workbook; null until it is known. */
  readonly selected: Place | null;
  /** The cell the person worked on last time; null when it is not known, or once they went there. */
  readonly left: Place | null;
}

export const initialState: PaneState = {
  step: 'fill',
  busy: null,
  work: freshWork,
  message: null,
  auditView: freshAuditView,
  reportView: freshReportView,
  identity: null,
  catalog: null,
  reading: null,
  audit: null,
  draft: null,
  publication: null,
  conflicts: [],
  questions: [],
  lastYear: null,
  nextYear: null,
  visited: null,
  selected: null,
  left: null,
};

export type PaneEvent =
  | { readonly type: 'step'; readonly step: StepId }
  | { readonly type: 'begin'; readonly act: Act }
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'stopping' }
  | { readonly type: 'end' }
  | { readonly type: 'auditView'; readonly change: Partial<AuditView> }
  | { readonly type: 'reportView'; readonly change: Partial<ReportView> }
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
  | { readonly type: 'questions'; readonly questions: readonly RowQuestion[] }
  | { readonly type: 'lastYear'; readonly lastYear: PaneState['lastYear'] }
  | { readonly type: 'nextYear'; readonly nextYear: PaneState['nextYear'] }
  | { readonly type: 'visited'; readonly code: string }
  | { readonly type: 'selected'; readonly place: Place }
  | { readonly type: 'left'; readonly place: Place | null };

const seen = (state: PaneState, event: Extract<PaneEvent, { type: 'seen' }>): PaneState => {
  const { identity, catalog, reading } = event;
  // Another workbook, or the template is gone: what was found and drafted belongs to something else.
  const kept =
    reading !== null
      ? { audit: state.audit, draft: state.draft, publication: state.publication }
      : {
          audit: null,
          draft: null,
          publication: null,
          auditView: freshAuditView,
          reportView: freshReportView,
        };
  return { ...state, identity, catalog, reading, ...kept };
};

/** After an act that may have overwritten something the list of recoveries is asked for anew. */
const ended = (state: PaneState): PaneState => {
  const looked = state.busy === 'go' || state.busy === 'list';
  return {
    ...state,
    busy: null,
    work: freshWork,
    ...(looked
      ? {}
      : {
          auditView: { ...state.auditView, recoveries: null, recovering: null, cleaning: null },
        }),
  };
};

const audited = (state: PaneState, audit: PaneAudit): PaneState => {
  const { auditView } = state;
  const before = state.audit?.result.findings ?? [];
  const mended = mendedAfter(before, auditView.mended, audit.result.findings);
  return { ...state, audit, auditView: { ...auditView, mended } };
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
      // Looking at a cell or a list must not take away what the last act said, nor its “restore values”.
      return event.act === 'go' || event.act === 'list'
        ? { ...state, busy: event.act, work: freshWork }
        : {
            ...state,
            busy: event.act,
            work: freshWork,
            message: null,
            conflicts: [],
            questions: [],
          };
    case 'stage':
      return {
        ...state,
        work: { ...state.work, stage: event.stage, count: state.work.count + 1 },
      };
    case 'stopping':
      return { ...state, work: { ...state.work, stopping: true } };
    case 'end':
      return ended(state);
    case 'auditView':
      return { ...state, auditView: { ...state.auditView, ...event.change } };
    case 'reportView':
      return { ...state, reportView: { ...state.reportView, ...event.change } };
    case 'say':
      return { ...state, message: event.message };
    case 'seen':
      return seen(state, event);
    case 'audited':
      return audited(state, event.audit);
    case 'drafted':
      return {
        ...state,
        draft: event.draft,
        reportView: { ...state.reportView, stale: null },
      };
    case 'published':
      return { ...state, publication: event.publication };
    case 'questions':
      return { ...state, questions: event.questions };
    case 'conflicts':
      return { ...state, conflicts: event.conflicts };
    case 'lastYear':
      return { ...state, lastYear: event.lastYear };
    case 'nextYear':
      return { ...state, nextYear: event.nextYear };
    case 'visited':
      return { ...state, visited: event.code };
    case 'selected':
      return { ...state, selected: event.place };
    case 'left':
      return { ...state, left: event.place };
  }
};

/** Whether something made from an earlier filing no longer describes the workbook. */
export const isStale = (
  made: { readonly filing: PaneReading['filing'] } | null,
  reading: PaneReading | null,
): boolean =>
  made !== null && reading !== null && signatureOf(made.filing) !== signatureOf(reading.filing);
