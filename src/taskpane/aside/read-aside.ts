import type { Work } from '../state/work';
import { Cancelled } from '../state/work';
import { faultOf } from './fault';
import type { Answer, JobKind, Jobs, Results } from './jobs';
import { startReader } from './start-reader';

const LOST = {
  name: 'ReaderLost',
  sentence: '读取中断了（多半是内存不够），工作簿没有改动。请关掉别的程序，再试一次。',
  english:
    'Reading broke off, most likely for want of memory. The workbook was not changed. Close other programs and try again.',
};

/** @returns null where the reader could not be had at all, as where its file is missing */
const ask = <Kind extends JobKind>(
  reader: Worker,
  kind: Kind,
  given: Jobs[Kind],
  { signal, step }: Work,
): Promise<Results[Kind] | null> =>
  new Promise((resolve, reject) => {
    let ready = false;
    // What is stopped is stopped at once, in the middle of whatever it does.
    const end = (): void => {
      reader.terminate();
      signal.removeEventListener('abort', stopped);
    };
    const stopped = (): void => {
      end();
      reject(new Cancelled());
    };
    const lost = (event: Event): void => {
      event.preventDefault();
      end();
      if (ready) reject(faultOf(LOST));
      else resolve(null);
    };
    reader.onmessage = ({ data }: MessageEvent<Answer<Kind>>): void => {
      if (data.says === 'ready') ready = true;
      // Only shown: what it throws when stopped is said by the stop itself.
      else if (data.says === 'stage') void step(data.stage).catch(() => undefined);
      else {
        end();
        if (data.says === 'done') resolve(data.result);
        else reject(faultOf(data.words));
      }
    };
    reader.onerror = lost;
    reader.onmessageerror = lost;
    signal.addEventListener('abort', stopped);
    if (signal.aborted) stopped();
    else reader.postMessage({ kind, given });
  });

/**
 * Does a job in a worker of our own origin, and in the pane itself where there is none (then it can be
 * stopped only between its stages).
 * @throws Cancelled when the person has asked to stop; else with a `sentence` when the file cannot be read
 */
export const readAside = async <Kind extends JobKind>(
  kind: Kind,
  given: Jobs[Kind],
  work: Work,
): Promise<Results[Kind]> => {
  const reader = startReader();
  const result = reader === null ? null : await ask(reader, kind, given, work);
  if (result !== null) return result;
  const { doJob } = await import('./do-job');
  return doJob(kind, given, work.step);
};
