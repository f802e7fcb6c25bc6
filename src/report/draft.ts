import type { Filing } from '../catalog';
import type { AuditResult, RatioResult } from '../rules';
import { ratiosOf } from '../rules';
import { statisticsTable } from './annex';
import { contextOf } from './assemble/context';
import type { Context } from './assemble/context';
import { chineseNumeral } from './assemble/numerals';
import { officeBlocks } from './assemble/office-texts';
import { sectionBlocks } from './assemble/section';
import { joined } from './assemble/sentence';
import { fill } from './assemble/template';
import { factsOf } from './facts';
import { textRun } from './number-run';
import { countyPlan } from './plans/county';
import type { ReportPlan } from './plans/types';
import { scopeNote } from './scope-note';
import { copiesBlocks, signatureBlocks } from './signature';
import type { Block, ReportDocument } from './types';
import { warningBlocks } from './warning';
import { wordsOf } from './words';

export interface DraftOptions {
  readonly audit: AuditResult;
  /** This year's ratios when they are at hand; computed otherwise. */
  readonly ratios?: readonly RatioResult[];
  /** Date of signing, ISO; the cover's date otherwise. */
  readonly date?: string;
  /** Who signs; the unit on the cover otherwise. */
  readonly signature?: string;
}

const plainText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? [] : block.runs))
    .map((run) => (run.kind === 'text' ? run.text : run.printed))
    .join('');

const addresseeBlocks = (context: Context): readonly Block[] => {
  const addressee = context.facts.filing.cover.addressee.trim().replace(/[:：]$/, '');
  if (addressee === '') {
    context.omit('addressee', '封面“主送机关”未填写，主送机关一行未写（公开发布的报告可以没有）。');
    return [];
  }
  const runs = [{ kind: 'text', text: `${addressee}：`, origin: 'office' }] as const;
  return [{ kind: 'addressee', runs }];
};

const introductionBlocks = (plan: ReportPlan, context: Context): readonly Block[] => {
  const own = officeBlocks(plan.introduction.topics, context);
  const { runs } = fill(plan.introduction.sentence, context);
  return [...own, { kind: 'paragraph', runs: joined(runs) }];
};

/**
 * The draft of the yearly report (domain.md §5.1) from one filing: sentences whose figures are
 * known, the office's own texts unchanged, marked gaps for what is missing, the statistics table.
 * The same filing and options always give the same document.
 * @param filing what the workbook files
 * @param options the audit of the same filing; hard findings are said on the first page
 */
export const draftReport = (filing: Filing, options: DraftOptions): ReportDocument => {
  const ratios = options.ratios ?? ratiosOf(filing);
  const words = wordsOf(filing);
  const context = contextOf(factsOf(filing, ratios, ratiosOf(filing, 'prev')), words);
  const plan = countyPlan;
  const title: Block = { kind: 'title', runs: joined(fill(plan.title, context).runs) };
  if (words['unit'] == null)
    context.omit('unitName', '封面“单位名称”未填写，报告中留有【请补充】。');
  const tableTitle = `${words['unit'] ?? ''}${words['year'] ?? ''}年行政执法统计表`;
  const sections = plan.sections.flatMap((section, index) =>
    sectionBlocks(section, 1, index, plan, context),
  );
  const scopeHeading: Block = {
    kind: 'heading',
    level: 1,
    runs: [textRun(`${chineseNumeral(plan.sections.length + 1)}、统计口径说明`)],
  };
  const date = options.date ?? filing.cover.date;
  const signature = [options.signature, filing.texts['signature'], words['unit']]
    .map((text) => (text ?? '').trim())
    .find((text) => text !== '');
  const body: readonly Block[] = [
    ...warningBlocks(options.audit),
    title,
    ...addresseeBlocks(context),
    ...introductionBlocks(plan, context),
    ...sections,
    scopeHeading,
    ...scopeNote(context, options.audit),
    { kind: 'annex-note', runs: [textRun(`附件：${tableTitle}`)] },
    ...signatureBlocks(signature, date, context),
    ...copiesBlocks(filing.texts['copies'] ?? ''),
  ];
  return {
    title: plainText([title]),
    unitName: words['unit'] ?? '',
    year: filing.cover.year,
    version: filing.version,
    date,
    body,
    annex: [{ kind: 'annex-mark', runs: [textRun('附件')] }, statisticsTable(context, tableTitle)],
    omitted: context.omissions(),
  };
};
