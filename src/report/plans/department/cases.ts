import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations, randomChecks } from '../sentences/conduct';
import { credit, lists, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActs } from '../sentences/other-acts';
import { challenged, referrals, supervision } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { reform } from '../sentences/reform';
import { beside, figuresOnly, plain } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, recording, review } from '../sentences/systems';
import { totals, wholeSystem } from '../sentences/totals';
import type { ReportPlan } from '../types';
import { caseTables } from './tables-in-text';

/** 湖北式: the bodies, then the cases table by table. */
export const casesPlan: ReportPlan = {
  style: 'department-cases',
  title: '{:area}{:year}年度行政执法情况年报',
  introduction: {
    topics: ['lead'],
    sentence: '现将{:area}{:year}年度行政执法主体概况和案件办理情况公开如下。',
  },
  sections: [
    {
      heading: '行政执法主体概况',
      gap: '执法主体名称和数量、执法岗位和在岗人员',
      sections: [
        {
          heading: '执法主体和在岗人员',
          paragraphs: [staff, { ...qualification, topics: ['staff', 'support'] }],
          gap: '执法主体的名称和数量、执法岗位设置和在岗人员数',
        },
        {
          heading: '其他需要说明的事项',
          topics: ['duties'],
          paragraphs: [...reform, plain(lists)],
          gap: '执法职权、委托执法和改革情况',
        },
      ],
    },
    {
      heading: '{:year}年度行政执法案件情况',
      gap: '各类执法案件的办理情况',
      sections: [
        {
          heading: '案件统计表',
          tables: caseTables,
          gap: '各类执法案件的数据',
        },
        {
          heading: '案件情况说明',
          paragraphs: [
            totals,
            beside(penalties),
            beside(licences),
            beside(coercion),
            inspections,
            otherActs,
            wholeSystem,
            plain(operations),
            plain(cases),
          ],
          gap: '案件办理的说明',
        },
        {
          heading: '执法规范和监督情况',
          paragraphs: [
            publication,
            recording,
            review,
            appraisal,
            figuresOnly(randomChecks),
            lenience,
            challenged,
            { ...referrals, topics: ['referral'] },
            { ...supervision, topics: ['standards', 'appraisal', 'oversight'] },
            credit,
            results,
          ],
          others: true,
          gap: '“三项制度”、案卷评查、复议应诉和行刑衔接情况',
        },
      ],
    },
    {
      heading: '存在的问题',
      topics: ['problems'],
      suggest: 'problem',
      gap: '执法队伍、执法质量、体制机制等方面存在的问题',
    },
    {
      heading: '下步工作',
      topics: ['plans'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的下一年度工作措施',
    },
  ],
  suggestions,
};
