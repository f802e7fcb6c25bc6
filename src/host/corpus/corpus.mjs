// `npm run corpus -- <folder> [--audit] [--seconds 60]`: reads every office file under a folder as the
// product would, one process beside this one, and counts what became of them. By itself: reports by
// `check`, workbooks by the pane's own reader; with --audit: workbooks by `audit`. A file called damaged
// that LibreOffice opens counts against us, unless tolerances.json names it with the reason.
// Ends in 1 when a file crashes or hangs the reader, or is called damaged wrongly.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/print-table.mjs';
import { loadTypeScript } from '../runner/load-typescript.mjs';
import { fileReader } from './in-child.mjs';
import { haveLibreOffice, opensInLibreOffice } from './libreoffice.mjs';

const { concerns } = await loadTypeScript('src/host/corpus/judge-file.ts');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { audit: { type: 'boolean' }, seconds: { type: 'string', default: '60' } },
});
const mode = values.audit ? 'audit' : 'read';
const seconds = Number(values.seconds);
const [folder] = positionals;
if (folder === undefined || !(seconds > 0)) {
  console.error('用法：npm run corpus -- <文件夹> [--audit] [--seconds 60]');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && concerns(mode, entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort();
const reader = fileReader(mode, seconds);
const outcomes = [];
for (const file of files) {
  const outcome = await reader.read(file);
  outcomes.push({ file, ending: path.extname(file).toLowerCase(), ...outcome });
  if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} / ${files.length}`);
}
reader.stop();

const counts = new Map();
for (const { ending, kind, sentence } of outcomes) {
  const key = JSON.stringify([kind, kind === 'refused' ? sentence : '', ending]);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
printTable(
  `${files.length} files, ${mode}`,
  [...counts]
    .map(([key, files]) => [...JSON.parse(key), files])
    .sort((left, right) => right[3] - left[3])
    .map(([outcome, sentence, ending, files]) => ({ outcome, files, ending, sentence })),
);

const named = ({ file }) => path.relative(folder, file);
const shown = (list) =>
  list.map((each) => ({
    file: named(each),
    'cpu s': each.seconds.toFixed(1),
    MB: each.megabytes,
    said: each.sentence.replaceAll('|', '/').slice(0, 240),
  }));
printTable('The slowest', shown([...outcomes].sort((a, b) => b.seconds - a.seconds).slice(0, 8)));
const broken = outcomes.filter(({ kind }) => kind === 'crash' || kind === 'hang');
if (broken.length > 0) printTable('Crashes and hangs', shown(broken));

const tolerated = JSON.parse(readFileSync(new URL('./tolerances.json', import.meta.url), 'utf8'));
const damaged = outcomes.filter(
  ({ kind, sentence }) => kind === 'refused' && /损坏|不完整/.test(sentence),
);
let wrong = [];
if (damaged.length > 0 && haveLibreOffice()) {
  const opened = new Set(opensInLibreOffice(damaged.map(({ file }) => file)));
  const sound = damaged.filter(({ file }) => opened.has(file));
  wrong = sound.filter(({ file }) => tolerated[path.basename(file)] === undefined);
  console.log(
    `\nCalled damaged: ${damaged.length}; of these LibreOffice opens ${sound.length}, tolerated ${sound.length - wrong.length}.`,
  );
  const why = ({ file }) => tolerated[path.basename(file)] ?? 'NOT TOLERATED';
  if (sound.length > 0)
    printTable('Called damaged, opened by LibreOffice', [
      ...sound.map((each) => ({ file: named(each), said: each.sentence, why: why(each) })),
    ]);
}
process.exit(broken.length + wrong.length > 0 ? 1 : 0);
