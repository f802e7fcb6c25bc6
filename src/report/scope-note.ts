import { indicator, isComing, pack, publicLine, saysNoStatistic } from '../catalog';
import type { DeclarationName } from '../catalog';
import { SCOPE_DECLARATIONS, scopeSentence } from '../template';
import type { Context } from './assemble/context';
import { gapRun } from './assemble/context';
import { hasLastYear } from './last-year';
import { textRun } from './number-run';
import type { Block, Run } from './types';

const asked: Readonly<Record<string, string>> = {
  licences: '行政许可数的统计口径',
  penalties: '行政处罚数的统计口径',
  court: '行政强制数是否包括申请法院强制执行',
  inspections: '执法行为总数是否包括行政检查',
};

/** Where every class is counted, none is the gravest (as the cover has it). */
const concerns = (name: DeclarationName, context: Context): boolean =>
  name !== 'classOrder' || context.facts.declared('counting') !== 'by-class';

const declarations = (context: Context): readonly (readonly Run[])[] =>
  SCOPE_DECLARATIONS.filter((name) => concerns(name, context)).flatMap(
    (name): readonly (readonly Run[])[] => {
      const said = scopeSentence(name, context.facts.declared(name) ?? '');
      if (said !== '') return [[textRun(said)]];
      const gap = asked[name];
      if (gap === undefined) return [];
      context.omit(name, `封面没有声明“${gap}”，口径说明中留有【请补充】。`);
      return [[gapRun(`${gap}，请先在封面声明`)]];
    },
  );

const lastYear = (context: Context): string => {
  if (hasLastYear(context.facts.filing))
    return '与上年比较的百分比按本年数、上年数计算，上年未填报的指标不作比较。';
  context.omit('prev', '上年数均未填报，同比未写。');
  return '上年数据没有填报，本报告不作同比。';
};

const approximations = (context: Context): readonly (readonly Run[])[] => {
  const names = [...context.facts.filing.figures.values()]
    .filter(
      ({ period, approximation, note, name = '' }) =>
        period === 'cur' && approximation !== '' && !saysNoStatistic(note) && !isComing(name),
    )
    .map((figure) => figure.name ?? indicator(figure.code).zh);
  if (names.length === 0) return [];
  return [[textRun(`以下指标填报的是概数：${names.join('、')}。`)]];
};

const hasRatios = ({ facts }: Context): boolean =>
  pack(facts.filing.pack).ratios.some((code) => facts.ratio(code, 'cur')?.value != null);

/** What the office itself adds to the scope, one item per line. */
const further = (context: Context): readonly (readonly Run[])[] =>
  (context.facts.filing.texts['scope'] ?? '')
    .split(/\r\n|\r|\n/)
    .map(publicLine)
    .filter((line) => line !== '')
    .map((text) => [{ kind: 'text', text, origin: 'office' }]);

/**
 * 统计口径说明: period, declared scope, last year, approximate figures, and what the office adds. What was
 * written to explain a query answers the audit, names no figure and stays in the workbook.
 */
export const scopeNote = (context: Context): readonly Block[] => {
  const year = context.words['year'] ?? '';
  const items: readonly (readonly Run[])[] = [
    [textRun(`统计期为${year}年1月1日至12月31日。`)],
    ...declarations(context),
    ...(hasRatios(context) ? [[textRun('比率由表内数据计算，按四舍五入取值。')]] : []),
    [textRun(lastYear(context))],
    ...approximations(context),
    ...further(context),
  ];
  return items.map((runs, index) => ({ kind: 'paragraph', lead: `${index + 1}.`, runs }));
};
