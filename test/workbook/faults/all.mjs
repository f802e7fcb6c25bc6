// `npm run test:faults`: every fault at every request of every act on all three packs, with the counts;
// words after `--` go to jest (`-- -t quzhou`).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);
const jest = path.join(path.dirname(resolve('jest/package.json')), 'bin', 'jest.js');
const words = ['--config', '.jest.config.cjs', 'test/workbook/faults.test.ts'];
const { status } = spawnSync(
  process.execPath,
  ['--max-semi-space-size=64', jest, ...words, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, NIANBAO_FAULTS: 'all' },
  },
);
process.exit(status ?? 1);
