/** spreadsheet: a workbook file's bytes as plain cells and names, read without Excel and without risk, and back. */
export type * from './types';
export { isDateFormat } from './date-formats';
export { dateText } from './date-text';
export { readSpreadsheet } from './read-spreadsheet';
export { writeTable } from './write-table';
