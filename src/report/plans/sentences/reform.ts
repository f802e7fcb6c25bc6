import type { ParagraphPlan } from '../types';

/** 体制改革、乡镇赋权. */
export const reform: readonly ParagraphPlan[] = [
  {
    sentences: [
      {
        id: 'reform-entrusted',
        clauses: [
          { say: '{:whole}共有乡镇（街道）{A04 个}', when: 'known P12' },
          { say: '委托（赋权）乡镇（街道）行使执法事项{P12 项}' },
          { say: '涉及{:bureaus}{P14 个}' },
          {
            say: '其中尚缺法律依据的{P13 项}',
            when: 'P13 <= P12',
            zero: '尚缺法律依据的',
            none: '其中没有尚缺法律依据的',
          },
        ],
      },
      {
        id: 'reform-items',
        clauses: [{ say: '执法事项库现有{P15 项}' }, { say: '年内新编{P16 条}' }],
      },
    ],
    topics: ['reform'],
  },
];
