import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { CellFormulaValue } from 'exceljs';
import JSZip from 'jszip';
import { main } from '../../src/host/runner/main';
import { inFolder } from './run';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed)
  console.warn('LibreOffice is not installed: the sample workbook is not judged by it.');

/** Takes the results out of a workbook, so that the next program must compute them itself. */
async function withoutResults(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files).filter((file) =>
    /worksheets\/sheet\d+\.xml$/.test(file),
  )) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    zip.file(
      name,
      xml.replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1').replace(/(<c [^>]*?) t="str"/g, '$1'),
    );
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

type Results = ReadonlyMap<string, unknown>;

async function results(file: string): Promise<Results> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const found = new Map<string, unknown>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === '') return;
        found.set(`${sheet.name}!${cell.address}`, (cell.value as CellFormulaValue).result ?? '');
      }),
    );
  }
  return found;
}

const asText = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);

(installed ? it : it.skip)(
  'LibreOffice computes every formula of the filled sample as we do, none an error',
  async () => {
    await inFolder(async (folder) => {
      const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      await main(['sample', 'lanshan', '--out', folder]);
      silent.mockRestore();
      const bare = path.join(folder, 'bare.xlsx');
      writeFileSync(bare, await withoutResults(readFileSync(path.join(folder, 'book.xlsx'))));
      const out = path.join(folder, 'judged');
      mkdirSync(out);
      spawnSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          bare,
        ],
        { timeout: 120_000 },
      );
      const ours = await results(path.join(folder, 'book.xlsx'));
      const theirs = await results(path.join(out, 'bare.xlsx'));
      expect(ours.size).toBeGreaterThan(300);
      const differing = [...ours].filter(
        ([cell, value]) => asText(theirs.get(cell)) !== asText(value),
      );
      expect(differing.map(([cell, value]) => [cell, value, theirs.get(cell)])).toEqual([]);
      const errors = [...ours].filter(
        ([, value]) => typeof value === 'object' || /^#/.test(String(value)),
      );
      expect(errors).toEqual([]);
      expect(ours.get('比率!E5')).toBe(87.41);
    });
  },
  240_000,
);
