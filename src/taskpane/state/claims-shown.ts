import type { Verdict } from '../../claims';
import type { ReportView } from './report-view';

const OPEN: ReadonlySet<Verdict> = new Set(['fails', 'query', 'unmatched']);

/** What calls for a person: wrong, not settled by the text, or without any source. */
export const isShown = (verdict: Verdict, shown: ReportView['shown']): boolean =>
  shown === 'all' || (shown === 'open' ? OPEN.has(verdict) : verdict === shown);
