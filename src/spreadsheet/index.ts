/** spreadsheet: a workbook file's bytes as plain cells and names, read without Excel and without risk, and back. */
export type * from './types';
export { readSpreadsheet } from './read-spreadsheet';
export { writeTable } from './write-table';
