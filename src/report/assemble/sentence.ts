import { textRun } from '../number-run';
import type { ListPlan, SentencePlan } from '../plans/types';
import type { Run } from '../types';
import { clauseRuns } from './clause';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { omitMissing } from './context';
import { listRuns } from './list';

const isList = (clause: SentencePlan['clauses'][number]): clause is ListPlan => 'list' in clause;

const operands = (when: string | undefined): readonly string[] => when?.match(/[A-Z]\d\d/g) ?? [];

/** Neighbouring texts of the same kind become one, so that a sentence reads as one in the file. */
export const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<readonly Run[]>((done, run) => {
    const last = done.at(-1);
    if (run.kind === 'text' && run.text === '') return done;
    if (last?.kind === 'text' && run.kind === 'text' && last.mark === run.mark && last.origin === run.origin) {
      return [...done.slice(0, -1), { ...last, text: last.text + run.text }];
    }
    return [...done, run];
  }, []);

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
