import { textRun } from './number-run';
import { chartsOf } from './charts';
import type { Context } from './assemble/context';
import type { ReportPlan, SectionPlan } from './plans/types';
import { statisticsBlocks, statisticsTitle } from './statistics';
import type { Block } from './types';

/** One annex: what the note behind the text calls it, and what stands on its pages. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const hasStatistics = (section: SectionPlan): boolean =>
  section.statistics === true || (section.sections ?? []).some(hasStatistics);

const chartBlocks = (context: Context): readonly Block[] =>
  chartsOf(context.facts.filing).map((chart) => ({ kind: 'chart', chart }));

/** GB/T 9704—2012, 7.3.7: more than one annex is numbered 附件1, 附件2. */
const marked = (annexes: readonly Annex[]): readonly Annex[] =>
  annexes.map(({ title, blocks }, index) => ({
    title,
    blocks: [
      { kind: 'annex-mark', runs: [textRun(annexes.length > 1 ? `附件${index + 1}` : '附件')] },
      ...blocks,
    ],
  }));

/** The statistics tables unless they stand in the text already, then the charts where wanted. */
export const annexBlocks = (
  plan: ReportPlan,
  context: Context,
  withCharts: boolean,
): readonly Annex[] => {
  const title = statisticsTitle(context);
  const charts = withCharts ? chartBlocks(context) : [];
  return marked([
    ...(plan.sections.some(hasStatistics) ? [] : [{ title, blocks: statisticsBlocks(context) }]),
    ...(charts.length === 0
      ? []
      : [{ title: `${title.replace(/统计表$/, '')}主要数据图`, blocks: charts }]),
  ]);
};

/** GB/T 9704—2012, 7.3.4: 附件：1.×× — one line each, the number only where there are several. */
export const annexNoteBlocks = (annexes: readonly Annex[]): readonly Block[] =>
  annexes.map(({ title }, index) => {
    const number = annexes.length > 1 ? `${index + 1}.` : '';
    const lead = index === 0 ? '附件：' : '　　　';
    return { kind: 'annex-note', runs: [textRun(`${lead}${number}${title}`)] };
  });
