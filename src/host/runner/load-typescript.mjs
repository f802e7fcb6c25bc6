// Bundles a TypeScript entry of this project and loads it, so that command-line entries run the
// add-in's own sources and need no build step before them.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Loads `entry` (a path from the project's root) and returns its exports. The bundle stands inside
 * node_modules so that packages left external resolve, and is removed once it is loaded.
 */
export async function loadTypeScript(entry) {
  const cache = path.join(root, 'node_modules', '.cache', 'nianbao');
  mkdirSync(cache, { recursive: true });
  const result = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    define: { 'import.meta.url': '__entryUrl' },
    banner: {
      js: `const __entryUrl = ${JSON.stringify(new URL(`../../../${entry}`, import.meta.url).href)};`,
    },
    write: false,
    logLevel: 'error',
  });
  const bundle = path.join(cache, `${path.basename(entry, '.ts')}-${process.pid}.cjs`);
  writeFileSync(`${bundle}.part`, result.outputFiles[0].contents);
  renameSync(`${bundle}.part`, bundle);
  try {
    return createRequire(import.meta.url)(bundle);
  } finally {
    rmSync(bundle, { force: true });
  }
}
