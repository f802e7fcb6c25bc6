// The libraries that end up in the pane and their licences, from the packages themselves, as the JSON
// the pane's “about” shows. `node src/host/build/list-licences.mjs` writes it; a test holds it complete.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const TARGET = path.join(root, 'src/taskpane/help/licences.json');
const ENTRIES = [
  'src/taskpane/taskpane.tsx',
  'src/commands/commands.ts',
  // The worker, which the bundler does not follow by itself.
  'src/taskpane/aside/reader.ts',
];

const read = (file) => readFileSync(file, 'utf8');

/** `…/node_modules/@scope/name/lib/x.js` → the folder of the package. */
const folderOf = (input) =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.split(path.sep).join('/'))?.[1];

/** Folders of the packages of which something is left in the bundle. */
async function bundledFolders() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: path.join(root, 'out'),
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
  );
  return new Set(inputs.map(folderOf).filter((folder) => folder !== undefined));
}

const authorOf = ({ author }) => (typeof author === 'string' ? author : (author?.name ?? ''));

/** The text the package brings; the short name alone where it brings none. */
const textOf = (folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.md|\.txt)?$/i.test(name));
  return file === undefined ? '' : read(path.join(folder, file)).replaceAll('\r\n', '\n').trim();
};

export async function listLicences() {
  const bundled = [...(await bundledFolders())].map((folder) => path.resolve(root, folder));
  // Shipped beside the bundle, unmodified.
  const office = path.dirname(
    createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'),
  );
  const known = new Map(
    [...bundled, office].map((folder) => {
      const own = JSON.parse(read(path.join(folder, 'package.json')));
      return [`${own.name}@${own.version}`, { folder, own }];
    }),
  );
  const texts = [];
  const packages = [...known]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([, { folder, own }]) => {
      const text = textOf(folder);
      if (!texts.includes(text)) texts.push(text);
      return {
        name: own.name,
        version: own.version,
        licence: typeof own.license === 'string' ? own.license : '',
        author: authorOf(own),
        text: texts.indexOf(text),
      };
    });
  const { version } = JSON.parse(read(path.join(root, 'package.json')));
  return { version, packages, texts };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = `${JSON.stringify(await listLicences(), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    const same = existsSync(TARGET) && read(TARGET) === text;
    if (!same) process.stderr.write('licences.json is not what the bundle contains\n');
    process.exitCode = same ? 0 : 1;
  } else writeFileSync(TARGET, text);
}
