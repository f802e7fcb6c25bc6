// `npm run test:faults`: every fault at every request of every act on all three packs, with the counts;
// words after `--` go to jest (`-- -t quzhou`).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest.js');
const words = ['--config', '.jest.config.cjs', 'test/workbook/faults.test.ts'];
const { status } = spawnSync(process.execPath, [jest, ...words, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NIANBAO_FAULTS: 'all' },
});
process.exit(status ?? 1);
