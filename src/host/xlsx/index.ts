/** xlsx: opens and saves the embedded workbook's model as .xlsx, in Node and in the browser. */
export { openXlsx } from './open-xlsx';
export { saveXlsx } from './save-xlsx';
export { UnreadableWorkbook } from './unreadable-workbook';
export type { UnreadableReason } from './unreadable-workbook';
