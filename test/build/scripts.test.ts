/** What package.json and the README tell people to run is in the project, also where it was cloned. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const told = ['package.json', 'README.md', '.ci/run']
  .map((name) => readFileSync(path.join(root, name), 'utf8'))
  .join('\n');
const files = [...new Set(told.match(/(?:src|test)\/[\w./-]+\.(?:mjs|cjs|js|ts)\b/g) ?? [])];

it('every script that is told of stands in the project', () => {
  expect(files).toContain('src/host/screenshots/take.mjs');
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

const cloned = existsSync(path.join(root, '.git'));
(cloned ? it : it.skip)('no source is ignored by git, so that a clone has it', () => {
  const ignored = execFileSync(
    'git',
    ['ls-files', '--others', '--ignored', '--exclude-standard', '--', 'src', 'test', '.ci'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(ignored.split('\n').filter((line) => line !== '')).toEqual([]);
});
