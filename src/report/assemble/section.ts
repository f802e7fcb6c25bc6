import { textRun } from '../number-run';
import type { ParagraphPlan, ReportPlan, SectionPlan } from '../plans/types';
import type { Block, Run } from '../types';
import type { Context } from './context';
import { gapRun } from './context';
import { freeRowRuns } from './free-rows';
import { chineseNumeral } from './numerals';
import { officeBlocks } from './office-texts';
import { joined, sentenceRuns } from './sentence';
import { suggestionBlocks } from './suggestions';
import { fill } from './template';

/** GB/T 9704—2012, 7.3.3: 结构层次序数依次用“一、”“（一）”“1.”“（1）”标注. */
const headingBlock = (plan: SectionPlan, level: 1 | 2, index: number, context: Context): Block => {
  const numeral = chineseNumeral(index + 1);
  const mark = level === 1 ? `${numeral}、` : `（${numeral}）`;
  return {
    kind: 'heading',
    level,
    runs: joined([textRun(mark), ...fill(plan.heading, context).runs]),
  };
};

const generated = (plan: ParagraphPlan, context: Context): readonly Run[] => {
  const { duty } = plan;
  if (duty !== undefined && context.facts.declared(`duty.${duty.table}`) === 'none') {
    context.omit(duty.table, `封面声明无${duty.what}职责，相关数据未写入。`);
    return [textRun(`${duty.what}方面，本单位没有此项执法职责，不填报相关数据。`)];
  }
  const sentences = plan.sentences.flatMap((sentence) => sentenceRuns(sentence, context) ?? []);
  const rows = plan.freeRows === undefined ? [] : (freeRowRuns(plan.freeRows, context) ?? []);
  return joined([...sentences, ...rows]);
};

interface Written {
  readonly plan: ParagraphPlan;
  readonly runs: readonly Run[];
  readonly own: readonly Block[];
}

/** Paragraphs with something in them; run-in headings are numbered over those only. */
const paragraphBlocks = (plans: readonly ParagraphPlan[], context: Context): readonly Block[] => {
  const written = plans
    .map((plan): Written => ({
      plan,
      runs: generated(plan, context),
      own: officeBlocks(plan.topics ?? [], context),
    }))
    .filter(({ runs, own }) => runs.length > 0 || own.length > 0);
  let number = 0;
  return written.flatMap(({ plan, runs, own }): readonly Block[] => {
    if (plan.lead === undefined) {
      return runs.length > 0 ? [{ kind: 'paragraph', runs }, ...own] : own;
    }
    number += 1;
    const lead = `${number}.${plan.lead}。`;
    if (runs.length > 0) return [{ kind: 'paragraph', lead, runs }, ...own];
    const [first, ...rest] = own;
    return first?.kind === 'paragraph' ? [{ ...first, lead }, ...rest] : own;
  });
};

/** One section with what stands under it; never empty: a gap says what is to be written. */
export const sectionBlocks = (
  plan: SectionPlan,
  level: 1 | 2,
  index: number,
  report: ReportPlan,
  context: Context,
): readonly Block[] => {
  const heading = headingBlock(plan, level, index, context);
  const paragraphs = paragraphBlocks(plan.paragraphs ?? [], context);
  const own = officeBlocks(plan.topics ?? [], context);
  const sections = (plan.sections ?? []).flatMap((section, at) =>
    sectionBlocks(section, 2, at, report, context),
  );
  const suggested =
    plan.suggest === undefined ? [] : suggestionBlocks(report.suggestions, plan.suggest, context);
  const empty = paragraphs.length + own.length + sections.length === 0;
  const gap: readonly Block[] = empty
    ? [{ kind: 'paragraph', mark: 'gap', runs: [gapRun(plan.gap)] }]
    : [];
  return [heading, ...paragraphs, ...own, ...gap, ...suggested, ...sections];
};
