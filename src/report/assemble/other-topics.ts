import { pack } from '../../catalog';
import type { ReportPlan, SectionPlan } from '../plans/types';
import type { Context } from './context';

/** Topics with a place of their own outside the sections. */
const ELSEWHERE = ['scope', 'signature', 'copies'];

const topicsOf = (section: SectionPlan): readonly string[] => [
  ...(section.topics ?? []),
  ...(section.paragraphs ?? []).flatMap((paragraph) => paragraph.topics ?? []),
  ...(section.sections ?? []).flatMap(topicsOf),
];

/** Topics this plan has a place for. */
export const placedTopics = (report: ReportPlan): ReadonlySet<string> =>
  new Set([...ELSEWHERE, ...report.introduction.topics, ...report.sections.flatMap(topicsOf)]);

/** Topics of the pack the plan does not know: nothing an office wrote is lost. */
export const otherTopics = (report: ReportPlan, context: Context): readonly string[] => {
  const placed = placedTopics(report);
  return pack(context.facts.filing.pack)
    .topics.map(({ id }) => id)
    .filter((id) => !placed.has(id));
};
