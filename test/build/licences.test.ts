import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const script = path.resolve(__dirname, '../../src/host/build/list-licences.mjs');

jest.setTimeout(120_000);

it('names every library of the bundle with its licence, and none besides', async () => {
  const checked = promisify(execFile)('node', [script, '--check']);
  await expect(checked).resolves.toMatchObject({ stderr: '' });
});
