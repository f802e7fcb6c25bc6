import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellFormulaValue } from 'exceljs';

/** Takes the results out of a workbook, so that the next program must compute them itself. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, part] as const;
    const xml = strFromU8(part)
      .replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<c [^>]*?) t="str"/g, '$1');
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** The file as LibreOffice opens, computes and saves it again. */
export function recalculated(original: string, folder: string): string {
  const file = path.join(folder, `bare-${path.basename(original)}`);
  writeFileSync(file, withoutResults(readFileSync(original)));
  const out = path.join(folder, 'judged');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, file], {
    timeout: 120_000,
  });
  return path.join(out, path.basename(file));
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
