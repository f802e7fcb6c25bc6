import type { Finding, RepairTo } from '../../rules';
import type { AuditRun, CleanReport, Recovery, RecoveryPreview } from '../../workbook';
import { noFilter } from './filter-findings';
import type { FindingFilter } from './filter-findings';

/** What changing the figures of a suggestion would come to. */
export interface MendEffect {
  readonly cells: readonly RepairTo[];
  /** Hard findings and queries now, and after the change. */
  readonly hard: readonly [now: number, then: number];
  readonly query: readonly [now: number, then: number];
  /** Findings that would be new. */
  readonly fresh: readonly Finding[];
}

/** What the audit step and the list of recoveries remember while other steps are shown. */
export interface AuditView {
  readonly filter: FindingFilter;
  readonly arrange: 'severity' | 'sheet';
  readonly mended: readonly Finding[];
  /** Cells bear marks set in this sitting: a new audit renews them. */
  readonly marked: boolean;
  /** Null until asked for. */
  readonly runs: readonly AuditRun[] | null;
  /** Null until asked for, and again after something was overwritten. */
  readonly recoveries: readonly Recovery[] | null;
  /** What restoring one of them would do; asked about in place. */
  readonly recovering: { readonly of: Recovery; readonly preview: RecoveryPreview } | null;
  /** What a cleaning would remove and leave; asked about in place. */
  readonly cleaning: CleanReport | null;
}

export const freshAuditView: AuditView = {
  filter: noFilter,
  arrange: 'severity',
  mended: [],
  marked: false,
  runs: null,
  recoveries: null,
  recovering: null,
  cleaning: null,
};
