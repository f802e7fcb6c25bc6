/** spreadsheet: a workbook file's bytes as plain cells and names, read without Excel and without risk. */
export type * from './types';
export { readSpreadsheet } from './read-spreadsheet';
