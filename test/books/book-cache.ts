/**
 * A folder of workbooks that tests have made, kept from run to run. Its name is a digest of all they can
 * be made of (see `booksFolder`), so a book in it is never older than the code.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Set by test/jest/global-setup.ts before the workers start. */
const folder = (): string => {
  const named = process.env['NIANBAO_TEST_BOOKS'];
  if (named === undefined)
    throw new Error('no folder for books: jest runs without its global setup');
  return named;
};

/** JSON, and exact whole numbers beside it; what neither can say (a map) would make two recipes look alike. */
const written = (recipe: unknown): string =>
  JSON.stringify(recipe, (_key, value: unknown) => {
    if (typeof value === 'bigint') return { bigint: value.toString() };
    if (value instanceof Map || value instanceof Set) throw new Error('a recipe is plain data');
    return value;
  });

const inMemory = new Map<string, Uint8Array>();

const onDisk = (file: string): Uint8Array | null => {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
};

/**
 * The bytes of the book that `recipe` (plain data) describes; `make` is asked only where no run has made it.
 * Two workers that come at once both make it, to the same bytes; a name appears when its file is whole.
 */
export const keptBook = async (
  recipe: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  const name = createHash('sha256').update(written(recipe)).digest('hex').slice(0, 24);
  const file = path.join(folder(), `${name}.xlsx`);
  const kept = inMemory.get(name) ?? onDisk(file);
  if (kept !== null) {
    inMemory.set(name, kept);
    return kept;
  }
  const made = await make();
  mkdirSync(folder(), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, file);
  inMemory.set(name, made);
  return made;
};
