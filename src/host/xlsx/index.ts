/** .xlsx in and out. */
import type { Workbook, WorkbookOptions } from '../model';
export async function readXlsx(bytes: Uint8Array, options: WorkbookOptions): Promise<Workbook> {
  throw new Error(String(bytes.length) + String(options));
}
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  throw new Error(workbook.name);
}
