import type { ListItem, ParagraphPlan } from '../types';

/** 行政处罚法 (2021) Art. 9, leaves C11–C24. */
const kinds: readonly ListItem[] = (
  [
    ['C11', '警告'],
    ['C12', '通报批评'],
    ['C13', '罚款'],
    ['C14', '没收违法所得'],
    ['C15', '没收非法财物'],
    ['C16', '暂扣许可证件'],
    ['C17', '降低资质等级'],
    ['C18', '吊销许可证件'],
    ['C19', '限制开展生产经营活动'],
    ['C20', '责令停产停业'],
    ['C21', '责令关闭'],
    ['C22', '限制从业'],
    ['C23', '行政拘留'],
    ['C24', '其他行政处罚'],
  ] as const
).map(([code, name]) => ({ name, code, unit: '件' }));

/** 行政处罚. */
export const penalties: ParagraphPlan = {
  duty: { of: 'C04', what: '行政处罚' },
  opening: '行政处罚方面，',
  sentences: [
    {
      id: 'penalties-flow',
      clauses: [
        {
          say: '立案{C01 件}',
          aside: [{ say: '另有上年结转{C00 件}', when: 'C00 > 0' }],
          change: 'C01',
          zero: '立案',
        },
        {
          say: '结案{C02 件}',
          aside: [{ say: '含简易程序案件', when: 'C40 > 0 & C02 says 含简易' }],
          change: 'C02',
          zero: '结案',
        },
        { say: '结案率为{R01}', change: 'R01' },
        { say: '年末未结{C03 件}', zero: '年末未结' },
      ],
    },
    {
      id: 'penalties-decisions',
      clauses: [
        { say: '全年作出处罚决定{C04 件}', change: 'C04', zero: '全年作出的处罚决定' },
        {
          intro: '其中',
          verb: '适用',
          close: '、',
          when: 'C04 > 0',
          list: [
            { name: '普通程序', code: 'C41', unit: '件', when: 'C41 <= C04', noun: '普通程序案件' },
            { name: '简易程序', code: 'C40', unit: '件', when: 'C40 <= C04', noun: '简易程序案件' },
          ],
        },
      ],
    },
    {
      id: 'penalties-summary',
      when: 'C40 > 0',
      clauses: [
        {
          intro: '简易程序案件中，',
          close: '、',
          list: [
            { name: '交通违停等非现场案件', code: 'C45', unit: '件', when: 'C45 <= C40' },
            { name: '其他案件', code: 'C47', unit: '件', when: 'C47 <= C40' },
          ],
        },
      ],
    },
    {
      id: 'penalties-kinds',
      when: 'C04 > 0',
      clauses: [{ intro: '按处罚种类分，', list: kinds }],
    },
    {
      id: 'penalties-money',
      when: 'C30 > 0',
      clauses: [
        {
          say: '处罚决定书确定罚没金额{C30 万元}',
          change: 'C30',
        },
        {
          intro: '其中',
          close: '、',
          list: [
            { name: '普通程序', code: 'C43', unit: '万元', when: 'C43 <= C30' },
            { name: '简易程序', code: 'C42', unit: '万元', when: 'C42 <= C30' },
          ],
        },
      ],
    },
    {
      id: 'penalties-money-by-procedure',
      when: 'unknown C30',
      clauses: [
        { say: '普通程序案件罚没{C43 万元}' },
        { say: '简易程序案件罚没{C42 万元}' },
        { say: '非现场案件罚没{C46 万元}', when: 'unknown C42' },
        { say: '其他简易程序案件罚没{C48 万元}', when: 'unknown C42' },
      ],
    },
    {
      id: 'penalties-hearings',
      clauses: [
        { say: '依当事人申请举行听证{C44 件}', when: 'C44 > 0' },
        {
          say: '处罚案件经法制审核{C50 件}',
          aside: [{ say: '其中纠正{C51 件}', when: 'C51 <= C50' }],
        },
      ],
    },
  ],
};
