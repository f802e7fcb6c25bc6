import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file under a folder (or the file itself), in a stable order; what does not exist is skipped. */
function filesUnder(path) {
  let status;
  try {
    status = statSync(path);
  } catch {
    return [];
  }
  if (status.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * One hexadecimal digest of names and contents, so that a build is repeated exactly when what it is
 * made of has changed (a checkout changes times, not contents).
 */
export function fingerprint(root, paths, leaveOut = []) {
  const digest = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      const name = relative(root, file);
      if (leaveOut.some((folder) => name.startsWith(folder))) continue;
      digest.update(name).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return digest.digest('hex').slice(0, 16);
}
