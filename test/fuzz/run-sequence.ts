/** One list of edits on a filled book: read, repair, read, repair again, and what was wrong with it. */
import { isDeepStrictEqual } from 'node:util';
import type { Workbook } from '../../src/host/model';
import { WorkbookProblem, asProblem } from '../../src/workbook';
import { applyPlan } from '../../src/workbook/apply-plan';
import { planInsert } from '../../src/workbook/insert-logic';
import { interpret } from '../../src/workbook/read-logic';
import type { RepairOutcome } from '../../src/workbook/repair/outcome';
import type { Snapshot } from '../../src/workbook/snapshot';
import { takeSnapshot } from '../../src/workbook/take-snapshot';
import { putBack } from './book-copy';
import { carryOut } from './edits';
import type { Edit } from './edits';
import type { FilledBook } from './filled-book';
import { differences, judgeReading, picture, standing } from './judge';
import type { Fault } from './judge';
import { modelContext } from './model-context';

/** Faults before repair, after it, and after a second press. */
export interface Outcome {
  readonly faults: readonly (Fault & { readonly when: 'before' | 'repaired' | 'again' })[];
  /** Edits that did something. */
  readonly edits: number;
  readonly questions: number;
}

/** Looks at the workbook as the add-in does, without the library between. */
const look = (book: Workbook): Promise<Snapshot> => takeSnapshot(modelContext(book), true);

/** Looks through the library, as the add-in does in Excel. */
const lookByRequest = (): Promise<Snapshot> => Excel.run((context) => takeSnapshot(context, true));

/** Of so many sequences on a book one is looked at both ways, the first among them. */
const COMPARED = 50;
const runs = new WeakMap<Workbook, number>();

/** Looks at the workbook; now and then both ways, which must agree. */
async function looked(book: Workbook): Promise<Snapshot> {
  const snapshot = await look(book);
  if ((runs.get(book) ?? 0) % COMPARED !== 1) return snapshot;
  const asked = await lookByRequest();
  if (isDeepStrictEqual(snapshot, asked)) return asked;
  throw new Error('the look at the model is not what the library gives');
}

/**
 * Repairs as the press does, with the real planner and the real requests. Input rules and open cells,
 * which are set anew by every press and hold no content, are left out for speed.
 */
async function repair(
  filled: FilledBook,
  snapshot: Snapshot,
  press: number,
): Promise<RepairOutcome> {
  const plan = planInsert(snapshot, filled.request);
  const light = {
    ...plan,
    repairs: plan.repairs.map((each) => ({ ...each, validations: [], unlocked: [] })),
  };
  await Excel.run(async (context) => {
    const places = snapshot.sheets.map(({ name }, index) => [name, index] as const);
    const at = `2025-01-0${String(press)}T00:00:00.000Z`;
    applyPlan(context, light, new Map(places), { at, act: 'template' });
    await context.sync();
  });
  return plan.report.outcome;
}

/** Whether a problem has a name of its own. */
function faultOf(error: unknown): Fault | null {
  const problem = error instanceof WorkbookProblem ? error : asProblem(error);
  if (problem.code === 'protected') return { kind: 'refused', detail: problem.message };
  if (['no-template', 'newer-template', 'structure-protected'].includes(problem.code)) return null;
  return { kind: 'error', detail: `${problem.code} ${problem.detail} ${problem.message}` };
}

function kept(book: Workbook, filled: FilledBook): (content: string | number) => boolean {
  const here = standing(book, filled);
  const records = book.xmlParts.map(({ xml }) => xml).join('\n');
  return (content) => here.has(content) || records.includes(String(content));
}

export async function runSequence(filled: FilledBook, edits: readonly Edit[]): Promise<Outcome> {
  const { host } = filled;
  const book = host.workbook;
  putBack(book, filled.copy);
  host.install();
  runs.set(book, (runs.get(book) ?? 0) + 1);
  let done = 0;
  host.asUser(() => {
    for (const edit of edits) if (carryOut(book, edit)) done += 1;
  });
  const faults: Outcome['faults'][number][] = [];
  let questions = 0;
  try {
    let snapshot = await looked(book);
    const add = (when: Outcome['faults'][number]['when'], found: readonly Fault[]): void => {
      faults.push(...found.map((fault) => ({ ...fault, when })));
    };
    add('before', judgeReading(book, interpret(snapshot), filled));
    const before = standing(book, filled);
    const outcome = await repair(filled, snapshot, 1);
    questions = outcome.questions.length;
    const still = kept(book, filled);
    add(
      'repaired',
      [...before.keys()]
        .filter((content) => !still(content))
        .map((content): Fault => ({ kind: 'lost', detail: String(content) })),
    );
    snapshot = await looked(book);
    const reading = interpret(snapshot);
    add('repaired', judgeReading(book, reading, filled));
    const first = picture(book);
    const second = await repair(filled, snapshot, 2);
    const changed = differences(first, picture(book));
    if (changed.length > 0) {
      add('again', [{ kind: 'restless', detail: changed.slice(0, 4).join('; ') }]);
    } else if (second.changed || second.recoveries > 0) {
      const [first] = second.repaired;
      add('again', [{ kind: 'untrue', detail: JSON.stringify(first ?? second) }]);
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== null) faults.push({ ...fault, when: 'repaired' });
  }
  return { faults, edits: done, questions };
}
