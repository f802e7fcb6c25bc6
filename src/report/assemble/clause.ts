import type { ClausePlan } from '../plans/types';
import { textRun } from '../number-run';
import type { Run } from '../types';
import { changeRuns } from './change';
import { brokenRelation, conditionHolds } from './conditions';
import type { Context } from './context';
import { omitMissing } from './context';
import { fill, slotCodes, unitOf } from './template';

const applicability = /^(known|unknown|published) | is | says | (not-)?held$|^phone complaints /;

/** The part of a condition that says whether a clause concerns this office at all. */
const concerns = (when: string | undefined, context: Context): boolean =>
  (when ?? '')
    .split(' & ')
    .filter((part) => applicability.test(part))
    .every((part) => conditionHolds(part, context.facts));

/**
 * Notes why a clause whose condition does not hold was not written: nothing where it does not
 * concern this office, the missing figures, or the relation that the figures contradict.
 */
export const noteUnmet = (
  when: string | undefined,
  codes: readonly string[],
  context: Context,
): void => {
  if (!concerns(when, context)) return;
  const missing = codes.filter((code) => context.facts.number(code, 'cur') === null);
  for (const code of missing) omitMissing(context, code);
  const broken = brokenRelation(when, context.facts);
  if (broken === null) return;
  const { part, whole } = broken;
  context.omit(part, `${part}大于它所属的${whole}，不能写作“其中”，请先核对，有关文字未写。`);
};

/** The runs of one clause with its brackets and its change; null when it is not to be written. */
export const clauseRuns = (plan: ClausePlan, context: Context): readonly Run[] | null => {
  if (!conditionHolds(plan.when, context.facts)) {
    noteUnmet(plan.when, slotCodes(plan.say), context);
    return null;
  }
  const { runs, missing } = fill(plan.say, context);
  if (missing.length > 0) {
    for (const code of missing) omitMissing(context, code);
    return null;
  }
  const asides = (plan.aside ?? []).flatMap((aside) => {
    const inside = clauseRuns(aside, context);
    return inside === null ? [] : [inside];
  });
  const bracket = asides.flatMap((inside, index) => [
    textRun(index === 0 ? '（' : '，'),
    ...inside,
  ]);
  const change =
    plan.change === undefined
      ? []
      : changeRuns(plan.change, unitOf(plan.say, plan.change), context);
  return [...runs, ...bracket, ...(bracket.length > 0 ? [textRun('）')] : []), ...change];
};
