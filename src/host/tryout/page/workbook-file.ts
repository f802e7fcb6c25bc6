/** Opening and saving .xlsx in the browser. The reader is loaded when it is first needed. */
import type { Workbook } from '../../model';

/** Throws UnreadableWorkbook, with a Chinese sentence, for what is not a readable .xlsx. */
export async function openFile(file: File, today: number): Promise<Workbook> {
  const { openXlsx } = await import('../../xlsx');
  return openXlsx(new Uint8Array(await file.arrayBuffer()), { name: file.name, today });
}

/** Hands the workbook to the browser's downloads. */
export async function saveFile(workbook: Workbook): Promise<void> {
  const { saveXlsx } = await import('../../xlsx');
  const bytes = await saveXlsx(workbook);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = workbook.name;
  link.click();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
