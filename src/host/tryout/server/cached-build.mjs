import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the folder of a finished build called `name`, building it only when no build of this
 * `digest` is there. The folder appears under its final name when it is complete, so an interrupted
 * build is never taken for a finished one; older builds of the same name are removed.
 */
export async function cachedBuild(cache, name, digest, build) {
  const finished = join(cache, `${name}-${digest}`);
  if (existsSync(join(finished, '.complete'))) return finished;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${finished}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  try {
    await build(unfinished);
    writeFileSync(join(unfinished, '.complete'), '');
    rmSync(finished, { recursive: true, force: true });
    renameSync(unfinished, finished);
  } catch (problem) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have finished the same build between our check and our rename.
    if (existsSync(join(finished, '.complete'))) return finished;
    throw problem;
  }
  for (const other of readdirSync(cache)) {
    if (new RegExp(`^${name}-[0-9a-f]{16}$`).test(other) && !finished.endsWith(other)) {
      rmSync(join(cache, other), { recursive: true, force: true });
    }
  }
  return finished;
}
