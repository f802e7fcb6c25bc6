import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cachedBuild } from './cached-build.mjs';
import { fingerprint } from './fingerprint.mjs';

const page = 'src/host/tryout/page';

/** The try-out page: grid, bar and bridge. Split, because Univer's hyphenation tables are large. */
export function buildPage(root, cache) {
  const digest = fingerprint(root, ['src/host', 'package-lock.json']);
  return cachedBuild(cache, 'page', digest, async (folder) => {
    await build({
      absWorkingDir: root,
      entryPoints: { main: `${page}/main.ts` },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: ['chrome110', 'edge110', 'safari16'],
      minify: true,
      legalComments: 'none',
      logLevel: 'warning',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    });
    await build({
      absWorkingDir: root,
      entryPoints: { 'office-host': 'src/host/tryout/office/office-host.ts' },
      outdir: folder,
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: ['chrome110', 'edge110', 'safari16'],
      logLevel: 'warning',
    });
    copyFileSync(join(root, page, 'index.html'), join(folder, 'index.html'));
  });
}
