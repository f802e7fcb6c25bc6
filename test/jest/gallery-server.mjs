/**
 * One bundle of the pane and one Chromium for all suites of a run. Jest's own process serves both; they are
 * made when the first suite asks (`GET /start`), so a run without the pane pays nothing.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../src/host/browser/launch-options.mjs';

const require = createRequire(import.meta.url);
const { contentSecurityPolicy, officeSource } = require('../../src/host/build/office-source.cjs');
const AXE = require.resolve('axe-core/axe.min.js');

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeSource())}">
<title>执法年报</title><link rel="icon" href="assets/icon-32.png"><link rel="stylesheet" href="floor.css">
</head><body><div id="pane"></div><script type="module" src="gallery.js"></script></body></html>`;

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/** In MB: panes come and go, and a larger nursery spares a sixth of the time. */
const NURSERY = ['--js-flags=--min-semi-space-size=32 --max-semi-space-size=64'];

/** The files of the bundle by name. */
async function bundle(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/taskpane/gallery.tsx'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: join(root, 'out'),
    write: false,
    minify: true,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(root.length + 5), contents]));
}

/**
 * The Chromium of npm before an installed one: the same everywhere, and a bare shell, where an installed one
 * opens a whole window for every context. It is built for Linux only.
 */
function chosen(root) {
  if (process.env.CHROMIUM_PATH || process.platform !== 'linux') return launchOptions(root);
  try {
    return launchOptions(root, 'npm');
  } catch {
    return launchOptions(root);
  }
}

/** What is asked for once is started once; a failure is everyone's. */
function once(start) {
  let started;
  return {
    get: () => (started ??= start()),
    begun: () => started !== undefined,
    forget: () => (started = undefined),
  };
}

export async function startGalleryServer(root) {
  const files = once(() => bundle(root));
  // One that crashed fails the suite that was at it; the next suite gets another.
  const browser = once(async () => {
    // With a handler of its own, SIGTERM (a stage that is stopped) would end the browser and leave jest running.
    const options = chosen(root);
    const args = [...options.args, ...NURSERY];
    const launched = await chromium.launchServer({ ...options, args, handleSIGTERM: false });
    launched.on('close', browser.forget);
    return launched;
  });

  const answer = async (name) => {
    if (name === '') return ['text/html', page];
    if (name === 'chromium') return ['text/plain', (await browser.get()).wsEndpoint()];
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    if (name === 'axe.js') return ['text/javascript', readFileSync(AXE)];
    if (name === 'floor.css') return [type, readFileSync(join(root, 'src/taskpane/start', name))];
    if (/^assets\/[\w-]+\.png$/.test(name)) return [type, readFileSync(join(root, name))];
    const file = (await files.get()).get(name);
    return file === undefined ? null : [type, file];
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    answer(name).then(
      (found) =>
        found === null
          ? response.writeHead(404).end()
          : response
              .writeHead(200, { 'content-type': found[0], 'cache-control': 'max-age=3600' })
              .end(found[1]),
      (problem) => response.writeHead(500).end(String(problem)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: async () => {
      if (browser.begun()) await (await browser.get().catch(() => null))?.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
