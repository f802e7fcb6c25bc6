/** `npm test`, and `npm run test:quick` with the word `quick`: what is checked, and in which lanes. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLanes } from './lanes.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'));

/** Suites that start a browser, LibreOffice or a process, or work whole workbooks: not for `quick`. */
const OUTSIDE = 'test/(browser|tryout|build|workbook|runner|fuzz)/|/pane[^/]*\\.test|libreoffice';
/** Nor those of many cases each of which is work. */
const MANY =
  'parity|localize|hostile|english|trip|every-style|spreadsheet|examples|properties|limits|xlsx-|bytes|pattern';
const SLOW = `${OUTSIDE}|${MANY}`;

const stage = (name, script, ...words) => ({ name, command: [process.execPath, script, ...words] });
/** Workbooks come and go: with a larger nursery (MB), which the workers inherit, a quarter less time goes. */
const NURSERY = '--max-semi-space-size=64';
const jest = (config, ...words) => ({
  ...stage('jest', NURSERY, 'node_modules/jest/bin/jest.js', '-c', config, ...words),
  live: true,
});
const colours = process.stdout.isTTY ? ['--colors'] : [];

const build = stage('build', 'src/host/verify/build-dist.mjs');
const manifest = stage('manifest', 'src/host/manifest/validate.mjs', 'manifest.xml');
const types = stage('types', 'node_modules/typescript-7/bin/tsc', '--noEmit');
const lint = stage(
  'lint',
  'node_modules/eslint/bin/eslint.js',
  ...['--config', '.eslint.config.mjs', 'src', 'test'],
);
const format = stage('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.');

/** Jest comes after the build, which test/build looks at, and takes both cores when the other lane is done. */
const LANES = {
  all: [
    [build, jest('.jest.rooms.cjs', ...colours)],
    [manifest, types, lint, format],
  ],
  quick: [[jest('.jest.config.cjs', ...colours, '--testPathIgnorePatterns', SLOW)], [types]],
};

const lanes = LANES[process.argv[2] ?? 'all'];
if (lanes === undefined) throw new Error(`verify: all or quick, not ${process.argv[2]}`);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort());
process.exitCode = await runLanes(
  lanes,
  (text) => void process.stdout.write(text),
  interruption.signal,
);
