/**
 * @file Excel fails at every request of every act of the pane: as a whole, at its end, midway for good,
 * or so that its answer is lost. Here a part of all cases, another of each act and pack; all of them, and
 * all layouts, by `npm run test:faults` (about 2,000 cases).
 */
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { failureMessage } from '../../src/taskpane/state/message';
import { chinese, translator } from '../../src/taskpane/language/translate';
import english from '../../src/taskpane/language/en-US.json';
import { WorkbookProblem } from '../../src/workbook';
import { picture } from '../host/model-picture';
import { acts } from './faults/acts';
import type { Act } from './faults/acts';
import { groundOf } from './faults/books';
import type { Ground } from './faults/books';
import { FAULTS, pressWith, sizesOf } from './faults/press';
import type { Fault } from './faults/press';

const ALL = process.env['NIANBAO_FAULTS'] === 'all';
/** Of the cases of an act, one in so many; which, differs from act to act and from pack to pack. */
const STEP = ALL ? 1 : 5;
const SAMPLES = ['lanshan', 'quzhou', 'dawan'] as const;

let host: NodeHost;
let cases = 0;

const reopen = async (xlsx: Uint8Array): Promise<void> => {
  await host.dispose();
  host = await openNodeHost({ xlsx });
};

/** The workbook without the sheet in front and the records, which bear the time of the press. */
const shape = (): string => {
  const whole = picture(host.workbook) as Record<string, unknown> & {
    readonly names: readonly { readonly name: string }[];
  };
  return JSON.stringify({
    ...whole,
    active: null,
    xmlParts: null,
    names: [...whole.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
};

/** Compared as texts first: the differences of two pictures are only worked out when there are any. */
const expectShape = (where: string, wanted: string): void => {
  const now = shape();
  if (now !== wanted) {
    expect({ where, book: JSON.parse(now) as unknown }).toEqual({
      where,
      book: JSON.parse(wanted) as unknown,
    });
  }
};

/** What the workbook keeps unseen: notes of unfinished acts, records of what was overwritten, audits. */
const kept = (): { readonly notes: number; readonly records: number; readonly runs: number } => {
  const of = (kind: string): readonly string[] =>
    host.workbook.xmlParts.flatMap(({ xml }) =>
      xml.includes(`zhifa-nianbao:${kind}`) ? [xml] : [],
    );
  const runs = of('runs').reduce((sum, xml) => sum + xml.split('explained').length - 1, 0);
  return { notes: of('unfinished').length, records: of('recovery').length, runs };
};

/** The pane says what happened in a sentence of its own in both languages, never a code alone. */
function expectSentence(failure: unknown): void {
  const zh = failureMessage('audit', failure, translator(chinese));
  const en = failureMessage('audit', failure, translator(english), 'en-US');
  expect(zh.why).toMatch(/再按一次|再试/);
  expect(en.why).toMatch(/try again/i);
  expect(en.why).not.toMatch(/\p{Script=Han}/u);
  expect(zh.details ?? '').not.toBe('');
}

interface Case {
  readonly fault: Fault;
  readonly request: number;
  readonly size: number;
}

/** One act on one workbook, with what it comes to undisturbed. */
interface Trial {
  readonly book: Uint8Array;
  readonly press: () => Promise<unknown>;
  readonly start: string;
  readonly end: string;
  readonly started: ReturnType<typeof kept>;
  readonly ended: ReturnType<typeof kept>;
}

/** Presses again; an act that was done after all may say that there is nothing to do. */
async function pressAgain({ press, end }: Trial): Promise<void> {
  const done = shape() === end;
  try {
    await press();
  } catch (error) {
    if (!done || !(error instanceof WorkbookProblem)) throw error;
  }
}

async function tryCase(trial: Trial, given: Case, where: string): Promise<void> {
  const failure = await pressWith(host, trial.press, given);
  cases += 1;
  const lost = given.fault.startsWith('answer lost');
  if (failure !== null) expectSentence(failure);
  // What was drawn or looked at again in spite of a lost answer is done and need not be told.
  else expect({ where, failed: lost && shape() === trial.end }).toEqual({ where, failed: true });
  const now = kept();
  const clean = shape() === trial.start && now.records === trial.started.records;
  if (clean && now.notes === 0) return;
  await pressAgain(trial);
  expectShape(where, trial.end);
  const after = kept();
  expect({ where, notes: after.notes }).toEqual({ where, notes: 0 });
  expect({ where, records: after.records <= trial.ended.records }).toEqual({
    where,
    records: true,
  });
  expect({ where, runs: after.runs <= trial.ended.runs }).toEqual({ where, runs: true });
}

async function trialOf(ground: Ground, { from, prepare, press }: Act): Promise<[Trial, number[]]> {
  const first = ground.books.get(from);
  if (first === undefined) throw new Error(`no book ${from}`);
  await reopen(first);
  const given = (await prepare?.(ground)) as never;
  const book = await host.save();
  await reopen(book);
  const [start, started] = [shape(), kept()];
  const pressed = (): Promise<unknown> => press(ground, given);
  const sizes = await sizesOf(host, pressed);
  expect(sizes.length).toBeGreaterThan(0);
  return [{ book, press: pressed, start, started, end: shape(), ended: kept() }, sizes];
}

beforeAll(async () => {
  host = await openNodeHost();
});
afterAll(async () => {
  await host.dispose();
  if (ALL) process.stdout.write(`fault cases: ${String(cases)}\n`);
});

describe.each(SAMPLES)('%s', (sample) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await groundOf(sample);
    await reopen(ground.books.get('empty') ?? new Uint8Array());
  }, 240_000);

  const tried = acts.filter(({ from, whole }) => {
    if (from === 'old' && sample !== 'lanshan') return false;
    return ALL || whole !== true;
  });

  it.each(tried.map((act, index) => [act.name, act, index] as const))(
    '%s: unchanged, or whole after pressing again, nothing doubled',
    async (_name, act, index) => {
      const [trial, sizes] = await trialOf(ground, act);
      const all = sizes.flatMap((size, at) =>
        FAULTS.map((fault) => ({ fault, request: at + 1, size })),
      );
      const offset = (index + SAMPLES.indexOf(sample)) % STEP;
      for (const given of all.filter((_each, at) => at % STEP === offset)) {
        await reopen(trial.book);
        const where = `${given.fault}, request ${String(given.request)} of ${String(sizes.length)}`;
        await tryCase(trial, given, where);
      }
    },
    600_000,
  );
});
