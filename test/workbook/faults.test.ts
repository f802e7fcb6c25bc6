/**
 * @file Excel fails at every request of every act of the pane: as a whole, at its end, midway for good,
 * or so that its answer is lost. Here each act on one of the packs and each of its requests with one of the
 * faults, in turn; all packs, faults and layouts by `npm run test:faults`.
 */
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { copyWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/host/model';
import { failureMessage } from '../../src/taskpane/state/message';
import { chinese, translator } from '../../src/taskpane/language/translate';
import english from '../../src/taskpane/language/en-US.json';
import { WorkbookProblem } from '../../src/workbook';
import { numberedStyles, picture } from '../host/model-picture';
import { acts } from './faults/acts';
import type { Act } from './faults/acts';
import { groundOf } from './faults/books';
import type { Ground } from './faults/books';
import { FAULTS, pressWith, sizesOf } from './faults/press';
import type { Fault } from './faults/press';

const ALL = process.env['NIANBAO_FAULTS'] === 'all';
const SAMPLES = ['lanshan', 'quzhou', 'dawan'] as const;

let host: NodeHost;
/** Requests and cases of each act, for the whole matrix. */
const counted: string[] = ['| pack | act | requests | cases |', '| --- | --- | --- | --- |'];

/** A copy of a workbook: no case sees what another has done. */
const show = (book: Workbook): void => host.show(copyWorkbook(book));

/** What has no order of its own in the file, such as validations of different cells, in one order. */
const sorted = (list: readonly unknown[]): readonly string[] =>
  list.map((each) => JSON.stringify(each)).sort();

const shownStyle = numberedStyles();

/** The workbook without the sheet in front and the records, which bear the time of the press. */
const shape = (): string => {
  const whole = picture(host.workbook, shownStyle) as Record<string, unknown> & {
    readonly names: readonly unknown[];
    readonly sheets: readonly { readonly validations: readonly unknown[] }[];
  };
  return JSON.stringify({
    ...whole,
    active: null,
    xmlParts: null,
    // A name whose sheet had rows inserted is spelt anew, without needless quotes.
    names: sorted(whole.names).map((name) => name.replaceAll("'", '')),
    sheets: whole.sheets.map((sheet) => ({ ...sheet, validations: sorted(sheet.validations) })),
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
  readonly book: Workbook;
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
  const lost = given.fault.startsWith('answer lost');
  if (failure !== null) expectSentence(failure);
  // What is done in spite of a lost answer, or of a failure it gets over (no charts), need not be told.
  else expect({ where, done: shape() === trial.end }).toEqual({ where, done: true });
  const now = kept();
  const clean = shape() === trial.start && now.records === trial.started.records;
  if (clean && now.notes === 0) return;
  await pressAgain(trial);
  expectShape(where, trial.end);
  const after = kept();
  expect({ where, notes: after.notes }).toEqual({ where, notes: 0 });
  // A press that broke off for good has recorded what stood in all of its cells and written some; the
  // next one records and writes the rest. Both are needed to take it all back: the first alone knows
  // what stood in the cells already written. Of a press that was done, answered or not, there is one.
  const most = trial.ended.records + (lost ? 0 : 1);
  expect({ where, records: after.records <= most }).toEqual({
    where,
    records: true,
  });
  expect({ where, runs: after.runs <= trial.ended.runs }).toEqual({ where, runs: true });
}

async function trialOf(ground: Ground, { from, prepare, press }: Act): Promise<[Trial, number[]]> {
  show(await ground.book(from));
  const given = (await prepare?.(ground)) as never;
  const book = host.workbook;
  show(book);
  const [start, started] = [shape(), kept()];
  const pressed = (): Promise<unknown> => press(ground, given);
  const sizes = await sizesOf(host, pressed);
  expect(sizes.length).toBeGreaterThan(0);
  return [{ book, press: pressed, start, started, end: shape(), ended: kept() }, sizes];
}

/** Why a case failed, or null. */
async function failureOf(trial: Trial, given: Case, where: string): Promise<string | null> {
  try {
    show(trial.book);
    await tryCase(trial, given, where);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return `${where}: ${said.slice(0, 1500)}`;
  }
}

beforeAll(async () => {
  host = await openNodeHost();
});
afterAll(async () => {
  await host.dispose();
  if (ALL) process.stdout.write(`${counted.join('\n')}\n`);
});

describe.each(SAMPLES)('%s', (sample) => {
  let ground: Ground;
  beforeAll(() => {
    ground = groundOf(host, sample);
  });

  const at = SAMPLES.indexOf(sample);
  const tried = acts.filter(({ from, whole }, index) => {
    if (from === 'old') return sample === 'lanshan';
    return ALL || (whole !== true && index % SAMPLES.length === at);
  });

  it.each(tried.map((act, index) => [act.name, act, index] as const))(
    '%s: unchanged, or whole after pressing again, nothing doubled',
    async (name, act, index) => {
      const [trial, sizes] = await trialOf(ground, act);
      const failures: string[] = [];
      let cases = 0;
      for (const [number, size] of sizes.entries()) {
        const faults = ALL ? FAULTS : FAULTS.filter((_each, n) => n === (number + index) % 5);
        for (const fault of faults) {
          const where = `${fault}, request ${String(number + 1)} of ${String(sizes.length)}`;
          const failure = await failureOf(trial, { fault, request: number + 1, size }, where);
          if (failure !== null) failures.push(failure);
          cases += 1;
        }
      }
      counted.push(`| ${sample} | ${name} | ${String(sizes.length)} | ${String(cases)} |`);
      expect(failures).toEqual([]);
    },
    600_000,
  );
});
