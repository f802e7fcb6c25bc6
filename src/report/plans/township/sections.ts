import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations } from '../sentences/conduct';
import { credit, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActs } from '../sentences/other-acts';
import { challenged, referrals } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { plain, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, review } from '../sentences/systems';
import { totals } from '../sentences/totals';
import { district } from '../sentences/township';
import type { ReportPlan } from '../types';

/** 天津式: its fixed sections. */
export const sectionsPlan: ReportPlan = {
  style: 'township-sections',
  title: '{:area}{:year}年度行政执法情况报告',
  introduction: {
    topics: ['lead'],
    sentence: '现将{:whole}{:year}年度行政执法情况报告如下。',
  },
  sections: [
    {
      heading: '基本情况',
      gap: '执法主体、人员、案件、计划和监控设备情况',
      sections: [
        {
          heading: '行政执法主体情况',
          paragraphs: [district],
          topics: ['leadership', 'mechanism'],
          gap: '执法主体名称、法律地位和内设执法机构',
        },
        {
          heading: '行政执法人员情况',
          paragraphs: [together(staff, qualification), { sentences: [], topics: ['staff'] }],
          gap: '在编、持证人员数，本年新增、注销及其原因，辅助人员数',
        },
        {
          heading: '行政执法案件情况',
          paragraphs: [
            totals,
            penalties,
            licences,
            coercion,
            otherActs,
            plain(challenged),
            plain(referrals),
          ],
          gap: '行政处罚、行政强制、行政许可等案件的办理情况',
        },
        {
          heading: '年度执法检查计划制定和完成情况',
          paragraphs: [inspections],
          gap: '年度执法检查计划的制定和完成情况',
        },
        {
          heading: '执法类电子监控设备情况',
          topics: ['equipment'],
          gap: '执法类电子监控设备总数和本年新增数；没有设置的写明没有',
        },
      ],
    },
    {
      heading: '主要措施及成效',
      paragraphs: [
        publication,
        review,
        appraisal,
        lenience,
        { ...operations, topics: [] },
        cases,
        credit,
        results,
      ],
      topics: ['standards', 'focus', 'oversight'],
      others: true,
      gap: '本年度的主要措施和成效',
      sections: [],
    },
    {
      heading: '存在的问题',
      topics: ['problems'],
      suggest: 'problem',
      gap: '人员、经费、业务能力等方面存在的问题',
    },
    {
      heading: '下一步工作安排',
      topics: ['plans', 'requests'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的工作措施',
    },
  ],
  suggestions,
};
