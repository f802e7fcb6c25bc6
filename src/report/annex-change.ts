import { indicator } from '../catalog';
import { compare, divide, isZero, multiply, rational, roundHalfUp, subtract } from '../figures';
import type { Facts } from './facts';
import { numberRun, textRun } from './number-run';
import type { Run } from './types';

/**
 * The 同比 cell of the statistics table: signed percent; percentage points for percentages, the ratio's own
 * unit for any other (元/宗, 次/人); 上年无. Nothing where a figure is 概数, or rounded to a
 * scale.
 */
export const changeCell = (facts: Facts, code: string): readonly Run[] => {
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  if (now === null || last === null) return [];
  const { version } = facts.filing;
  if (!facts.comparable(code)) return [];
  const { kind, unit, ratio } = indicator(code);
  if (kind === 'ratio') {
    const decimals = unit === '%' ? 2 : (ratio?.decimals ?? 2);
    const printed = roundHalfUp(subtract(now, last), decimals);
    const format = `${unit === '%' ? 'points' : 'difference'}:${decimals}`;
    const number = numberRun({ code, period: 'cur', format, printed }, version);
    return [number, textRun(unit === '%' ? '个百分点' : unit)];
  }
  if (isZero(last)) return [textRun(isZero(now) ? '持平' : '上年无')];
  if (compare(now, last) === 0) return [textRun('持平')];
  const share = multiply(divide(subtract(now, last), last), rational(100n));
  const printed = `${roundHalfUp(share, 2)}%`;
  return [numberRun({ code, period: 'cur', format: 'change:2', printed }, version)];
};
