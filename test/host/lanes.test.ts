/** The stages of `npm test`, with small commands in their place. */
import path from 'node:path';

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly live?: boolean;
}
const { runLanes } = jest.requireActual<{
  runLanes: (
    lanes: readonly (readonly Stage[])[],
    write: (text: string) => void,
    interrupted?: AbortSignal,
  ) => Promise<number>;
}>(path.join(__dirname, '../../src/host/verify/lanes.mjs'));

const stage = (name: string, script: string): Stage => ({
  name,
  command: [process.execPath, '-e', script],
});
const jestLike = (code: number): Stage => ({
  ...stage(
    'jest',
    `console.error('PASS a.test.ts\\nTest Suites: 1 passed\\nTests: 2 passed'); process.exitCode = ${String(code)};`,
  ),
  live: true,
});
const good = (name: string): Stage => stage(name, `console.log('${name} spoke')`);
/** Ends by itself only after the test has long failed. */
const endless = (name: string): Stage => stage(name, 'setTimeout(() => {}, 120000)');

const run = async (
  lanes: readonly (readonly Stage[])[],
  interrupted?: AbortSignal,
): Promise<{ readonly code: number; readonly said: string }> => {
  let said = '';
  const code = await runLanes(lanes, (text) => (said += text), interrupted);
  return { code, said };
};

const SECONDS = String.raw`\d+\.\d s`;

it('writes the time of every stage and, last, the closing lines of jest', async () => {
  const { code, said } = await run([[good('build'), jestLike(0)], [good('types')]]);
  expect(code).toBe(0);
  for (const name of ['build', 'types', 'jest', 'all']) {
    expect(said).toMatch(new RegExp(`^${name} +${SECONDS}$`, 'm'));
  }
  expect(said).toMatch(/^PASS a\.test\.ts\n/m);
  expect(said).toMatch(/\n\nTest Suites: 1 passed\nTests: 2 passed\n$/);
  expect(said).not.toContain('spoke');
});

it('stops at the first failure, with its exit code and its words at the end', async () => {
  const wrong = stage('lint', "console.log('a.ts: 3 faults'); process.exitCode = 7;");
  const { code, said } = await run([
    [endless('build'), jestLike(0)],
    [good('types'), wrong, good('format')],
  ]);
  expect(code).toBe(7);
  expect(said).toMatch(new RegExp(`^build +${SECONDS}  stopped$`, 'm'));
  expect(said).toMatch(/^jest +not run$/m);
  expect(said).toMatch(new RegExp(`^lint +${SECONDS}  FAILED$`, 'm'));
  expect(said).toMatch(/^format +not run$/m);
  expect(said).toMatch(/\na\.ts: 3 faults\n\nlint FAILED \(exit code 7\)\n$/);
});

it('fails with jest, whose closing lines are still there', async () => {
  const { code, said } = await run([[jestLike(1)], [good('types')]]);
  expect(code).toBe(1);
  expect(said).toMatch(/Tests: 2 passed\n\njest FAILED \(exit code 1\)\n$/);
});

it('fails where a command cannot be started or is killed', async () => {
  const absent = { name: 'lint', command: [path.join(__dirname, 'no-such-program')] };
  expect((await run([[absent]])).code).toBe(1);
  const killed = stage('lint', "process.kill(process.pid, 'SIGKILL')");
  expect((await run([[killed]])).code).toBe(1);
});

it('ends with 130 when it is interrupted', async () => {
  const interruption = new AbortController();
  const ended = run([[endless('build'), good('lint')]], interruption.signal);
  interruption.abort();
  const { code, said } = await ended;
  expect(code).toBe(130);
  expect(said).toMatch(/^lint +not run$/m);
});
