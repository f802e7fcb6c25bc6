import { textRun } from '../number-run';
import type { ListPlan, SentencePlan } from '../plans/types';
import type { Run, TextRun } from '../types';
import { clauseRuns } from './clause';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { doubtRuns } from './doubtful';
import { omitMissing } from './context';
import { limitsOnce } from '../limits';
import { listRuns } from './list';
import { inOneMeasure } from './one-measure';
import { fill } from './template';
import { zeroOf, zeroRuns } from './zeros';
import type { Zero } from './zeros';

const isList = (clause: SentencePlan['clauses'][number]): clause is ListPlan => 'list' in clause;

const operands = (when: string | undefined): readonly string[] =>
  when?.match(/(?<!\$\w*)[A-Z]\d\d/g) ?? [];

const alike = (one: TextRun, other: TextRun): boolean =>
  one.mark === other.mark && one.origin === other.origin;

/** Neighbouring texts of the same kind become one, so that a sentence reads as one in the file. */
export const joined = (runs: readonly Run[]): readonly Run[] => {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (last?.kind === 'text' && run.kind === 'text' && alike(last, run)) {
      done[done.length - 1] = { ...last, text: last.text + run.text };
    } else done.push(run);
  }
  return done;
};

/** One sentence with its 。; null when none of its clauses can be written. */
export const sentenceRuns = (plan: SentencePlan, context: Context): readonly Run[] | null => {
  if (!conditionHolds(plan.when, context.facts)) {
    for (const code of operands(plan.when)) {
      if (context.facts.number(code, 'cur') === null) omitMissing(context, code);
    }
    return null;
  }
  if (plan.unless !== undefined && conditionHolds(plan.unless, context.facts)) return null;
  const written: Run[] = [];
  const zeros: Zero[] = [];
  for (const clause of plan.clauses) {
    const zero =
      isList(clause) || !conditionHolds(clause.when, context.facts)
        ? null
        : zeroOf(clause, context);
    if (zero !== null && 'none' in clause && clause.none !== undefined) {
      if (written.length > 0) written.push(textRun(clause.join ?? '，'));
      written.push(textRun(clause.none));
      continue;
    }
    if (zero !== null) {
      zeros.push(zero);
      continue;
    }
    const runs = isList(clause) ? listRuns(clause, context) : clauseRuns(clause, context);
    if (runs === null) continue;
    if (written.length > 0) written.push(textRun(clause.join ?? '，'));
    written.push(...runs);
  }
  const none = zeroRuns(zeros, context);
  if (written.length > 0 && none.length > 0) written.push(textRun('，'));
  written.push(...none);
  if (written.length === 0) return null;
  const runs = [...fill(plan.lead ?? '', context).runs, ...written, textRun('。')];
  return joined([...limitsOnce(inOneMeasure(runs, context)), ...doubtRuns(runs, context.facts)]);
};
