import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { CellFormulaValue } from 'exceljs';
import { judgedBy, withoutResults } from '../libreoffice/judge';

/** The files as LibreOffice opens, computes and saves them again, all in one start of the program. */
export function recalculated(originals: readonly string[], folder: string): readonly string[] {
  const bare = originals.map((original, index) => {
    const file = path.join(folder, `bare-${String(index)}-${path.basename(original)}`);
    writeFileSync(file, withoutResults(readFileSync(original)));
    return file;
  });
  const out = judgedBy(folder, bare);
  return bare.map((file) => path.join(out, path.basename(file)));
}

const shown = (result: unknown): string => {
  if (typeof result === 'number') return String(Number(result.toPrecision(12)));
  if (typeof result === 'object' && result !== null && 'error' in result) {
    return String(result.error);
  }
  return String(result ?? '');
};

/** Results of all formula cells of a file, by sheet and address. */
export async function formulaResults(file: string): Promise<ReadonlyMap<string, string>> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const found = new Map<string, string>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === '') return;
        found.set(`${sheet.name}!${cell.address}`, shown((cell.value as CellFormulaValue).result));
      }),
    );
  }
  return found;
}
