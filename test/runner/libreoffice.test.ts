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

/** One filled workbook of each pack: county, department, township. */
const SAMPLES = [
  ['lanshan', 400],
  ['quzhou', 400],
  ['dawan', 300],
] as const;

/** Has LibreOffice open and save workbooks without results, all in one start of the program. */
function recalculate(folder: string, files: readonly string[]): void {
  mkdirSync(path.join(folder, 'judged'));
  spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'xlsx',
      '--outdir',
      path.join(folder, 'judged'),
      ...files,
    ],
    { timeout: 200_000 },
  );
}

(installed ? it : it.skip)(
  'LibreOffice computes every formula of a filled workbook of each pack as we do, none an error',
  async () => {
    await inFolder(async (folder) => {
      const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const bare: string[] = [];
      for (const [name] of SAMPLES) {
        await main(['sample', name, '--out', path.join(folder, name)]);
        const file = path.join(folder, `${name}.xlsx`);
        writeFileSync(
          file,
          await withoutResults(readFileSync(path.join(folder, name, 'book.xlsx'))),
        );
        bare.push(file);
      }
      silent.mockRestore();
      recalculate(folder, bare);
      for (const [name, least] of SAMPLES) {
        const ours = await results(path.join(folder, name, 'book.xlsx'));
        const theirs = await results(path.join(folder, 'judged', `${name}.xlsx`));
        expect(ours.size).toBeGreaterThan(least);
        const differing = [...ours].filter(
          ([cell, value]) => asText(theirs.get(cell)) !== asText(value),
        );
        expect(differing.map(([cell, value]) => [name, cell, value, theirs.get(cell)])).toEqual([]);
        const errors = [...ours].filter(
          ([, value]) => typeof value === 'object' || /^#/.test(String(value)),
        );
        expect(errors).toEqual([]);
        if (name === 'lanshan') expect(ours.get('比率!E5')).toBe(87.41);
      }
    });
  },
  480_000,
);
