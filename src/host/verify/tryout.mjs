/** `npm run test:tryout`: the grid of the page that `npm start` serves, and what `npm test` walks in one way in all of them. */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    ...['--config', '.jest.config.cjs', '--testPathIgnorePatterns', '/node_modules/'],
    ...['--testPathPatterns', 'test/tryout/', 'test/browser/(walk|stop-reading)'],
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NIANBAO_WALKS: 'all' } },
);
process.exitCode = status ?? 1;
