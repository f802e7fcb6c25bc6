import type { Verdict } from '../../claims';
import type { ReportView } from './report-view';

/** What calls for a person: wrong, or not settled by the text. */
export const isShown = (verdict: Verdict, shown: ReportView['shown']): boolean =>
  shown === 'all' ||
  (shown === 'open' ? verdict === 'fails' || verdict === 'query' : verdict === shown);
