/** Reading beside the pane: what crosses, what is told, and how it is stopped. */
import { sampleFiling } from '../../src/catalog';
import { doJob } from '../../src/taskpane/aside/do-job';
import { readAside } from '../../src/taskpane/aside/read-aside';
import { failureMessage } from '../../src/taskpane/state/message';
import { Cancelled, freshTicket, workOf } from '../../src/taskpane/state/work';
import type { Stage, Ticket, Work } from '../../src/taskpane/state/work';
import en from '../../src/taskpane/language/en-US.json';
import { chinese, translator } from '../../src/taskpane/language/translate';

type Heard = { onmessage?: (event: { data: unknown }) => void; onerror?: (event: Event) => void };

let ended: number;

/** The real reader in this very process: all that passes is copied as browsers copy it. */
class Beside implements Heard {
  onmessage?: Heard['onmessage'];
  onerror?: Heard['onerror'];
  readonly #inside: Heard & { postMessage: (answer: unknown) => void } = {
    postMessage: (answer) => {
      const data: unknown = structuredClone(answer);
      setTimeout(() => this.onmessage?.({ data }), 0);
    },
  };
  constructor() {
    Object.assign(globalThis, { self: this.#inside });
    jest.isolateModules(() => {
      jest.requireActual('../../src/taskpane/aside/reader');
    });
  }
  postMessage(asked: unknown): void {
    this.#inside.onmessage?.({ data: structuredClone(asked) });
  }
  terminate(): void {
    ended += 1;
  }
}

/** One that says what it is told to, and is otherwise silent. */
const saying = (begin: (worker: Heard) => void) =>
  class implements Heard {
    onmessage?: Heard['onmessage'];
    onerror?: Heard['onerror'];
    constructor() {
      setTimeout(() => begin(this), 0);
    }
    postMessage(): void {}
    terminate(): void {
      ended += 1;
    }
  };

const use = (worker: unknown): void => void Object.assign(globalThis, { Worker: worker });

let ticket: Ticket;
let stages: Stage[];
let work: Work;
beforeEach(() => {
  ended = 0;
  stages = [];
  ticket = freshTicket();
  work = workOf(ticket, (stage) => stages.push(stage));
});
afterEach(() => use(undefined));

const file = (content: string): Blob => new Blob([content]);
const REPORT = '青溪县2029年行政执法工作报告\n全年立案820件，结案779件，结案率为94%。\n';
const source = { kind: 'file', name: '报告.txt', file: file(REPORT) } as const;

it('gives what the pane itself would give, workbook and all, and tells the stages', async () => {
  use(Beside);
  const given = { source, filing: sampleFiling('lanshan') };
  const here = await doJob('check', given, async () => undefined);
  expect(here.claims.length).toBeGreaterThan(0);
  expect(await readAside('check', given, work)).toEqual(here);
  expect(stages).toEqual(['numbers', 'relations', 'workbook', 'wording']);
  expect(await readAside('extract', { source }, work)).toEqual(
    await doJob('extract', { source }, async () => undefined),
  );
  expect(ended).toBe(2);
});

it('gives the same where there is no worker, or its file is missing', async () => {
  const given = { source, filing: null };
  const here = await doJob('check', given, async () => undefined);
  expect(await readAside('check', given, work)).toEqual(here);
  use(saying((worker) => worker.onerror?.(new Event('error'))));
  expect(await readAside('check', given, work)).toEqual(here);
  expect(ended).toBe(1);
});

it('says the sentence of the file in both languages, as if it had not crossed', async () => {
  use(Beside);
  const bad = { kind: 'file', name: 'a.docx', file: file('%PDF-1.7') } as const;
  const given = { source: bad, filing: null };
  const failure = (): Promise<unknown> =>
    readAside('check', given, work).then(
      () => null,
      (error: unknown) => error,
    );
  const crossed = await failure();
  use(undefined);
  const own = await failure();
  for (const language of ['zh-CN', 'en-US'] as const) {
    const t = translator(language === 'zh-CN' ? chinese : en);
    const [one, two] = [crossed, own].map((error) => failureMessage('check', error, t, language));
    expect(one).toEqual(two);
    expect(one?.why).toMatch(/PDF/);
  }
  use(Beside);
  const filing = sampleFiling('lanshan');
  expect(await readAside('lastYear', { file: file('无'), filing }, work)).toEqual(
    await doJob('lastYear', { file: file('无'), filing }, async () => undefined),
  );
});

it('refuses a file of no office’s size, and one that is gone, with a sentence', async () => {
  const gone = Object.assign(file('无'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  const huge = Object.defineProperty(file('无'), 'size', { value: 900_000_000 });
  for (const [each, words] of [
    [gone, /再选一次/],
    [huge, /200 MB/],
  ] as const)
    await expect(
      readAside('extract', { source: { ...source, file: each } }, work),
    ).rejects.toMatchObject({ sentence: expect.stringMatching(words) });
});

it('ends in the midst of its work when the person stops', async () => {
  use(saying((worker) => worker.onmessage?.({ data: { says: 'ready' } })));
  const reading = readAside('extract', { source }, work);
  setTimeout(() => ticket.stop.abort(), 5);
  await expect(reading).rejects.toThrow(Cancelled);
  expect(ended).toBe(1);
});

it('says that reading broke off when the reader is lost', async () => {
  use(
    saying((worker) => {
      worker.onmessage?.({ data: { says: 'ready' } });
      worker.onerror?.(new Event('error'));
    }),
  );
  await expect(readAside('extract', { source }, work)).rejects.toMatchObject({
    sentence: expect.stringContaining('读取中断'),
  });
});
