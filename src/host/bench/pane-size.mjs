// First-load JavaScript of the pane, gzipped, beside bare React + Fluent v9 panes built by the very same
// settings. `node src/host/bench/pane-size.mjs` prints JSON; `npm run bench` a table.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);
const { bundling } = require('../build/bundling.cjs');
const configure = require(path.join(root, 'webpack.config.js'));

/** Builds one page's entries; answers with the gzipped bytes of what the page loads first, and of all. */
function build(configuration, entries) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  return new Promise((resolve, reject) => {
    const compiler = webpack({
      ...configuration,
      context: root,
      output: { ...configuration.output, path: folder },
    });
    compiler.run((fault, stats) => {
      const done = () => compiler.close(() => rmSync(folder, { recursive: true, force: true }));
      if (fault || stats.hasErrors()) {
        done();
        reject(fault ?? new Error(stats.toString('errors-only')));
        return;
      }
      const { chunks, entrypoints } = stats.toJson({
        all: false,
        chunks: true,
        chunkOrigins: true,
        entrypoints: true,
      });
      const names = entries.flatMap((entry) => entrypoints[entry].assets.map(({ name }) => name));
      const size = (name) => gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length;
      const scripts = (all) => [...new Set(all)].filter((name) => name.endsWith('.js'));
      const first = scripts(names).reduce((sum, name) => sum + size(name), 0);
      const every = scripts(readdirSync(folder).filter((name) => name !== 'floor.js'));
      const all = every.reduce((sum, name) => sum + size(name), 0);
      const parts = lateParts(chunks, new Set(scripts(names)), size);
      done();
      resolve({ first, all, parts });
    });
  });
}

/** What each part that is asked for later brings along, beyond the first load; shared chunks count in each. */
function lateParts(chunks, loaded, size) {
  const parts = new Map();
  for (const { files, origins } of chunks) {
    const own = files.filter((name) => name.endsWith('.js') && !loaded.has(name));
    for (const { request } of origins ?? []) {
      if (!request || own.length === 0) continue;
      const known = parts.get(request) ?? new Set();
      for (const name of own) known.add(name);
      parts.set(request, known);
    }
  }
  return [...parts]
    .map(([request, names]) => ({
      part: request,
      chunks: names.size,
      'bytes, gzip': [...names].reduce((sum, name) => sum + size(name), 0),
    }))
    .sort((one, two) => two['bytes, gzip'] - one['bytes, gzip']);
}

const bare = (entry) =>
  build(
    {
      ...bundling('production'),
      entry: { taskpane: path.join(root, 'src/host/bench/bare-pane', entry) },
      output: { filename: '[name].js', chunkFilename: '[name].js' },
    },
    ['taskpane'],
  );

/** The pane beside others, and its parts that come later; bytes are gzipped. */
export async function measurePane() {
  const own = await build(await configure({}, { mode: 'production' }), ['commands', 'taskpane']);
  const same = await bare('bare-pane.tsx');
  const minimal = await bare('minimal-pane.tsx');
  const row = (pane, { first, all }) => ({
    pane,
    'first load (bytes, gzip)': first,
    'ours / this': (own.first / first).toFixed(2),
    'everything, later chunks included': all,
  });
  return {
    panes: [
      row('执法年报', own),
      row('bare React + Fluent v9, the same controls', same),
      row('bare React + Fluent v9, five controls', minimal),
    ],
    parts: own.parts,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await measurePane(), null, 2));
}
