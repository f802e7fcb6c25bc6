import { indicator, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  subtract,
  toDecimal,
} from '../../figures';
import type { Rational } from '../../figures';
import { makeFinding } from '../finding';
import type { CellId } from '../finding';
import { referencesOf } from '../language/walk';
import { publishedFigure, publishedVerdict } from '../ratios/compare-published';
import { computeRatio, exactRatio, ratioSides } from '../ratios/compute';
import { fullMention, valueWithUnit } from '../sentence/mention';
import type { Expression, Finding } from '../types';
import type { Check } from './check';

/** The published cell, then the figures both sides are calculated from. */
export const ratioCells = (code: string): readonly CellId[] => {
  const sides = ratioSides(code);
  const figures = sides === null ? [] : referencesOf(sides.numerator, sides.denominator);
  return [{ code, period: 'pub' }, ...figures];
};

/** The filled figures of one side. */
const sideCells = (
  filing: Filing,
  code: string,
  which: 'numerator' | 'denominator',
): readonly CellId[] => {
  const sides = ratioSides(code);
  return sides === null
    ? []
    : referencesOf(sides[which]).filter(
        (cell) => valueWithUnit(filing, cell.code, cell.period) !== '空白',
      );
};

const sideText = (filing: Filing, cells: readonly CellId[]): string =>
  cells
    .map(({ code, period }) => `${indicator(code).zh}${valueWithUnit(filing, code, period)}`)
    .join('、');

const ceiling = ({ numerator, denominator }: Rational): bigint =>
  (numerator + denominator - 1n) / denominator;

const NOTHING: Expression = { node: 'number', value: '0' };

interface Shortfall {
  readonly target: string;
  readonly needed: string;
  readonly missing: string;
  readonly unit: string;
}

/** How many more would have been needed for what was printed; only where that means anything. */
const shortfall = (filing: Filing, code: string, published: Rational): Shortfall | null => {
  const { numerator, denominator, value } = exactRatio(filing, code);
  const spec = ratioSides(code)?.spec;
  if (numerator === null || denominator === null || value === null || spec?.scale !== 100)
    return null;
  if (compare(published, value) <= 0 || compare(published, rational(100)) > 0) return null;
  const needed = ceiling(divide(multiply(published, denominator), rational(100)));
  const missing = toDecimal(subtract(rational(needed), numerator));
  const [first] = referencesOf(ratioSides(code)?.numerator ?? NOTHING);
  const unit = first === undefined ? '' : indicator(first.code).unit;
  return { target: `${toDecimal(published)}%`, needed: String(needed), missing, unit };
};

const shortfallText = (found: Shortfall | null): string =>
  found === null
    ? ''
    : `（达到${found.target}需${found.needed}${found.unit}，还差${found.missing}${found.unit}）`;

const forms = {
  'too-small': 'G-15.too-small',
  'too-large': 'G-15.too-large',
  truncated: 'G-14',
  different: 'G-15.different',
} as const;

/** G-15 for one ratio that was published and can be calculated. */
const judgePublished = (filing: Filing, code: string): readonly Finding[] => {
  const verdict = publishedVerdict(filing, code);
  const stated = publishedFigure(filing, code);
  const { value, printed } = computeRatio(filing, code);
  if (verdict === null || verdict === 'same' || stated === null || value === null) return [];
  const { unit } = indicator(code);
  const numerator = sideCells(filing, code, 'numerator');
  const denominator = sideCells(filing, code, 'denominator');
  const calculation = `按${sideText(filing, numerator)}÷${sideText(filing, denominator)}复算为${printed}${unit === '%' ? '' : unit}`;
  const difference = toDecimal(subtract(stated.value, fromDecimal(value)));
  const gap = `相差${difference.replace(/^-/, '')}${unit === '%' ? '个百分点' : unit}`;
  const short = shortfall(filing, code, stated.value);
  const published = fullMention(filing, code, 'pub');
  const what = {
    'too-small': `缩小了一百倍，疑小数误作百分数，应为${printed}`,
    'too-large': `扩大了一百倍，疑百分数多乘了100，应为${printed}`,
    truncated: `疑以截尾代替四舍五入，应为${printed}`,
    different: `${gap}${shortfallText(short)}；请改为${printed}，或核对分子、分母`,
  }[verdict];
  return [
    makeFinding(filing, {
      rule: verdict === 'truncated' ? 'G-14' : 'G-15',
      about: code,
      severity: '强制',
      title: verdict === 'truncated' ? '百分比须四舍五入' : '已发布的比率须与复算一致',
      message: `${published}，${calculation}，${what}。`,
      said: {
        form: forms[verdict],
        parts: {
          published: { cells: [{ code, period: 'pub' }] },
          numerator: { cells: numerator },
          denominator: { cells: denominator },
          printed,
          unit: unit === '%' ? null : { unit },
          points: unit === '%' ? difference.replace(/^-/, '') : null,
          gap: unit === '%' ? null : difference.replace(/^-/, ''),
          target: short?.target ?? null,
          needed: short?.needed ?? null,
          missing: short?.missing ?? null,
        },
      },
      difference,
      cells: ratioCells(code),
      basis: '比率须可由报表数复算，按所写精度比较',
    }),
  ];
};

/** G-15, G-14: what has been printed is compared by the interval of its stated precision. */
export const publishedRatios: Check = (filing) =>
  pack(filing.pack).ratios.flatMap((code) => judgePublished(filing, code));
