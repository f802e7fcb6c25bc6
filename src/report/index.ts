/**
 * report: from figures to a document model, its text, its preview and its .docx.
 *
 * The writer of the .docx carries a large library and is not part of this door. Load it when the
 * file is asked for, so that it becomes a part of its own in the bundle:
 * `const { writeDocx } = await import('../report/write-docx');`
 */
export type * from './types';
export { reportBounds } from './bounds';
export type { ReportBounds } from './bounds';
export { chartsOf } from './charts';
export { draftReport } from './draft';
export type { DraftOptions } from './draft';
export { numberRuns, numbersOf } from './numbers-of';
export type { PrintedNumber } from './numbers-of';
export { outlineOf } from './outline-of';
export { blockText, plainText } from './plain-text';
export { gapsOf, renderPreview } from './preview';
export type { PreviewBlock, PreviewSpan } from './preview';
export { sheetLines } from './sheet-lines';
export type { SheetLine } from './sheet-lines';
export { staleNumbers } from './stale';
export type { StaleNumber } from './stale';
export { fingerprint } from './fingerprint';
