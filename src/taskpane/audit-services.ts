import type { Filing } from '../catalog';
import type { AuditResult, ExplanationChecks, RepairTo } from '../rules';
import type {
  AuditRun,
  CleanReport,
  LeftAlone,
  MarkReport,
  Recovery,
  RecoveryPreview,
} from '../workbook';
import type { PaneAudit } from './services';
import type { MendEffect } from './state/audit-view';
import type { Work } from './state/work';

/** What the audit step and the list of recoveries ask for. */
export interface AuditServices {
  /** Reads, audits and writes the list to the findings sheet. */
  readonly audit: (work?: Work) => Promise<PaneAudit>;
  /** The same of figures that have been read; nothing is written to the workbook. */
  readonly auditQuietly: (filing: Filing) => Promise<PaneAudit>;
  /** What a suggestion would come to; the workbook is not asked. */
  readonly tryMend: (audit: PaneAudit, cells: readonly RepairTo[]) => Promise<MendEffect>;
  readonly explanationChecks: (text: string) => Promise<ExplanationChecks>;
  /** Lays a colour of our own over the cells of open findings. */
  readonly mark: (result: AuditResult) => Promise<MarkReport>;
  /** @returns how many sheets bore marks */
  readonly unmark: () => Promise<number>;
  readonly runs: () => Promise<readonly AuditRun[]>;
  /** Adds this audit to the record in the workbook. */
  readonly recordRun: (result: AuditResult) => Promise<readonly AuditRun[]>;
  /** Shows the sheet of findings. */
  readonly showFindings: () => Promise<void>;
  /** What acts overwrote, the latest first. */
  readonly recoveries: () => Promise<readonly Recovery[]>;
  readonly previewRecovery: (recovery: Recovery) => Promise<RecoveryPreview>;
  /** @returns places left alone because they were changed since */
  readonly recover: (recovery: Recovery) => Promise<LeftAlone>;
  /** What a cleaning before sending would remove and leave. */
  readonly previewClean: () => Promise<CleanReport>;
  readonly clean: () => Promise<CleanReport>;
  /** A table as the bytes of an .xlsx file. */
  readonly writeTable: (
    name: string,
    rows: readonly (readonly (string | number)[])[],
    widths: readonly number[],
  ) => Promise<Uint8Array>;
}
