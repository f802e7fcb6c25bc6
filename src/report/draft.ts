import type { Filing } from '../catalog';
import type { AuditResult, RatioResult } from '../rules';
import { ratiosOf } from '../rules';
import { annexBlocks, annexNoteBlocks } from './annexes';
import { contextOf } from './assemble/context';
import type { Context } from './assemble/context';
import { chineseNumeral } from './assemble/numerals';
import { officeBlocks } from './assemble/office-texts';
import { sectionBlocks } from './assemble/section';
import { joined } from './assemble/sentence';
import { fill } from './assemble/template';
import { reportBounds } from './bounds';
import type { ReportBounds } from './bounds';
import { doubtsOf } from './doubts';
import { factsOf } from './facts';
import { textRun } from './number-run';
import { planOf } from './plans';
import type { ReportPlan } from './plans/types';
import { runsText } from './plain-text';
import { scopeNote } from './scope-note';
import { bylineBlocks, copiesBlocks, signatureBlocks } from './signature';
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
  /** A style of the catalogue, by id or label; the cover's, then the pack's usual one otherwise. */
  readonly style?: string;
  /** Charts of this year in the annex: the composition of acts, this year beside last year. */
  readonly charts?: boolean;
  /** Bounds of wording and suggestions other than those of data/bounds.json. */
  readonly bounds?: Partial<ReportBounds>;
}

const addresseeBlocks = (plan: ReportPlan, context: Context): readonly Block[] => {
  const addressee = context.facts.filing.cover.addressee.trim().replace(/[:：]$/, '');
  if (addressee === '') {
    const may = plan.addressed === true ? '' : '（公开发布的报告可以没有）';
    context.omit('addressee', `封面“主送机关”未填写，主送机关一行未写${may}。`);
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

/** The note on scope is the last section, numbered like the others. */
const scopeBlocks = (plan: ReportPlan, context: Context): readonly Block[] => {
  const numeral = chineseNumeral(plan.sections.length + 1);
  const mark = plan.marks === 'part' ? `第${numeral}部分\u3000` : `${numeral}、`;
  return [
    { kind: 'heading', level: 1, runs: [textRun(`${mark}统计口径说明`)] },
    ...scopeNote(context),
  ];
};

const closingBlocks = (plan: ReportPlan): readonly Block[] =>
  plan.closing === undefined ? [] : [{ kind: 'paragraph', runs: [textRun(plan.closing)] }];

const contextFor = (filing: Filing, options: DraftOptions): Context => {
  const ratios = options.ratios ?? ratiosOf(filing);
  const bounds = { ...reportBounds, ...options.bounds };
  const doubts = doubtsOf(options.audit);
  return contextOf(
    factsOf(filing, ratios, ratiosOf(filing, 'prev'), bounds, doubts),
    wordsOf(filing),
  );
};

/**
 * The draft of the yearly report from one filing: sentences whose figures are known,
 * the office's own texts unchanged, marked gaps for what is missing, the statistics table. The same
 * filing and options always give the same document.
 * @param filing what the workbook files
 * @param options the audit of the same filing; hard findings are said on the first page
 */
export const draftReport = (filing: Filing, options: DraftOptions): ReportDocument => {
  const context = contextFor(filing, options);
  const { words } = context;
  const plan = planOf(filing, options.style);
  const title: Block = { kind: 'title', runs: joined(fill(plan.title, context).runs) };
  if (words['unit'] == null)
    context.omit('unitName', '封面“单位名称”未填写，报告中留有【请补充】。');
  const date = options.date ?? filing.cover.date;
  const signature = [options.signature, filing.texts['signature'], words['unit']]
    .map((text) => (text ?? '').trim())
    .find((text) => text !== '');
  const byline = plan.byline === true;
  const annex = annexBlocks(plan, context, options.charts === true);
  const body: readonly Block[] = [
    ...warningBlocks(options.audit),
    title,
    ...(byline ? bylineBlocks(signature, date, context) : []),
    ...addresseeBlocks(plan, context),
    ...introductionBlocks(plan, context),
    ...plan.sections.flatMap((section, index) => sectionBlocks(section, 1, index, plan, context)),
    ...scopeBlocks(plan, context),
    ...closingBlocks(plan),
    ...annexNoteBlocks(annex),
    ...(byline ? [] : signatureBlocks(signature, date, context)),
    ...copiesBlocks(filing.texts['copies'] ?? ''),
  ];
  return {
    title: runsText(title.runs),
    unitName: words['unit'] ?? '',
    year: filing.cover.year,
    version: filing.version,
    style: plan.style,
    date,
    body,
    annex: annex.flatMap(({ blocks }) => blocks),
    omitted: context.omissions(),
  };
};
