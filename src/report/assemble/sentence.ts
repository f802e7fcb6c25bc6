import { textRun } from '../number-run';
import type { ListPlan, SentencePlan } from '../plans/types';
import type { Run, TextRun } from '../types';
import { clauseRuns } from './clause';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { omitMissing } from './context';
import { listRuns } from './list';

const isList = (clause: SentencePlan['clauses'][number]): clause is ListPlan => 'list' in clause;

const operands = (when: string | undefined): readonly string[] => when?.match(/[A-Z]\d\d/g) ?? [];

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
  const written: Run[] = [];
  for (const clause of plan.clauses) {
    const runs = isList(clause) ? listRuns(clause, context) : clauseRuns(clause, context);
    if (runs === null) continue;
    if (written.length > 0) written.push(textRun(clause.join ?? '，'));
    written.push(...runs);
  }
  if (written.length === 0) return null;
  return joined([textRun(plan.lead ?? ''), ...written, textRun('。')]);
};
