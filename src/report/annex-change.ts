import { indicator } from '../catalog';
import { compare, divide, isZero, multiply, rational, roundHalfUp, subtract } from '../figures';
import type { Facts } from './facts';
import { numberRun, textRun } from './number-run';
import type { Run } from './types';

/** The 同比 cell of the statistics table: signed percent, percentage points for rates, 上年无. */
export const changeCell = (facts: Facts, code: string): readonly Run[] => {
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  if (now === null || last === null) return [];
  const { version } = facts.filing;
  if (indicator(code).kind === 'ratio') {
    const printed = roundHalfUp(subtract(now, last), 2);
    return [
      numberRun({ code, period: 'cur', format: 'points:2', printed }, version),
      textRun('个百分点'),
    ];
  }
  if (isZero(last)) return [textRun(isZero(now) ? '持平' : '上年无')];
  if (compare(now, last) === 0) return [textRun('持平')];
  const share = multiply(divide(subtract(now, last), last), rational(100n));
  const printed = `${roundHalfUp(share, 2)}%`;
  return [numberRun({ code, period: 'cur', format: 'change:2', printed }, version)];
};
