import { textRun } from '../number-run';
import type { DutyPlan, ParagraphPlan, ReportPlan, SectionPlan } from '../plans/types';
import { statisticsBlocks } from '../statistics';
import type { Block, Run } from '../types';
import { conditionHolds } from './conditions';
import type { Context } from './context';
import { gapRun } from './context';
import { comingYearRuns, freeRowRuns, shortcomingRuns } from './free-rows';
import { chineseNumeral } from './numerals';
import { officeBlocks } from './office-texts';
import { otherTopics } from './other-topics';
import { withoutRepeats } from './repeats';
import { joined, sentenceRuns } from './sentence';
import { suggestionBlocks } from './suggestions';
import { inTextTables } from './text-table';
import { fill } from './template';

/** GB/T 9704—2012, 7.3.3: 结构层次序数依次用“一、”“（一）”“1.”“（1）”标注. */
const markOf = (level: 1 | 2, index: number, report: ReportPlan): string => {
  const numeral = chineseNumeral(index + 1);
  if (level === 2) return `（${numeral}）`;
  return report.marks === 'part' ? `第${numeral}部分\u3000` : `${numeral}、`;
};

const headingBlock = (
  plan: SectionPlan,
  level: 1 | 2,
  index: number,
  report: ReportPlan,
  context: Context,
): Block => ({
  kind: 'heading',
  level,
  runs: joined([textRun(markOf(level, index, report)), ...fill(plan.heading, context).runs]),
});

const lacking = (plan: ParagraphPlan, context: Context): DutyPlan | null =>
  plan.duty !== undefined && context.facts.duty(plan.duty.of) === 'none' ? plan.duty : null;

/** 本单位无行政许可、行政强制执法职责。 */
const withoutDuty = (duties: readonly DutyPlan[], context: Context): Run => {
  const names = duties.map(({ what }) => what);
  context.omit(
    duties.map(({ of }) => of).join('、'),
    `封面声明无${names.join('、')}职责，相关数据未写入。`,
  );
  return textRun(`本单位无${names.join('、')}执法职责。`);
};

/** Rows of the office's own names; directly below a run-in heading they need other words before them. */
const rowRunsOf = (plan: ParagraphPlan, first: boolean, context: Context): readonly Run[] => {
  if (plan.freeRows === undefined) return [];
  const { lead: usual, alone = '' } = plan.freeRows;
  const lead = first && plan.lead !== undefined ? alone : usual;
  return freeRowRuns({ ...plan.freeRows, lead }, context) ?? [];
};

const generated = (plan: ParagraphPlan, context: Context): readonly Run[] => {
  const sentences = plan.sentences.flatMap((sentence) => sentenceRuns(sentence, context) ?? []);
  const rows = rowRunsOf(plan, sentences.length === 0, context);
  const opening = sentences.length === 0 ? '' : (plan.opening ?? '');
  return joined([textRun(opening), ...sentences, ...rows]);
};

interface Written {
  readonly lead: string | undefined;
  readonly runs: readonly Run[];
  readonly own: readonly Block[];
}

const leadOf = ({ lead, leads }: ParagraphPlan, { facts }: Context): string | undefined =>
  leads?.find(({ when }) => conditionHolds(when, facts))?.lead ?? lead;

/** A heading promises what is written below it: over a gap alone there is none, the gap names itself. */
const isGap = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.mark === 'gap';

const writtenOf = (plan: ParagraphPlan, context: Context): Written => {
  const none = lacking(plan, context);
  return {
    lead: leadOf(plan, context),
    runs: none === null ? generated(plan, context) : [withoutDuty([none], context)],
    own: officeBlocks(plan.topics ?? [], context),
  };
};

/**
 * Paragraphs with something in them; run-in headings are numbered over those only. Where paragraphs
 * have no headings, the duties that are not held are said together at the end.
 */
const paragraphBlocks = (plans: readonly ParagraphPlan[], context: Context): readonly Block[] => {
  const gathered = plans.filter((plan) => plan.lead === undefined && lacking(plan, context));
  const rest = plans.filter((plan) => !gathered.includes(plan));
  const duties = gathered.flatMap((plan) => plan.duty ?? []);
  const none = duties.length === 0 ? [] : [withoutDuty(duties, context)];
  const written = withoutRepeats<Written>([
    ...rest.map((plan) => writtenOf(plan, context)),
    { lead: undefined, runs: none, own: [] },
  ]).filter(({ runs, own }) => runs.length > 0 || own.length > 0);
  let number = 0;
  return written.flatMap(({ lead: words, runs, own }): readonly Block[] => {
    if (words === undefined) {
      return runs.length > 0 ? [{ kind: 'paragraph', runs }, ...own] : own;
    }
    if (runs.length === 0 && isGap(own[0])) return own;
    number += 1;
    const lead = `${number}.${words}。`;
    if (runs.length > 0) return [{ kind: 'paragraph', lead, runs }, ...own];
    const [first, ...others] = own;
    return first?.kind === 'paragraph' ? [{ ...first, lead }, ...others] : own;
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
  const heading = headingBlock(plan, level, index, report, context);
  const tables = [
    ...(plan.statistics === true ? statisticsBlocks(context) : []),
    ...inTextTables(plan.tables ?? [], context),
  ];
  const paragraphs = paragraphBlocks(plan.paragraphs ?? [], context);
  const topics = [
    ...(plan.topics ?? []),
    ...(plan.others === true ? otherTopics(report, context) : []),
  ];
  const own = officeBlocks(topics, context);
  const sections = (plan.sections ?? []).flatMap((section, at) =>
    sectionBlocks(section, 2, at, report, context),
  );
  const coming =
    plan.suggest === undefined
      ? null
      : plan.suggest === 'plan'
        ? comingYearRuns(context)
        : shortcomingRuns(context);
  const targets: readonly Block[] =
    coming === null ? [] : [{ kind: 'paragraph', runs: joined(coming) }];
  const suggested =
    plan.suggest === undefined ? [] : suggestionBlocks(report.suggestions, plan.suggest, context);
  const empty =
    tables.length + paragraphs.length + own.length + targets.length + sections.length === 0;
  const gap: readonly Block[] = empty
    ? [{ kind: 'paragraph', mark: 'gap', runs: [gapRun(plan.gap)] }]
    : [];
  return [heading, ...tables, ...paragraphs, ...own, ...targets, ...gap, ...suggested, ...sections];
};
