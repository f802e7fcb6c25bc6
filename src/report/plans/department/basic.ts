import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations, randomChecks } from '../sentences/conduct';
import { credit, lists, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActs } from '../sentences/other-acts';
import { disputes, referrals, supervision } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { reform } from '../sentences/reform';
import { figuresOnly, plain, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, recording, review } from '../sentences/systems';
import { totals, wholeSystem } from '../sentences/totals';
import type { ReportPlan } from '../types';

/** 基本情况式: what most departments write. */
export const basicPlan: ReportPlan = {
  style: 'department-basic',
  title: '{:area}{:year}年度行政执法工作报告',
  introduction: {
    topics: ['lead'],
    sentence: '现将{:we}{:year}年度行政执法工作情况报告如下。',
  },
  sections: [
    {
      heading: '基本情况',
      gap: '本年度行政执法基本情况',
      sections: [
        {
          heading: '执法主体和体制改革情况',
          paragraphs: [staff, ...reform, plain(lists)],
          topics: ['duties'],
          gap: '执法主体、执法人员、执法职权和改革情况',
        },
        {
          heading: '行政执法规范化建设情况',
          paragraphs: [publication, recording, review, appraisal, supervision, lenience],
          topics: ['standards', 'appraisal'],
          gap: '“三项制度”、案卷评查、裁量基准等规范化建设情况',
        },
        {
          heading: '行政执法案件办理情况',
          paragraphs: [
            totals,
            licences,
            penalties,
            coercion,
            inspections,
            otherActs,
            wholeSystem,
            plain(operations),
            figuresOnly(plain(randomChecks)),
            plain(cases),
          ],
          gap: '行政许可、行政处罚、行政强制、行政检查等案件的办理情况',
        },
        {
          heading: '行刑衔接和争议化解情况',
          paragraphs: [{ ...plain(referrals), topics: ['referral'] }, plain(disputes)],
          gap: '案件移送、行政复议和行政应诉情况',
        },
        {
          heading: '队伍建设和执法保障情况',
          paragraphs: [
            { ...qualification, topics: ['staff', 'support'] },
            together(credit),
            plain(results),
          ],
          others: true,
          gap: '教育培训、资格管理和执法保障情况',
        },
      ],
    },
    {
      heading: '存在的主要问题',
      topics: ['problems'],
      suggest: 'problem',
      gap: '执法队伍、执法质量、体制机制等方面存在的问题',
    },
    {
      heading: '下步工作打算',
      topics: ['plans'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的下一年度工作措施',
    },
  ],
  suggestions,
};
