/** A new workbook as Excel opens it: one empty sheet. */
import { addSheet } from './sheets';
import type { WorkbookOptions } from './workbook';
import { Workbook } from './workbook';

export function newWorkbook(options: WorkbookOptions = {}): Workbook {
  const workbook = new Workbook(options);
  workbook.as('file', () => addSheet(workbook));
  return workbook;
}
