// `npm run mutate [room…]`: makes small changes to the core, one at a time, and runs the tests of the
// room for each; one of them must fail. Prints what survived and the score by room.
// Exit code 1 when a room's score is under 90 % or a listed mutant is no survivor any more.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { printTable } from '../bench/print-table.mjs';
import { entryOf, lineOf, originalOf, unusedEntries } from './equivalents.mjs';
import { chosenRooms, rooms } from './rooms.mjs';
import { filesOf } from './test-files.mjs';

const LEAST = 90;
const out = 'out/mutate';
const sandbox = mkdtempSync(path.join(tmpdir(), 'nianbao-mutate-'));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const asked = process.argv.slice(2).filter((each) => !each.startsWith('src/'));
const files = process.argv.slice(2).filter((each) => each.startsWith('src/'));

const unknown = asked.filter((name) => !rooms.some((room) => room.name === name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: rooms are ${rooms.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
// The runner's process reads it.
process.env.NIANBAO_MUTATE = asked.join(',');
process.chdir(root);
mkdirSync(out, { recursive: true });

const within = (room) => filesOf(root, room.mutate, '.ts');
const results = await new Stryker({
  testRunner: 'pure',
  plugins: [fileURLToPath(new URL('stryker-plugin.mjs', import.meta.url))],
  ignorers: ['wording'],
  mutate: files.length > 0 ? files : chosenRooms().flatMap(within),
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The runner ends a test that hangs; this is for one that hangs where it cannot.
  timeoutMS: 120000,
  reporters: ['progress-append-only'],
  // Outside of the project: a copy inside it would be a second package of the same name to jest.
  tempDirName: sandbox,
  ignorePatterns: ['/assets', '/dist', '/out', '/screenshots'],
  warnings: false,
  allowConsoleColors: false,
}).runMutationTest();
rmSync(sandbox, { recursive: true, force: true });

const used = new Set();
const judged = results.map(({ fileName, status, location, mutatorName, replacement, ...more }) => {
  const file = path.relative(root, fileName).split(path.sep).join('/');
  const source = readFileSync(path.join(root, file), 'utf8');
  const shown = {
    file,
    at: location.start.line,
    line: lineOf(source, location),
    from: originalOf(source, location),
    to: replacement.replace(/\s+/g, ' ').trim(),
    mutator: mutatorName,
    status,
    killedBy: more.killedBy?.[0],
  };
  const alive = status === 'Survived' || status === 'NoCoverage';
  const entry = alive ? entryOf(shown) : undefined;
  if (entry !== undefined) used.add(entry);
  return entry === undefined ? shown : { ...shown, status: 'Equivalent', reason: entry.reason };
});
writeFileSync(`${out}/mutants.json`, JSON.stringify(judged, null, 1));

for (const { file, at, line, from, to, status } of judged) {
  if (status !== 'Survived' && status !== 'NoCoverage') continue;
  console.log(`${file}:${at} ${status === 'Survived' ? 'survived' : 'reached by no test'}`);
  console.log(`  ${line}\n  ${from}  →  ${to}`);
}

const rowOf = (name, mutants) => {
  const count = (...of) => mutants.filter(({ status }) => of.includes(status)).length;
  const left = count('Survived', 'NoCoverage');
  const killed = count('Killed', 'Timeout', 'RuntimeError');
  return {
    room: name,
    mutants: killed + left + count('Equivalent'),
    killed,
    'change nothing': count('Equivalent'),
    survived: count('Survived'),
    'not reached': count('NoCoverage'),
    'killed of all %': ((100 * killed) / (killed + left + count('Equivalent'))).toFixed(1),
    'killed of those that change something %': ((100 * killed) / (killed + left)).toFixed(1),
    'words, not mutated': count('Ignored'),
  };
};
const rows = chosenRooms().map((room) => {
  const own = new Set(within(room));
  return rowOf(
    room.name,
    judged.filter(({ file }) => own.has(file)),
  );
});
printTable('Mutants by room', rows.length > 1 ? [...rows, rowOf('all', judged)] : rows);

const stale = unusedEntries(new Set(judged.map(({ file }) => file)), used);
for (const { file, from, to } of stale) {
  console.log(`equivalent.json names what is no survivor: ${file}: ${from}  →  ${to}`);
}
const least = Math.min(...rows.map((row) => Number(row['killed of all %'])));
process.exit(stale.length > 0 || least < LEAST ? 1 : 0);
