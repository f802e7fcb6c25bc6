import { numberOf } from '../../catalog';
import { add, compare } from '../../figures';
import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import { statedOperand } from '../verdict/operand';
import type { Check } from './check';
import { freeRows } from './free-rows';

/** L-02: records repaired (条) and firms helped (家) are never added up. */
export const creditRepairs: Check = (filing) => {
  const records = numberOf(filing, 'L04', 'cur');
  const firms = numberOf(filing, 'L05', 'cur');
  if (records === null || firms === null) return [];
  if (records.numerator === 0n || firms.numerator === 0n) return [];
  const sum = add(records, firms);
  const rows = ['Q01', 'Q02', 'P20'].flatMap((code) => freeRows(filing, code));
  return rows
    .filter((figure) => {
      const stated = statedOperand(figure);
      const named = /信用|修复/.test(figure.name ?? '');
      return named && stated !== null && compare(stated.value, sum) === 0;
    })
    .map((figure) =>
      makeFinding(filing, {
        rule: 'L-02',
        about: `${figure.code}#${figure.row}`,
        severity: '强制',
        title: '信用修复的条数与家数不得相加',
        message: `${fullMention(filing, figure.code, 'cur', figure.row)}恰为${fullMention(filing, 'L04', 'cur')}与${fullMention(filing, 'L05', 'cur')}之和；一个按记录条数、一个按户数，不能相加，请分开填报。`,
        said: {
          form: 'L-02',
          parts: {
            row: { cells: [figure] },
            records: { cells: [{ code: 'L04', period: 'cur' }] },
            firms: { cells: [{ code: 'L05', period: 'cur' }] },
          },
        },
        cells: [figure, { code: 'L04', period: 'cur' }, { code: 'L05', period: 'cur' }],
        basis: '量纲不同的数不得相加',
      }),
    );
};
