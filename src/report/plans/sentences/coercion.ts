import type { ListItem, ParagraphPlan } from '../types';

const named = (rows: readonly (readonly [string, string])[]): readonly ListItem[] =>
  rows.map(([code, name]) => ({ name, code, unit: '件' }));

/** 行政强制法 Art. 9: five kinds of measures. */
const measures = named([
  ['D01', '查封场所、设施或者财物'],
  ['D02', '扣押财物'],
  ['D03', '冻结存款、汇款'],
  ['D05', '限制公民人身自由'],
  ['D04', '其他强制措施'],
]);

/** 行政强制法 Art. 12: six ways of execution. */
const executions = named([
  ['D11', '加处罚款或者滞纳金'],
  ['D12', '划拨存款、汇款'],
  ['D13', '拍卖或者依法处理查封、扣押的财物'],
  ['D14', '排除妨碍、恢复原状'],
  ['D15', '代履行'],
  ['D16', '其他强制执行方式'],
]);

/** 行政强制. */
export const coercion: ParagraphPlan = {
  duty: { of: 'D40', what: '行政强制' },
  sentences: [
    {
      id: 'coercion-total',
      when: 'D40 > 0',
      clauses: [
        { say: '全年共实施行政强制{D40 件次}', change: 'D40' },
        {
          intro: '其中',
          close: '、',
          list: [
            { name: '行政强制措施', code: 'D10', unit: '件次', when: 'D10 <= D40' },
            { name: '行政机关强制执行', code: 'D20', unit: '件次', when: 'D20 <= D40' },
            { name: '申请法院强制执行', code: 'D30', unit: '件', when: 'D30 <= D40' },
          ],
        },
      ],
    },
    {
      id: 'coercion-parts',
      when: 'unknown D40',
      clauses: [
        {
          intro: '全年实施',
          list: [
            { name: '行政强制措施', code: 'D10', unit: '件次' },
            { name: '行政机关强制执行', code: 'D20', unit: '件次' },
            { name: '申请法院强制执行', code: 'D30', unit: '件' },
          ],
        },
      ],
    },
    {
      id: 'coercion-none',
      when: 'D40 = 0 & D40 covers D30',
      clauses: [{ say: '全年实施行政强制{D40 件}', change: 'D40' }],
    },
    {
      id: 'coercion-court',
      when: 'D40 = 0 & D30 > 0',
      clauses: [{ say: '全年申请法院强制执行{D30 件}', change: 'D30' }],
    },
    {
      id: 'coercion-measures',
      when: 'D10 > 0',
      clauses: [{ intro: '行政强制措施按种类分，', list: measures }],
    },
    {
      id: 'coercion-executions',
      when: 'D20 > 0',
      clauses: [{ intro: '行政机关强制执行按方式分，', list: executions }],
    },
  ],
};
