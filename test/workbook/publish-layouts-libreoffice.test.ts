/**
 * All eleven layouts of every sample, in the open workbook, and in the file as LibreOffice, the judge,
 * calculates it anew from the filed figures.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { layoutIds } from '../../src/catalog';
import { parseReference } from '../../src/template';
import { judgedBy, withLibreOffice, withoutResults } from '../libreoffice/judge';
import { differing, expectedCells, figuresOf, filledHost, publishAll } from './publication-books';
import type { PublishedSheet } from './publication-books';

/** Two counties, a township, a department: every pack, and what a county files in two ways. */
const NAMES = ['qingyuan', 'lanshan', 'dawan', 'quzhou'] as const;

/** Cells as LibreOffice has stored their results; nothing is calculated again here. */
const stored = (sheet: WorkSheet | undefined) => (address: string) =>
  sheet === undefined ? 'no sheet' : (sheet[address] as { readonly v?: unknown } | undefined)?.v;

let folder: string;
const expected = new Map<string, readonly PublishedSheet[]>();
const bookOf = (name: string): string => path.join(folder, `${name}.xlsx`);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-publish-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(NAMES)(
  'show the figures of %s as publicationOf does',
  async (name) => {
    const host = await filledHost(figuresOf(name));
    try {
      const sheets = await publishAll();
      expect(sheets.map(({ id }) => id)).toEqual(layoutIds());
      for (const published of sheets) {
        const sheet = host.workbook.sheetByName(published.report.sheet);
        if (sheet === undefined) throw new Error(`no sheet ${published.report.sheet}`);
        const shown = (address: string): unknown => {
          const place = parseReference(address);
          if (place === null) throw new Error(`no address ${address}`);
          return host.workbook.valueAt(sheet, place.top - 1, place.left - 1);
        };
        expect(differing(published, shown)).toEqual([]);
      }
      expected.set(name, sheets);
      writeFileSync(bookOf(name), withoutResults(await host.save()));
    } finally {
      await host.dispose();
    }
  },
  120_000,
);

withLibreOffice(it, 'the publication sheets are')(
  'are computed by LibreOffice as publicationOf says',
  () => {
    const out = judgedBy(
      folder,
      NAMES.map((name) => bookOf(name)),
    );
    expect([...expected.keys()]).toEqual([...NAMES]);
    for (const [name, sheets] of expected) {
      const book = read(readFileSync(path.join(out, `${name}.xlsx`)), { type: 'buffer' });
      const found = sheets.flatMap((published) =>
        differing(published, stored(book.Sheets[published.report.sheet])),
      );
      expect([name, found]).toEqual([name, []]);
    }
    const compared = [...expected.values()].flat().flatMap(expectedCells);
    expect(compared.length).toBeGreaterThan(2000);
  },
  400_000,
);
