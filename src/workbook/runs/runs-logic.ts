import * as z from 'zod/mini';
import { partData, partText } from '../recovery/part-text-logic';

/** One audit: when, and what it found. */
export interface AuditRun {
  /** ISO time. */
  readonly at: string;
  readonly hard: number;
  readonly query: number;
  readonly hint: number;
  readonly explained: number;
}

export const RUNS_NAMESPACE = 'urn:zhifa-nianbao:runs';

/** Runs kept, the latest first: a year's work has room in it. */
const MOST_RUNS = 100;

const schema = z.object({
  runs: z.array(
    z.object({
      at: z.string(),
      hard: z.number(),
      query: z.number(),
      hint: z.number(),
      explained: z.number(),
    }),
  ),
});

/** The runs in a part; none when it was damaged: a lost record must not stop an audit. */
export const readRuns = (xml: string): readonly AuditRun[] => {
  const read = schema.safeParse(partData(xml));
  return read.success ? read.data.runs : [];
};

export const runsText = (runs: readonly AuditRun[]): string =>
  partText(RUNS_NAMESPACE, { runs: runs.slice(0, MOST_RUNS) });

/**
 * Milliseconds in which a second audit with the same result is the first, pressed again because no
 * answer came. Nothing tells the two apart: the press that was lost and the one that repeats it look at
 * the same figures, and a person may rightly audit unchanged figures on two days and want both shown.
 * So it is time that decides: enough for a connection to be given up and its message to be read.
 */
const SAME_AUDIT = 120_000;

const isSame = (one: AuditRun, two: AuditRun): boolean =>
  one.at === two.at ||
  (one.hard === two.hard &&
    one.query === two.query &&
    one.hint === two.hint &&
    one.explained === two.explained &&
    Math.abs(Date.parse(one.at) - Date.parse(two.at)) < SAME_AUDIT);

/**
 * The runs with one more in front. Pressing again because no answer came does not make it two; where
 * another result came between, the press was no repetition.
 */
export function withRun(run: AuditRun, runs: readonly AuditRun[]): readonly AuditRun[] {
  const [latest, ...earlier] = runs;
  return latest !== undefined && isSame(run, latest) ? [run, ...earlier] : [run, ...runs];
}
