/** LibreOffice as the judge: it calculates every publication sheet anew from the filed figures. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import JSZip from 'jszip';
import { expectedCells, figuresOf, filledHost, publishAll, sameCell } from './publication-books';
import type { PublishedSheet } from './publication-books';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) {
  console.warn('LibreOffice is not installed: the publication sheets are not judged by it.');
}

const NAMES = ['qingyuan', 'lanshan', 'xiangxiang', 'dawan', 'yangliuqing', 'quzhou'] as const;

/** Takes the results out of a workbook, so that the next program must compute them itself. */
const withoutResults = async (bytes: Uint8Array): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = (await zip.file(name)?.async('string')) ?? '';
    const bare = xml
      .replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<c [^>]*?) t="str"/g, '$1');
    zip.file(name, bare);
  }
  return zip.generateAsync({ type: 'nodebuffer' });
};

/** The results as LibreOffice has stored them; nothing is calculated again here. */
const differing = (sheet: WorkSheet | undefined, published: PublishedSheet): readonly unknown[] =>
  expectedCells(published).flatMap(([address, wanted]) => {
    const cell = sheet?.[address] as { readonly v?: unknown } | undefined;
    const found = sheet === undefined ? 'no sheet' : (cell?.v ?? '');
    return sameCell(wanted, found) ? [] : [[published.id, address, wanted, found]];
  });

(installed ? it : it.skip)(
  'LibreOffice computes all eleven layouts of every sample as publicationOf says',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-publish-'));
    try {
      const expected = new Map<string, readonly PublishedSheet[]>();
      for (const name of NAMES) {
        const host = await filledHost(figuresOf(name));
        try {
          expected.set(name, await publishAll());
          writeFileSync(path.join(folder, `${name}.xlsx`), await withoutResults(await host.save()));
        } finally {
          await host.dispose();
        }
      }
      const out = path.join(folder, 'judged');
      mkdirSync(out);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const books = NAMES.map((name) => path.join(folder, `${name}.xlsx`));
      spawnSync(
        'soffice',
        ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, ...books],
        { timeout: 400_000 },
      );
      let compared = 0;
      for (const [name, sheets] of expected) {
        const book = read(readFileSync(path.join(out, `${name}.xlsx`)), { type: 'buffer' });
        for (const published of sheets) {
          compared += expectedCells(published).length;
          const found = differing(book.Sheets[published.report.sheet], published);
          expect([name, found]).toEqual([name, []]);
        }
      }
      expect(compared).toBeGreaterThan(2000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  900_000,
);
