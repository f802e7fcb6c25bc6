import { textRun } from '../number-run';
import type { SuggestionPlan } from '../plans/types';
import type { Block, Run } from '../types';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { joined } from './sentence';
import { fill } from './template';

const mark: Run = { kind: 'text', text: '【建议，请核改】', mark: 'suggestion' };

const block = (runs: readonly Run[]): Block => ({
  kind: 'paragraph',
  mark: 'suggestion',
  runs: [mark, ...joined([...runs, textRun('。')])],
});

/** What the figures point at, marked so that nobody takes it for the office's own judgement. */
export const suggestionBlocks = (
  plans: readonly SuggestionPlan[],
  side: 'problem' | 'plan',
  context: Context,
): readonly Block[] =>
  plans
    .filter((plan) => conditionHolds(plan.when, context.facts))
    .flatMap((plan): readonly Block[] => {
      if (side === 'plan') return [block([textRun(plan.plan)])];
      const { runs, missing } = fill(plan.problem.say, context);
      return missing.length > 0 ? [] : [block(runs)];
    });
