/**
 * dist/ as `npm run build` makes it, by way of the cache of the try-out page: one run of webpack serves the
 * tests of the built folder and the page on which the pane is walked.
 */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../tryout/server/build-page.mjs';
import { buildPane } from '../tryout/server/build-pane.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const cache = join(root, 'node_modules', '.cache', 'nianbao');
// Otherwise each suite that starts the page would build it at the same time.
await buildPage(root, cache);
const built = await buildPane(root, cache);
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
cpSync(built, dist, { recursive: true, filter: (file) => !file.endsWith('.complete') });
