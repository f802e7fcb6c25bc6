/** LibreOffice as the judge: it calculates every publication sheet anew from the filed figures. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { judgedBy, withLibreOffice, withoutResults } from '../libreoffice/judge';
import { expectedCells, figuresOf, filledHost, publishAll, sameCell } from './publication-books';
import type { PublishedSheet } from './publication-books';

const NAMES = ['qingyuan', 'lanshan', 'xiangxiang', 'dawan', 'yangliuqing', 'quzhou'] as const;

/** The results as LibreOffice has stored them; nothing is calculated again here. */
const differing = (sheet: WorkSheet | undefined, published: PublishedSheet): readonly unknown[] =>
  expectedCells(published).flatMap(([address, wanted]) => {
    const cell = sheet?.[address] as { readonly v?: unknown } | undefined;
    const found = sheet === undefined ? 'no sheet' : (cell?.v ?? '');
    return sameCell(wanted, found) ? [] : [[published.id, address, wanted, found]];
  });

withLibreOffice(it, 'the publication sheets are')(
  'LibreOffice computes all eleven layouts of every sample as publicationOf says',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-publish-'));
    try {
      const expected = new Map<string, readonly PublishedSheet[]>();
      for (const name of NAMES) {
        const host = await filledHost(figuresOf(name));
        try {
          expected.set(name, await publishAll());
          writeFileSync(path.join(folder, `${name}.xlsx`), withoutResults(await host.save()));
        } finally {
          await host.dispose();
        }
      }
      const books = NAMES.map((name) => path.join(folder, `${name}.xlsx`));
      const out = judgedBy(folder, books);
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
