import type { Verdict } from '../../claims';
import type { PaneCheck, PaneExtraction, PaneStale } from '../report-services';

/** What the report step remembers while other steps are shown. */
export interface ReportView {
  /** Null until figures have changed since the draft. */
  readonly stale: PaneStale | null;
  readonly check: PaneCheck | null;
  /** Which claims are listed; what calls for a look, unless told. */
  readonly shown: Verdict | 'open' | 'all';
  readonly extraction: PaneExtraction | null;
}

export const freshReportView: ReportView = {
  stale: null,
  check: null,
  shown: 'open',
  extraction: null,
};
