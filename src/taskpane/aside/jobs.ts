import type { Filing } from '../../catalog';
import type { CheckResult, CheckStage, Extraction } from '../../claims';
import type { LastYearRead } from '../../workbook';
import type { ReportSource } from '../report-services';

/** What can be done beside the pane, and what each needs: plain data alone, since it is copied across. */
export interface Jobs {
  readonly check: { readonly source: ReportSource; readonly filing: Filing | null };
  readonly extract: { readonly source: ReportSource };
  /** `filing` is the open workbook's. */
  readonly lastYear: { readonly file: Blob; readonly filing: Filing };
}

export type JobKind = keyof Jobs;

export interface Results {
  readonly check: CheckResult;
  readonly extract: Extraction;
  readonly lastYear: LastYearRead;
}

export interface Asked<Kind extends JobKind = JobKind> {
  readonly kind: Kind;
  readonly given: Jobs[Kind];
}

/** An error as it crosses: those of its fields that are words. */
export type FaultWords = Readonly<Record<string, string>>;

/** What the reader says: once `ready`, then its stages, and how it ended. */
export type Answer<Kind extends JobKind = JobKind> =
  | { readonly says: 'ready' }
  | { readonly says: 'stage'; readonly stage: CheckStage }
  | { readonly says: 'done'; readonly result: Results[Kind] }
  | { readonly says: 'failed'; readonly words: FaultWords };
