import type { ParagraphPlan } from '../types';

/** 行政许可 (domain §5.4 pattern 2). */
export const licences: ParagraphPlan = {
  duty: { table: 'T2', what: '行政许可' },
  sentences: [
    {
      id: 'licences-flow',
      lead: '行政许可方面，',
      clauses: [
        { say: '收到申请{B01 件}', change: 'B01' },
        {
          say: '受理{B02 件}',
          aside: [{ say: '另有上年结转在办{B00 件}', when: 'B00 > 0' }, { say: '受理率{R02}' }],
        },
        { say: '准予许可{B04 件}', change: 'B04' },
        { say: '不予许可{B05 件}' },
        { say: '准予率{R03}', when: 'known B05' },
        { say: '年末在办{B08 件}' },
      ],
    },
    {
      id: 'licences-after',
      clauses: [
        { say: '依法撤销许可{B06 件}' },
        { say: '办理过程中举行听证的{B07 件}', when: 'B07 > 0' },
        { say: '没有经听证程序办理的许可，为{B07 件}', when: 'B07 = 0' },
      ],
    },
    {
      id: 'licences-review',
      clauses: [
        {
          say: '许可案件经法制审核{B09 件}',
          aside: [{ say: '其中纠正{B10 件}', when: 'B10 <= B09' }],
        },
      ],
    },
  ],
};
