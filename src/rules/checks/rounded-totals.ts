import { figureKey, figureOf, indicator } from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { contains, subtract, toDecimal, unitIsInteger } from '../../figures';
import type { Rational } from '../../figures';
import { makeFinding } from '../finding';
import type { Rule } from '../rule';
import { rulesOf } from '../rule-set';
import { cellsInSight } from '../sentence/describe';
import { fullMention } from '../sentence/mention';
import { judge } from '../verdict/judge';
import { operandOf, statedOperand } from '../verdict/operand';
import type { Finding } from '../types';
import { roundingOf } from './check';
import type { Check } from './check';

/** A count written in 万: 8.589万 stands for anything that rounds to it. */
export const writtenInTenThousands = (figure: FiledFigure): boolean =>
  figure.state.kind === 'number' &&
  figure.state.stated.decimals < 0 &&
  unitIsInteger(figure.unit ?? indicator(figure.code).unit);

/** The code a balance totals: `N01 = …`. */
const totalOf = ({ check, kind }: Rule): string | null =>
  kind === '平衡' && check.node === 'compare' && check.operator === '=' && check.left.node === 'ref'
    ? check.left.code
    : null;

const judgeTotal = (filing: Filing, rule: Rule, rounding: Rational): readonly Finding[] => {
  const code = totalOf(rule);
  const figure = code === null ? null : figureOf(filing, code, 'cur');
  if (code === null || figure === null || !writtenInTenThousands(figure)) return [];
  const stated = statedOperand(figure);
  const { verdict, left, right } = judge(rule, filing, rounding);
  if (stated === null || left === null || right === null) return [];
  if (verdict !== 'pass' && verdict !== 'fail') return [];
  const parts = cellsInSight(filing, rule.check).filter((cell) => cell.code !== code);
  const exact = parts.every(({ code: each, period }) => {
    const operand = operandOf(filing, each, period);
    return operand.kind !== 'number' || operand.interval === null;
  });
  if (!exact) return [];
  const sum = toDecimal(right);
  const difference = toDecimal(subtract(left, right));
  const gap = difference.replace(/^-/, '');
  const explained = contains(stated.range, right);
  return [
    makeFinding(filing, {
      rule: 'G-05',
      about: code,
      severity: '强制',
      title: '合计须由原值相加，不得以舍入值代替',
      message: `${fullMention(filing, code, 'cur')}以万为单位写出，是舍入值，与同列其他数的计量不一；各行原值相加为${sum}，差${gap}${indicator(code).unit}，${explained ? '舍入可以解释，但合计仍须填原值' : '超出舍入可解释的范围'}；请改填${sum}。`,
      said: {
        form: explained ? 'G-05.explained' : 'G-05.unexplained',
        parts: {
          total: { cells: [{ code, period: 'cur' }] },
          sum,
          gap,
          unit: { unit: indicator(code).unit },
        },
      },
      difference,
      cells: [{ code, period: 'cur' }, ...parts],
      basis: '同一列计量单位唯一，合计由本表原值相加',
      group: `figure:${figureKey(code, 'cur')}`,
    }),
  ];
};

/** G-05: a total of exact figures is their sum, not a rounded figure in 万. */
export const roundedTotals: Check = (filing, settings) => {
  const rounding = roundingOf(settings);
  const seen = new Set<string>();
  if (![...filing.figures.values()].some(writtenInTenThousands)) return [];
  return rulesOf(filing.pack)
    .flatMap((rule) => judgeTotal(filing, rule, rounding))
    .filter(({ instance }) => {
      const first = !seen.has(instance);
      seen.add(instance);
      return first;
    });
};
