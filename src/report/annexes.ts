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

/** The charts below a title of their own; nothing when there is nothing to draw. */
const chartAnnex = (context: Context): readonly Annex[] => {
  const charts = chartsOf(context.facts.filing);
  if (charts.length === 0) return [];
  const title = statisticsTitle(context).replace(/统计表$/, '主要数据图');
  return [
    {
      title,
      blocks: [
        { kind: 'annex-title', runs: [textRun(title)] },
        ...charts.map((chart): Block => ({ kind: 'chart', chart })),
      ],
    },
  ];
};

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
  return marked([
    ...(plan.sections.some(hasStatistics) ? [] : [{ title, blocks: statisticsBlocks(context) }]),
    ...(withCharts ? chartAnnex(context) : []),
  ]);
};

/** GB/T 9704—2012, 7.3.4: 附件：1.×× — one line each, the number only where there are several. */
export const annexNoteBlocks = (annexes: readonly Annex[]): readonly Block[] =>
  annexes.map(({ title }, index) => {
    const number = annexes.length > 1 ? `${index + 1}.` : '';
    const lead = index === 0 ? '附件：' : '　　　';
    return { kind: 'annex-note', runs: [textRun(`${lead}${number}${title}`)] };
  });
