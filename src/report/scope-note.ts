import { indicator } from '../catalog';
import type { AuditResult } from '../rules';
import type { Context } from './assemble/context';
import { gapRun } from './assemble/context';
import { hasLastYear } from './last-year';
import { textRun } from './number-run';
import type { Block, Run } from './types';

/** The declared switches in words (domain.md N-03: the four switches stand in the note on scope). */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  licences: {
    decision: '行政许可数按准予许可决定统计。',
    acceptance: '行政许可数按受理统计。',
    preliminary: '行政许可数含行政许可初审。',
  },
  penalties: {
    decision: '行政处罚数按作出处罚决定统计。',
    filing: '行政处罚数按立案统计。',
    closing: '行政处罚数按结案统计。',
  },
  court: {
    in: '行政强制数包括申请法院强制执行。',
    out: '计入执法行为总数的行政强制不包括申请法院强制执行。',
  },
  inspections: {
    in: '执法行为总数包括行政检查。',
    out: '执法行为总数不包括行政检查。',
  },
  counting: {
    'one-class': '一件处罚案件只归入一个处罚种类。',
    'by-class': '并处两种以上处罚的案件分别计入各处罚种类，各类之和可以大于案件数。',
  },
  grades: {
    three: '案卷评查按优秀、合格、不合格三个等次评定。',
    four: '案卷评查按优秀、良好、合格、不合格四个等次评定。',
  },
};

const asked: Readonly<Record<string, string>> = {
  licences: '行政许可数的统计口径',
  penalties: '行政处罚数的统计口径',
  court: '行政强制数是否包括申请法院强制执行',
  inspections: '执法行为总数是否包括行政检查',
};

const declarations = (context: Context): readonly (readonly Run[])[] =>
  Object.entries(words).flatMap(([name, choices]): readonly (readonly Run[])[] => {
    const said = choices[context.facts.declared(name) ?? ''];
    if (said !== undefined) return [[textRun(said)]];
    const gap = asked[name];
    if (gap === undefined) return [];
    context.omit(name, `封面没有声明“${gap}”，口径说明中留有【请补充】。`);
    return [[gapRun(`${gap}，请先在封面声明`)]];
  });

const lastYear = (context: Context): string => {
  if (hasLastYear(context.facts.filing))
    return '与上年比较的百分比按本年数、上年数计算，上年未填报的指标不作比较。';
  context.omit('prev', '上年数均未填报，同比未写。');
  return '上年数据没有填报，本报告不作同比。';
};

const approximations = (context: Context): readonly (readonly Run[])[] => {
  const names = [...context.facts.filing.figures.values()]
    .filter((figure) => figure.period === 'cur' && figure.approximation !== '')
    .map((figure) => figure.name ?? indicator(figure.code).zh);
  if (names.length === 0) return [];
  return [[textRun(`以下指标填报的是概数：${names.join('、')}。`)]];
};

const sentence = (text: string): string => (/[。！？…]$/.test(text) ? text : `${text}。`);

/** Explanations of queries go with the report, in the office's own words. */
const explanations = (audit: AuditResult): readonly (readonly Run[])[] =>
  audit.findings.flatMap((finding) => {
    const text = finding.explanation?.text.trim() ?? '';
    if (text === '') return [];
    const about: Run = { kind: 'text', text: `关于“${finding.title}”：`, origin: 'audit' };
    return [[about, { kind: 'text', text: sentence(text), origin: 'office' }] as const];
  });

/** What the office itself adds to the scope, one item per line. */
const further = (context: Context): readonly (readonly Run[])[] =>
  (context.facts.filing.texts['scope'] ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => [{ kind: 'text', text, origin: 'office' }]);

/** 统计口径说明: period, declared scope, last year, approximate figures, explained queries. */
export const scopeNote = (context: Context, audit: AuditResult): readonly Block[] => {
  const year = context.words['year'] ?? '';
  const items: readonly (readonly Run[])[] = [
    [textRun(`统计期为${year}年1月1日至12月31日。`)],
    ...declarations(context),
    [textRun('比率由表内数据计算，按四舍五入取值。')],
    [textRun(lastYear(context))],
    ...approximations(context),
    ...explanations(audit),
    ...further(context),
  ];
  return items.map((runs, index) => ({ kind: 'paragraph', lead: `${index + 1}.`, runs }));
};
