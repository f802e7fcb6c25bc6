import type { ParagraphPlan } from '../types';

/** 执法主体、人员. */
export const staff: ParagraphPlan = {
  sentences: [
    {
      id: 'people-bodies',
      clauses: [
        {
          say: '{:whole}现有行政执法主体{A01 个}',
          aside: [{ say: '二级单位和受委托执法组织{A02 个}另计', when: 'A02 > 0' }],
        },
        { say: '设执法岗位{A05 个}' },
        { say: '有{A03 个}单位组建综合执法队伍' },
      ],
    },
    {
      id: 'people-staff',
      clauses: [
        {
          say: '年末共有在岗行政执法人员{A06 人}',
          aside: [{ say: '其中乡镇、街道{A08 人}', when: 'A08 <= A06' }],
          change: 'A06',
        },
        {
          say: '持有效行政执法证的{A07 人}',
          when: 'known A06 & A07 says not 颁发|颁证|发证|新领|换发',
        },
        {
          say: '{:whole}现有持证行政执法人员{A07 人}',
          when: 'unknown A06 & A07 says not 颁发|颁证|发证|新领|换发',
        },
        { say: '年内颁发行政执法证{A07 人}', when: 'A07 says 颁发|颁证|发证|新领|换发' },
        { say: '持证率{R05}', change: 'R05' },
        { say: '另有执法辅助人员{A22 人}', when: 'A22 > 0' },
      ],
    },
  ],
};

/** 资格、证件、培训、保障. */
export const qualification: ParagraphPlan = {
  sentences: [
    {
      id: 'people-exam',
      when: 'A13 > 0',
      clauses: [
        { say: '全年举办执法资格考试{A13 次}' },
        { say: '报考{A14 人次}' },
        { say: '实际参考{A15 人次}' },
        { say: '考试合格{A16 人次}' },
        { say: '合格率{R04}', change: 'R04' },
        { say: '年末已合格、证件待发{A12 人}', when: 'A12 > 0' },
      ],
    },
    {
      id: 'people-exam-attended',
      when: 'unknown A13',
      clauses: [
        { say: '报名参加执法资格考试{A14 人次}' },
        { say: '实际参考{A15 人次}' },
        { say: '合格{A16 人次}' },
        { say: '合格率为{R04}', change: 'R04' },
        { say: '已合格待发证{A12 人}', when: 'A12 > 0' },
      ],
    },
    {
      id: 'people-certificates',
      clauses: [
        { say: '全年新领执法证{A09 人}', zero: '新领执法证', none: '全年没有新领执法证的人员' },
        { say: '办理执法证件单位变动、信息更正等事项{A11 件}' },
        { say: '注销执法证件{A10 件}', zero: '注销执法证件', none: '未注销执法证件' },
      ],
    },
    {
      id: 'people-training',
      clauses: [
        // M01 counts what was held and what was attended together, unless its note tells which.
        {
          say: '举办执法培训{M01 次}',
          when: 'M01 says 举办 & M01 says not 参加|(省|市|州|厅|总队|上级)[^，；。自本]{0,6}举办',
        },
        { say: '参加执法培训{M01 次}', when: 'M01 says 参加 & M01 says not 举办' },
        {
          say: '举办或者参加执法培训{M01 次}',
          when: 'M01 says ^(?!.*(举办|参加))|举办.*参加|参加.*举办|^(?!.*参加).*(省|市|州|厅|总队|上级)[^，；。自本]{0,6}举办',
        },
        { say: '参训{M02 人次}' },
        { say: '参训单位{M08 个}', when: 'known M02' },
        { say: '有{M08 个}单位参加执法培训', when: 'unknown M02' },
        { say: '共{M03 课时}', when: 'known M01' },
        { say: '课时合计{M03 课时}', when: 'unknown M01' },
      ],
    },
    {
      id: 'people-means',
      clauses: [
        { say: '新增执法车辆{M05 辆}', when: 'M05 > 0' },
        { say: '投入办案专项经费{M06 万元}', when: 'M06 > 0' },
      ],
    },
  ],
};

/** 执法主体与人员, as a county says them. */
export const people: readonly ParagraphPlan[] = [staff, { ...qualification, topics: ['staff'] }];
