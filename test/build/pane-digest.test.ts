/** `npm start` builds the pane anew exactly when something it is made of has changed. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(__dirname, '../..');
const { paneDigest } = jest.requireActual<{
  paneDigest: (root: string, environment?: Readonly<Record<string, string>>) => string;
}>(path.join(root, 'src/host/tryout/server/build-pane.mjs'));

/** What webpack takes in beside the modules: pages, plain scripts and pictures, its own settings. */
const BESIDE = [
  'src/taskpane/taskpane.html',
  'src/taskpane/start/floor.js',
  'src/taskpane/start/floor.css',
  'src/taskpane/save-page/save.html',
  'src/taskpane/save-page/save.js',
  'src/host/build/office-source.cjs',
  'assets/icon-16.png',
  'manifest.xml',
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** The project's own files in the bundle, by the bundler's list. */
const modules = async (): Promise<readonly string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/taskpane/taskpane.tsx', 'src/commands/commands.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules'));
};

let copy: string;
let files: readonly string[];
beforeAll(async () => {
  copy = mkdtempSync(path.join(tmpdir(), 'nianbao-digest-'));
  // One file of every folder stands for the folder.
  const folders = new Map((await modules()).map((file) => [path.dirname(file), file]));
  files = [...folders.values(), ...BESIDE];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('changes with a file of every folder in the bundle and with all that stands beside', () => {
  expect(files.length).toBeGreaterThan(60);
  const seen = new Set([paneDigest(copy)]);
  const unnoticed = files.filter((file) => {
    appendFileSync(path.join(copy, file), '\n');
    const digest = paneDigest(copy);
    const known = seen.has(digest);
    seen.add(digest);
    return known;
  });
  expect(unnoticed).toEqual([]);
});

it('changes with a new room and with the settings, and with nothing else', () => {
  const before = paneDigest(copy, {});
  mkdirSync(path.join(copy, 'src/new-room'));
  writeFileSync(path.join(copy, 'src/new-room/index.ts'), 'export {};');
  const after = paneDigest(copy, {});
  expect(after).not.toBe(before);
  expect(paneDigest(copy, { OFFICE_JS: 'cdn' })).not.toBe(after);
  expect(paneDigest(copy, { NIANBAO_URL: 'https://a.example/' })).not.toBe(after);
  mkdirSync(path.join(copy, 'src/host/tryout'));
  writeFileSync(path.join(copy, 'src/host/tryout/start.mjs'), 'export {};');
  expect(paneDigest(copy, {})).toBe(after);
});
