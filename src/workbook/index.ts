/** workbook: the only code that calls Office.js. */
export { identify } from './identify';
export type { Identity } from './identity-logic';
export { insertTemplate } from './insert';
export type { InsertReport, InsertRequest } from './insert-plan';
export type { InsertOptions } from './insert';
export type { RepairOutcome } from './repair/outcome';
export type { RowAnswer, RowQuestion } from './witness/witness-types';
export { readFiling } from './read';
export type { Reading } from './read-logic';
export { fillCells, fillWorkbook, restore, writeFigures } from './write';
export type { Fill } from './write-logic';
export type { CellChange, Conflict, FigureWrite, Overwrite, WriteReport } from './write-plan';
export { findingsPlace, saveExplanation, writeFindings } from './findings';
export { goTo } from './go-to';
export type { Arrival, Target } from './go-to';
export { findPasted } from './pasted-logic';
export type { Pasted } from './pasted-logic';
export { applyProposals } from './apply-proposals';
export { applyRepair } from './apply-repair';
export type { RepairReport } from './apply-repair';
export { putFigure } from './put-figure';
export { clearMarks, markFindings } from './marks';
export type { MarkReport } from './marks';
export { cleanWorkbook, previewClean } from './clean/clean';
export type { CleanReport, KeptKind, RemovedKind } from './clean/clean-types';
export { listRuns, recordRun } from './runs/audit-runs';
export type { AuditRun } from './runs/runs-logic';
// What acts overwrote, kept in the workbook.
export { listRecoveries, previewRecovery, recover } from './recovery/recoveries';
export type { LeftAlone } from './recovery/recoveries';
export type {
  Keeping,
  Recovery,
  RecoveryCell,
  RecoveryPreview,
  RecoveryState,
} from './recovery/recovery-types';
export { cellsOf as recoveryCells } from './recovery/recovery-logic';
export { watchCells } from './watch';
export { watchSelection } from './watch-selection';
export type { StopWatching } from './watch';
export { WorkbookProblem } from './problem';
export type { ProblemCode } from './problem';
export { asProblem } from './problem-map';
export { DAMAGE } from './damage-rules';
export { compareVersions, standingOf } from './versions-logic';
export type { VersionStanding } from './versions-logic';
// Year to year: preview, agree, start; last year's file for the 上年 column.
export { previewNextYear, startNextYear } from './year/next-year';
export { takeBackNextYear } from './year/take-back-year';
export type { NextYearPreview, NextYearReport, NextYearUndo } from './year/next-year-types';
export { readFilingFile } from './year/read-filing-file';
export type { FileRefused, FilingFile } from './year/read-filing-file';
export { readLastYear } from './year/last-year-read';
export { compareLastYear } from './year/last-year-compare-logic';
export { fillLastYear } from './year/last-year-fill';
export type {
  LastYear,
  LastYearComparison,
  LastYearFigure,
  LastYearRead,
} from './year/last-year-types';
export { addChartSheet } from './chart-sheet';
export type { ChartSheetReport } from './chart-sheet';
export { addDraftSheet } from './draft-sheet';
export type { DraftSheetReport } from './draft-sheet';
export { insertPublication } from './publish';
export type { PublicationReport } from './publish';
export type { KeptCell } from './publish-logic';
