/** The worker: reads files and checks texts beside the pane, where it can be stopped at any moment. */
import { doJob } from './do-job';
import { wordsOf } from './fault';
import type { Answer, Asked } from './jobs';

const say = (answer: Answer): void => self.postMessage(answer);

self.onmessage = ({ data: { kind, given } }: MessageEvent<Asked>): void => {
  doJob(kind, given, async (stage) => say({ says: 'stage', stage })).then(
    (result) => say({ says: 'done', result }),
    (error: unknown) => say({ says: 'failed', words: wordsOf(error) }),
  );
};

say({ says: 'ready' });
