import type { ParagraphPlan } from '../types';

/** 行政许可. */
export const licences: ParagraphPlan = {
  duty: { of: 'B01', what: '行政许可' },
  opening: '行政许可方面，',
  sentences: [
    {
      id: 'licences-flow',
      clauses: [
        { say: '收到申请{B01 件}', change: 'B01', zero: '收到申请' },
        {
          say: '受理{B02 件}',
          aside: [{ say: '另有上年结转在办{B00 件}', when: 'B00 > 0' }, { say: '受理率{R02}' }],
          zero: '受理',
        },
        { say: '不予受理{B03 件}', when: 'B03 > 0' },
        { say: '准予许可{B04 件}', change: 'B04', zero: '准予许可' },
        { say: '不予许可{B05 件}', zero: '不予许可' },
        { say: '准予率{R03}', when: 'known B05' },
        { say: '年末在办{B08 件}', zero: '年末在办' },
      ],
    },
    {
      id: 'licences-after',
      clauses: [
        { say: '依法撤销许可{B06 件}', zero: '撤销许可' },
        { say: '办理过程中举行听证的{B07 件}', zero: '办理过程中举行听证的' },
      ],
    },
    {
      id: 'licences-preliminary',
      when: 'licences is preliminary & unknown B04',
      clauses: [{ say: '连同初审共办理{B11 件}', change: 'B11' }],
    },
    {
      id: 'licences-review',
      clauses: [
        {
          say: '许可案件经法制审核{B09 件}',
          aside: [{ say: '其中纠正{B10 件}', when: 'B10 <= B09' }],
          zero: '经法制审核的许可案件',
        },
      ],
    },
  ],
};
