/**
 * Stages in lanes: the lanes run side by side, the stages of a lane one after the other. (`concurrently` and
 * `npm-run-all2` start commands side by side too; neither has lanes, and both would put the times behind
 * jest's closing lines, which must come last.)
 */
import { untilClosing } from './closing-lines.mjs';
import { startStage } from './stage-process.mjs';

const inSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Runs lanes of `{ name, command, live? }`; what a live stage says is written as it comes, what another says
 * only if it fails. The first failure stops the rest. Writes the time of each stage and, last, what is to
 * be read: jest's closing lines, or the output of the stage that failed. Resolves to the exit code.
 */
export async function runLanes(lanes, write, interrupted = new AbortController().signal) {
  const began = performance.now();
  const results = new Map(lanes.flat().map(({ name }) => [name, 'not run']));
  const running = new Set();
  let failed = null;
  let closing = '';
  const stopAll = () => running.forEach(({ stop }) => stop());
  interrupted.addEventListener('abort', stopAll);

  const runOne = async ({ name, command, live }) => {
    let said = '';
    const passed = untilClosing(write);
    const start = performance.now();
    const stage = startStage(command, (text) => (live ? passed.take(text) : (said += text)));
    running.add(stage);
    const code = await stage.ended;
    running.delete(stage);
    closing += passed.rest();
    const time = inSeconds(performance.now() - start);
    const stopped = failed !== null || interrupted.aborted;
    results.set(name, stopped ? `${time}  stopped` : code === 0 ? time : `${time}  FAILED`);
    if (!live && !stopped) write(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${time}\n`);
    if (code !== 0 && !stopped) {
      failed = { name, code, said };
      stopAll();
    }
  };
  const runLane = async (lane) => {
    for (const stage of lane) {
      if (failed === null && !interrupted.aborted) await runOne(stage);
    }
  };
  await Promise.all(lanes.map(runLane));

  const width = Math.max(...[...results.keys()].map(({ length }) => length));
  write('\n');
  for (const [name, result] of results) write(`${name.padEnd(width)}  ${result}\n`);
  write(`${'all'.padEnd(width)}  ${inSeconds(performance.now() - began)}\n\n`);
  write(closing);
  if (failed === null) return interrupted.aborted ? 130 : 0;
  write(`${failed.said}\n${failed.name} FAILED (exit code ${failed.code})\n`);
  return failed.code;
}
