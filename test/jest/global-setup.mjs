/** Once a run, before the workers start: what they find in their environment. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../src/host/tryout/server/fingerprint.mjs';
import { startGalleryServer } from './gallery-server.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** So many older folders stay, for a change that is taken back and for a run that is still going on. */
const KEPT = 3;

/** All that a saved book can be made of; it is made anew when any of it has changed. */
const MADE_OF = ['src', 'test/books', 'package-lock.json'];

/** Where the books of this very code are kept (see test/books). */
function booksFolder() {
  const cache = join(root, 'node_modules', '.cache', 'nianbao-books');
  const folder = join(cache, fingerprint(root, MADE_OF));
  let older = [];
  try {
    older = readdirSync(cache).map((name) => join(cache, name));
  } catch {
    // The first run has no cache.
  }
  older
    .filter((name) => name !== folder)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(KEPT)
    .forEach((name) => rmSync(name, { recursive: true, force: true }));
  return folder;
}

export default async function globalSetup() {
  process.env.NIANBAO_TEST_BOOKS = booksFolder();
  process.env.NIANBAO_TEST_LIBREOFFICE = mkdtempSync(join(tmpdir(), 'nianbao-libreoffice-'));
  globalThis.nianbaoGallery = await startGalleryServer(root);
  process.env.NIANBAO_TEST_GALLERY = globalThis.nianbaoGallery.url;
}
