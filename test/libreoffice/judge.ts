/**
 * LibreOffice as the judge: it opens what we wrote, computes it and saves it again. Where it is not
 * installed, `withLibreOffice` skips and says so.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convertAll, libreOfficeVersion } from '../../src/host/libreoffice/convert.mjs';

const installed = libreOfficeVersion() !== null;

/** `describe`, or `it`, where LibreOffice is; else what it would have judged is named and skipped. */
export const withLibreOffice = <Block extends { readonly skip: unknown }>(
  block: Block,
  what: string,
): Block | Block['skip'] => {
  if (installed) return block;
  console.warn(`LibreOffice is not installed: ${what} not judged by it.`);
  return block.skip;
};

export const libreOfficeIsThere = installed;

/** A profile of this worker's own, kept from suite to suite of a run. */
const profile = (): string => {
  const folder = process.env['NIANBAO_TEST_LIBREOFFICE'];
  if (folder === undefined) throw new Error('no folder for profiles: jest runs without its setup');
  return path.join(folder, process.env['JEST_WORKER_ID'] ?? '1');
};

/** The files as LibreOffice opens and saves them, in `folder/judged` under their names. */
export const judgedBy = (folder: string, files: readonly string[], to = 'xlsx'): string => {
  const out = path.join(folder, 'judged');
  mkdirSync(out, { recursive: true });
  convertAll(files, to, out, { profile: profile() });
  return out;
};

/** Takes the results out of a workbook, so that the next program must compute them itself. */
export const withoutResults = (xlsx: Uint8Array): Uint8Array => {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, part]) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, part] as const;
    const xml = strFromU8(part)
      .replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<c [^>]*?) t="str"/g, '$1');
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
};
