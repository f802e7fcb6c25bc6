import type { ParagraphPlan } from '../types';

/** 重点领域, 案卷评查, 双随机, 柔性执法. */
export const operations: ParagraphPlan = {
  lead: '重点领域执法',
  sentences: [
    {
      id: 'conduct-operations',
      clauses: [
        { say: '组织集中执法行动{E10 次}', zero: '组织集中执法行动' },
        { say: '投入执法力量{E11 人次}', when: 'E11 > 0' },
        { say: '年内检查企业和商户{E12 家}', when: 'E12 > 0', join: '；' },
        { say: '排查发现问题{E13 处}' },
      ],
    },
  ],
  freeRows: { lead: '专项办案情况：', codes: ['C60', 'C61'] },
  topics: ['focus'],
};

export const appraisal: ParagraphPlan = {
  lead: '案卷评查',
  sentences: [
    {
      id: 'conduct-files',
      when: 'H01 > 0',
      clauses: [
        {
          say: '共评查行政执法案卷{H01 卷}',
          aside: [{ say: '涉及单位{H08 个}' }],
          change: 'H01',
        },
        { say: '全部评定为合格', when: 'H06 = H01' },
        {
          intro: '其中',
          close: '、',
          list: [
            {
              name: '行政处罚案卷',
              code: 'H02',
              unit: '卷',
              when: 'H02 <= H01',
              noun: '行政处罚案卷',
            },
            {
              name: '行政许可案卷',
              code: 'H03',
              unit: '卷',
              when: 'H03 <= H01',
              noun: '行政许可案卷',
            },
          ],
        },
      ],
    },
    {
      id: 'conduct-grades',
      when: 'H01 > 0 & H06 < H01',
      clauses: [
        {
          intro: '按评定等次分，',
          close: '、',
          list: [
            { name: '优秀', code: 'H04', unit: '卷', noun: '优秀案卷' },
            {
              name: '良好',
              code: 'H05',
              unit: '卷',
              when: 'grades is not three',
              noun: '良好案卷',
            },
            { name: '合格', code: 'H06', unit: '卷', noun: '合格案卷' },
            { name: '不合格', code: 'H07', unit: '卷', noun: '不合格案卷' },
          ],
        },
        { say: '合格以上占{R14}', change: 'R14' },
      ],
    },
    {
      id: 'conduct-no-files',
      when: 'H01 = 0',
      clauses: [{ say: '全年没有评查行政执法案卷' }],
    },
  ],
};

export const randomChecks: ParagraphPlan = {
  lead: '“双随机、一公开”抽查',
  sentences: [
    {
      id: 'conduct-random-tasks',
      clauses: [
        { say: '检查对象名录库收录{E09 条}' },
        { say: '年内确定抽查任务{E03 项}' },
        { say: '启动{E04 项}' },
        { say: '完成{E05 项}', join: '、' },
        { say: '任务完成率{R24}' },
      ],
    },
    {
      id: 'conduct-random-targets',
      clauses: [
        { say: '抽取检查人员{E06 人次}' },
        { say: '应查对象{E07 个}', join: '、' },
        { say: '公示{E08 个}对象的检查结果' },
        { say: '结果公示率{R25}' },
      ],
    },
  ],
  topics: ['appraisal'],
};

export const lenience: ParagraphPlan = {
  lead: '包容审慎监管',
  sentences: [
    {
      id: 'conduct-lenience-both',
      when: 'K01 > 0 & K05 > 0 & known R19 & known R20',
      clauses: [
        {
          say: '适用首违不罚{K01 件}、轻罚{K05 件}，均相当于处罚结案数的{R19+R20}',
          when: 'R19 = R20',
        },
        {
          say: '适用首违不罚{K01 件}、轻罚{K05 件}，分别相当于处罚结案数的{R19}和{R20}',
          when: 'R19 <> R20',
        },
      ],
    },
    {
      id: 'conduct-lenience',
      unless: 'K01 > 0 & K05 > 0 & known R19 & known R20',
      clauses: [
        {
          say: '适用首违不罚{K01 件}',
          aside: [{ say: '相当于处罚结案数的{R19}' }],
          zero: '首违不罚',
        },
        { say: '适用轻罚{K05 件}', aside: [{ say: '相当于处罚结案数的{R20}' }] },
      ],
    },
    {
      id: 'conduct-waived',
      clauses: [
        { say: '作出不予处罚决定{K02 件}', zero: '不予处罚' },
        { say: '从轻处罚{K03 件}', zero: '从轻处罚' },
        { say: '减轻处罚{K04 件}', zero: '减轻处罚' },
        { say: '三类合计占纳入统计的{K10 件}处罚案件的{R21}', when: 'K10 > 0 & known R21' },
        { say: '不予处罚涉及金额{K06 万元}', when: 'K06 > 0' },
        { say: '减轻处罚少罚{K07 万元}', when: 'K07 > 0' },
      ],
    },
    {
      id: 'conduct-lists',
      clauses: [{ say: '公布柔性执法清单事项{K08 项}' }, { say: '对{K09 项}处罚事项制定裁量基准' }],
    },
  ],
  topics: ['lenience'],
};

export const cases: ParagraphPlan = { lead: '典型案例', sentences: [], topics: ['cases'] };

export const conduct: readonly ParagraphPlan[] = [
  operations,
  appraisal,
  randomChecks,
  lenience,
  cases,
];
