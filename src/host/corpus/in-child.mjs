import { clearTimeout, setTimeout } from 'node:timers';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));

/** A child that reads files; `seconds` of wall time is what one file may take. */
export function fileReader(mode, seconds) {
  let child = null;

  const start = async () => {
    child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
  };
  const stop = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  /** What became of the file: as `judgeFile` says, or `hang`, or `crash` when the process itself ended. */
  const read = async (file) => {
    if (child === null) await start();
    const mine = child;
    return new Promise((resolve) => {
      const finish = (outcome, over) => {
        clearTimeout(timer);
        mine.removeAllListeners();
        if (over) stop();
        resolve(outcome);
      };
      const timer = setTimeout(
        () => finish({ kind: 'hang', sentence: '', seconds, megabytes: 0 }, true),
        seconds * 1000,
      );
      mine.once('message', (outcome) => finish(outcome, false));
      mine.once('exit', (code, signal) =>
        finish(
          { kind: 'crash', sentence: `process ended: ${code ?? signal}`, seconds: 0, megabytes: 0 },
          true,
        ),
      );
      mine.send({ file, mode });
    });
  };
  return { read, stop };
}
