import { spawn } from 'node:child_process';

/** A group of its own, so that a stopped stage takes its workers and browsers with it; not on Windows. */
const GROUPS = process.platform !== 'win32';

/**
 * Starts a command; `hear` gets what it says on either stream. `ended` resolves to its exit code, 1 where a
 * signal ended it or it could not be started.
 */
export function startStage([command, ...words], hear) {
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: GROUPS,
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  const ended = new Promise((resolve) => {
    child.on('error', (problem) => {
      hear(`${problem.message}\n`);
      resolve(1);
    });
    // `close`, not `exit`: what it said last has been heard by then.
    child.on('close', (code) => resolve(code ?? 1));
  });
  const stop = () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    try {
      if (GROUPS) process.kill(-child.pid, 'SIGTERM');
      else child.kill();
    } catch {
      // It ended by itself meanwhile.
    }
  };
  return { ended, stop };
}
