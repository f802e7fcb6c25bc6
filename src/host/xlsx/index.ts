/** xlsx: opens and saves the embedded workbook's model as .xlsx, in Node and in the browser. */
export { openXlsx, openXlsx as readXlsx } from './open-xlsx';
export { saveXlsx, saveXlsx as writeXlsx } from './save-xlsx';
export { UnreadableWorkbook, UnreadableWorkbook as XlsxProblem } from './unreadable-workbook';
export type { UnreadableReason } from './unreadable-workbook';
