import type { ParagraphPlan } from '../types';

/** 辖区和承接的事项. */
export const district: ParagraphPlan = {
  sentences: [
    {
      id: 'district',
      lead: '{:whole}',
      clauses: [
        { say: '政务服务或者执法网络覆盖村（社区）{P11 个}' },
        { say: '承接委托（赋权）执法事项{P12 项}' },
        { say: '办理本级政务服务事项{P08 项}' },
        { say: '村级政务服务事项{P09 项}' },
      ],
    },
  ],
  freeRows: { lead: '相关清单和网格：', codes: ['P20'] },
};

/** All the year's figures in one closing sentence, as letters of townships have it. */
export const digest: ParagraphPlan = {
  sentences: [
    {
      id: 'digest',
      lead: '{:year}年，{:whole}',
      clauses: [
        {
          say: '累计实施行政处罚{C04 件}',
          aside: [{ say: '罚没金额{C30 万元}', when: 'C30 > 0' }],
          change: 'C04',
          zero: '行政处罚',
        },
        { say: '准予行政许可{B04 件}', change: 'B04', zero: '行政许可' },
        { say: '实施行政强制{D40 件}', change: 'D40', zero: '行政强制' },
        {
          say: '开展行政检查{E01 次}',
          aside: [{ say: '其中联合检查{E14 次}', when: 'E14 <= E01' }],
          change: 'E01',
          zero: '行政检查',
        },
        { say: '开展联合检查{E14 次}', when: 'unknown E01' },
        { say: '行政确认{F06 件}', zero: '行政确认' },
        { say: '行政征收{F01 件}', zero: '行政征收' },
        { say: '行政征用{F03 件}', zero: '行政征用' },
        { say: '行政裁决{F04 件}', zero: '行政裁决' },
        { say: '行政给付{F09 件}', zero: '行政给付' },
        { say: '行政奖励{F07 件}', zero: '行政奖励' },
        { say: '其他行政执法行为{F11 件}', zero: '其他行政执法行为' },
      ],
    },
    {
      id: 'digest-disputes',
      clauses: [
        { say: '被申请行政复议{I01 件}', change: 'I01', zero: '被申请行政复议' },
        { say: '复议纠错{I06 件}', when: 'I01 > 0', zero: '复议纠错' },
        { say: '被提起行政诉讼{I11 件}', change: 'I11', zero: '被提起行政诉讼' },
        { say: '败诉{I16 件}', when: 'I11 > 0', zero: '败诉' },
      ],
    },
  ],
};

/** 慈溪式: what the figures say beyond their size. */
export const analysis: ParagraphPlan = {
  lead: '办案结构和强度',
  sentences: [
    {
      id: 'analysis-structure',
      when: 'C04 > 0',
      clauses: [
        { say: '从办案程序看，简易程序案件占处罚决定的{R30}', change: 'R30' },
        { say: '从处罚力度看，案均罚没{R26}元' },
      ],
    },
    {
      id: 'analysis-load',
      clauses: [{ say: '从办案强度看，持证人员人均作出处罚{R28}件' }],
    },
  ],
};
