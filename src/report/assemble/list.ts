import { isZero } from '../../figures';
import type { ListItem, ListPlan } from '../plans/types';
import { slotRuns, textRun } from '../number-run';
import type { Run } from '../types';
import { noteUnmet } from './clause';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { omitMissing } from './context';
import { isLimited, zeroRuns } from './zeros';

/** Mark before the n-th of `count` things: 、 between, 和 (or what is told) before the last. */
const between = (index: number, count: number, close: string): string => {
  if (index === 0) return '';
  return index === count - 1 ? close : '、';
};

/**
 * A list closed with 、 and 和, its zeros gathered at the end, in words where the thing has a noun. An item without a figure is left out
 * and noted. Null when nothing is left.
 */
export const listRuns = (plan: ListPlan, context: Context): readonly Run[] | null => {
  if (!conditionHolds(plan.when, context.facts)) return null;
  const shown: ListItem[] = [];
  const zeros: ListItem[] = [];
  for (const item of plan.list) {
    if (!conditionHolds(item.when, context.facts)) {
      noteUnmet(item.when, [item.code], context);
      continue;
    }
    const value = context.facts.number(item.code, 'cur');
    if (value === null) omitMissing(context, item.code);
    else (isZero(value) && !isLimited(item.code, context) ? zeros : shown).push(item);
  }
  const listed = shown.flatMap((item, index): readonly Run[] => [
    textRun(`${between(index, shown.length, plan.close ?? '和')}${item.name}`),
    ...(slotRuns(context.facts, item.code, item.unit, 'cur') ?? []),
  ]);
  const inWords = shown.length === 0 ? [] : zeros.flatMap(({ noun }) => noun ?? []);
  const none = inWords.length === 0 ? [] : [textRun(`没有${inWords.join('、')}`)];
  const counted = zeroRuns(
    zeros.filter(({ noun }) => shown.length === 0 || noun === undefined),
    context,
  );
  const nothing = [
    ...none,
    ...(none.length > 0 && counted.length > 0 ? [textRun('，')] : []),
    ...counted,
  ];
  if (listed.length === 0 && nothing.length === 0) return null;
  const comma = listed.length > 0 && nothing.length > 0 ? [textRun('，')] : [];
  const verb = listed.length > 0 ? (plan.verb ?? '') : '';
  return [textRun(`${plan.intro}${verb}`), ...listed, ...comma, ...nothing];
};
