import { figureOf, indicator } from '../../catalog';
import {
  absolute,
  compare,
  divide,
  formatPercent,
  isZero,
  multiply,
  rational,
  subtract,
  toDecimal,
} from '../../figures';
import type { Rational } from '../../figures';
import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import type { Check, CheckSettings } from './check';

const large = (
  current: Rational,
  previous: Rational,
  { swingPercent, swingAmount }: CheckSettings,
): boolean => {
  if (isZero(current) || isZero(previous)) return isZero(current) !== isZero(previous);
  const change = absolute(subtract(current, previous));
  const share = multiply(absolute(previous), rational(swingPercent, 100));
  return compare(change, share) >= 0 && compare(change, rational(swingAmount)) >= 0;
};

/** How a figure changed, in words that are the same in every language. */
const changeOf = (current: Rational, previous: Rational) => {
  if (isZero(previous))
    return { form: 'G-12.appeared', value: toDecimal(current), percent: null } as const;
  if (isZero(current)) return { form: 'G-12.gone', value: null, percent: null } as const;
  const change = subtract(current, previous);
  return {
    form: change.numerator > 0n ? 'G-12.more' : 'G-12.less',
    value: toDecimal(absolute(change)),
    percent: formatPercent(divide(absolute(change), previous)),
  } as const;
};

/** 由0变为12, 增加35.98%, 减少35.98% */
const wording = ({ form, percent, value }: ReturnType<typeof changeOf>): string => {
  if (form === 'G-12.appeared') return `由0变为${value ?? ''}`;
  if (form === 'G-12.gone') return '变为0';
  return `${form === 'G-12.more' ? '增加' : '减少'}${value ?? ''}，即${percent ?? ''}`;
};

/** G-12: a figure far from last year's, or one that appears or disappears, is asked about. */
export const swing: Check = (filing, settings) =>
  [...filing.figures.values()].flatMap((figure) => {
    const { code, period, row, state } = figure;
    if (period !== 'cur' || row !== 0 || indicator(code).kind === 'ratio') return [];
    const before = figureOf(filing, code, 'prev')?.state;
    if (state.kind !== 'number' || before?.kind !== 'number') return [];
    const current = state.stated.value;
    const previous = before.stated.value;
    if (current.numerator < 0n || previous.numerator < 0n) return [];
    if (!large(current, previous, settings)) return [];
    const change = changeOf(current, previous);
    return [
      makeFinding(filing, {
        rule: 'G-12',
        about: code,
        severity: '核实',
        title: '与上年相比大起大落',
        message: `${fullMention(filing, code, 'cur')}，${fullMention(filing, code, 'prev')}，${wording(change)}；请写明原因，数据有误的请改正。`,
        said: {
          form: change.form,
          parts: {
            now: { cells: [{ code, period: 'cur' }] },
            before: { cells: [{ code, period: 'prev' }] },
            value: change.value,
            percent: change.percent,
            share: String(settings.swingPercent),
            amount: String(settings.swingAmount),
          },
        },
        difference: toDecimal(subtract(current, previous)),
        cells: [
          { code, period: 'cur' },
          { code, period: 'prev' },
        ],
        basis: `年际合理性：增减达${settings.swingPercent}%且达${settings.swingAmount}，或在0与非0之间变化`,
      }),
    ];
  });
