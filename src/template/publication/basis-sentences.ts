import { PENALTY_LEAVES, declarationLabel, numberOf } from '../../catalog';
import type { Filing, Layout } from '../../catalog';
import { ZERO, add, equal, formatCount } from '../../figures';
import { isFiled } from './filed';

const hasClasses = (layout: Layout): boolean =>
  layout.tables.some(({ classes }) => classes === true);

/** Licences, penalties, court and inspections: where the office counts otherwise than the layout. */
const scopeSentences = (layout: Layout, filing: Filing): readonly string[] => {
  const { bases } = layout;
  const { declarations } = filing;
  return (
    [
      ['penalties', '行政处罚'],
      ['licences', '行政许可'],
      ['court', '申请法院强制执行在强制合计中'],
      ['inspections', '行政检查在执法行为总数中'],
    ] as const
  ).flatMap(([name, what]) => {
    const [wanted, declared] = [bases[name], declarations[name]];
    if (wanted === null || wanted === 'declared' || declared === null || wanted === declared)
      return [];
    const label = (value: string): string => declarationLabel(name, value);
    return [
      `本样式${what}${label(wanted)}，封面声明${label(declared)}；两处口径不同，引用时须注明。`,
    ];
  });
};

/** 归类次序 (C-02) and one class against each class (C-01b). */
const classSentences = (layout: Layout, filing: Filing): readonly string[] => {
  if (!hasClasses(layout)) return [];
  const { classOrder, counting } = filing.declarations;
  const sentences: string[] = [];
  if (layout.classOrder !== null && classOrder !== null && layout.classOrder !== classOrder) {
    sentences.push(
      `并处归类的轻重次序，本样式是“${declarationLabel('classOrder', layout.classOrder)}”，封面声明“${declarationLabel('classOrder', classOrder)}”；并处案件在两种次序下可能归入不同种类，表内按填报数列示，不能自动改归。`,
    );
  }
  if (counting === 'by-class') {
    const whole = numberOf(filing, 'C04', 'cur');
    const parts = PENALTY_LEAVES.map((code) => numberOf(filing, code, 'cur')).filter(
      (each) => each !== null,
    );
    const sum = parts.reduce(add, ZERO);
    const differ =
      whole !== null && parts.length > 0 && !equal(whole, sum)
        ? `，各类之和${formatCount(sum)}与合计${formatCount(whole)}不等`
        : '';
    sentences.push(`封面声明按种类分别计，本样式一宗只归一类${differ}，不能由各类数换算。`);
  }
  return sentences;
};

/** 余, 约 and the like are lost in a column of numbers. */
const approximateSentences = (filing: Filing, printed: ReadonlySet<string>): readonly string[] =>
  [...filing.figures.values()]
    .filter(({ code, period }) => period === 'cur' && printed.has(code) && isFiled(filing, code))
    .flatMap((figure) => {
      const stated = figure.state.kind === 'number' ? figure.state.stated.approximation : '';
      const mark = figure.approximation === '' ? stated : figure.approximation;
      return mark === '' ? [] : [`${figure.code}填报的是概数（“${mark}”），表中带概数字样印出。`];
    });

/** Where what is declared or filed differs in kind from what the layout prints. */
export const basisSentences = (
  layout: Layout,
  filing: Filing,
  printed: ReadonlySet<string>,
): readonly string[] => [
  ...scopeSentences(layout, filing),
  ...classSentences(layout, filing),
  ...approximateSentences(filing, printed),
];
