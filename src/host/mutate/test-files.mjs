// The files a room is made of: an entry that ends in / is everything in that folder.
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Files under `root` (paths from it, with /) that the entries name and the ending allows. */
export function filesOf(root, entries, ending) {
  return entries.flatMap((entry) => {
    if (!entry.endsWith('/')) return [entry];
    return readdirSync(path.join(root, entry), { recursive: true })
      .map((name) => entry + name.split(path.sep).join('/'))
      .filter((name) => name.endsWith(ending))
      .sort();
  });
}

/** A test is known by its file and its full name; the name may be empty for the file itself. */
export const testIdOf = (file, name) => `${file}: ${name}`;
