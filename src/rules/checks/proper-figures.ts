import { indicator } from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { isInteger, problemSentence, toDecimal, unitIsInteger } from '../../figures';
import type { ReadingProblem } from '../../figures';
import { makeFinding } from '../finding';
import type { FindingParts } from '../finding';
import { nameOf, placeText, unitOf } from '../sentence/mention';
import type { Finding } from '../types';
import type { Check } from './check';

const aboutOf = ({ code, row, period }: FiledFigure): string =>
  `${code}${row === 0 ? '' : `#${row}`}${period === 'cur' ? '' : `@${period}`}`;

const whereOf = (filing: Filing, { code, period, row, place }: FiledFigure): string => {
  const name = nameOf(filing, code, period, row);
  const at = placeText(place);
  return at === '' ? `${name}（${code}）` : `${at}（${code} ${name}）`;
};

interface Fault {
  readonly problem: ReadingProblem;
  readonly text: string;
}

/** Why a filed number is not a proper figure; null when it is. */
const fault = (filing: Filing, { state, code, period, row }: FiledFigure): Fault | null => {
  if (state.kind === 'bad') return { problem: state.problem, text: state.text };
  if (state.kind !== 'number') return null;
  const { value } = state.stated;
  const text = toDecimal(value, 20);
  if (value.numerator < 0n) return { problem: 'negative', text };
  const whole =
    indicator(code).kind !== 'ratio' && unitIsInteger(unitOf(filing, code, period, row));
  return whole && !isInteger(value) ? { problem: 'fraction', text } : null;
};

/** Amounts go down to 分, six decimals of 万元. */
const tooFine = (figure: FiledFigure): boolean =>
  figure.state.kind === 'number' &&
  indicator(figure.code).unit === '万元' &&
  1_000_000n % figure.state.stated.value.denominator !== 0n;

const finding = (
  filing: Filing,
  figure: FiledFigure,
  parts: Pick<FindingParts, 'rule' | 'title' | 'message' | 'said' | 'basis'>,
): Finding =>
  makeFinding(filing, { ...parts, about: aboutOf(figure), severity: '强制', cells: [figure] });

/** G-01 and G-04: a number cell holds one non-negative number, whole where things are counted. */
export const properFigures: Check = (filing) =>
  [...filing.figures.values()].flatMap((figure) => {
    const found = fault(filing, figure);
    const cell = { cells: [figure] };
    if (found !== null) {
      const { problem, text } = found;
      const message = problemSentence(problem, text, whereOf(filing, figure));
      const said = { form: 'G-01', parts: { cell, what: { problem, text } } } as const;
      const title = '数值格只填一个非负数';
      const basis = '统计量是计数或金额，夹带文字会使汇总失真';
      return [finding(filing, figure, { rule: 'G-01', title, message, said, basis })];
    }
    if (!tooFine(figure)) return [];
    const text = `${whereOf(filing, figure)}的小数超过6位，万元最多到6位小数（分），请按决定书金额改填。`;
    const title = '金额以万元计、最多6位小数';
    return [
      finding(filing, figure, {
        rule: 'G-04',
        title,
        message: text,
        said: { form: 'G-04', parts: { cell } },
        basis: '同表金额单位统一',
      }),
    ];
  });
