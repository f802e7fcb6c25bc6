import type { ParagraphPlan } from '../types';

/** The same paragraph under a run-in heading; it no longer names what the heading names. */
export const headed = (lead: string, plan: ParagraphPlan): ParagraphPlan => ({
  ...plan,
  lead,
  opening: '',
});

/** The same paragraph without its run-in heading. */
export const plain = (plan: ParagraphPlan): ParagraphPlan => ({
  sentences: plan.sentences,
  ...(plan.opening === undefined ? {} : { opening: plan.opening }),
  ...(plan.duty === undefined ? {} : { duty: plan.duty }),
  ...(plan.freeRows === undefined ? {} : { freeRows: plan.freeRows }),
  ...(plan.topics === undefined ? {} : { topics: plan.topics }),
});

/** Several paragraphs read as one, without their headings; the office's texts follow. */
export const together = (...plans: readonly ParagraphPlan[]): ParagraphPlan => ({
  sentences: plans.flatMap((plan) => plan.sentences),
  topics: plans.flatMap((plan) => plan.topics ?? []),
});

/** The same paragraph without the office's texts, where these stand elsewhere. */
export const figuresOnly = (plan: ParagraphPlan): ParagraphPlan => ({ ...plan, topics: [] });

/** Sentences that only list what a table beside them lists. */
const LISTED = ['penalties-kinds', 'penalties-summary', 'coercion-measures', 'coercion-executions'];

/** The same paragraph beside its table: the long lists are left to the table. */
export const beside = (plan: ParagraphPlan): ParagraphPlan => ({
  ...plan,
  sentences: plan.sentences.filter(({ id }) => !LISTED.includes(id)),
});
