import type { ParagraphPlan } from '../types';

/** 行政检查. E10–E13 stand under 重点领域. */
export const inspections: ParagraphPlan = {
  duty: { of: 'E01', what: '行政检查' },
  sentences: [
    {
      id: 'inspections-total',
      when: 'E01 > 0',
      clauses: [
        { say: '制定并下达检查计划{E15 个}', when: 'E15 > 0' },
        {
          say: '全年开展行政检查{E01 次}',
          aside: [
            { say: '其中涉企检查{E02 户次}', when: 'E02 <= E01' },
            { say: '联合检查{E14 次}', when: 'E14 <= E01' },
          ],
          change: 'E01',
        },
        { say: '持证执法人员人均检查{R27}次' },
      ],
    },
    {
      id: 'inspections-parts',
      when: 'unknown E01',
      clauses: [
        { say: '全年开展涉企检查{E02 户次}', change: 'E02' },
        { say: '开展联合检查{E14 次}', change: 'E14' },
      ],
    },
    {
      id: 'inspections-none',
      when: 'E01 = 0',
      clauses: [{ say: '全年开展行政检查{E01 次}', change: 'E01' }],
    },
  ],
};

/** 征收、确认、给付等: only what has money in it; the counts stand in the totals. */
export const otherActs: ParagraphPlan = {
  duty: { of: 'F11', what: '行政征收、确认、给付等其他' },
  sentences: [
    {
      id: 'other-money',
      lead: '其他执法行为涉及的金额中，',
      clauses: [
        { say: '行政征收{F02 万元}', when: 'F02 > 0', change: 'F02' },
        { say: '行政裁决标的{F05 万元}', when: 'F05 > 0' },
        { say: '行政奖励{F08 万元}', when: 'F08 > 0' },
        { say: '行政给付{F10 万元}', when: 'F10 > 0', change: 'F10' },
      ],
    },
  ],
};

/** The same acts with counts and amounts, each with its own measure word (粤浙式, 湖北式). */
export const otherActsInFull: ParagraphPlan = {
  duty: { of: 'F11', what: '行政征收、确认、给付等其他' },
  sentences: [
    {
      id: 'other-full',
      clauses: [
        { say: '实施行政征收{F01 次}', aside: [{ say: '金额{F02 万元}' }], zero: '行政征收' },
        { say: '行政征用{F03 次}', zero: '行政征用' },
        { say: '行政裁决{F04 次}', aside: [{ say: '标的{F05 万元}' }], zero: '行政裁决' },
        { say: '行政确认{F06 次}', zero: '行政确认' },
        { say: '行政奖励{F07 次}', aside: [{ say: '金额{F08 万元}' }], zero: '行政奖励' },
        { say: '行政给付{F09 次}', aside: [{ say: '金额{F10 万元}' }], zero: '行政给付' },
        { say: '其他行政执法行为{F11 次}', zero: '其他行政执法行为' },
      ],
    },
  ],
};
