import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations, randomChecks } from '../sentences/conduct';
import { credit, lists, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActs } from '../sentences/other-acts';
import { reconsideration, referrals, suits, supervision } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { reform } from '../sentences/reform';
import { figuresOnly } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, recording, review } from '../sentences/systems';
import { totals } from '../sentences/totals';
import type { ReportPlan } from '../types';

/**
 * 司法局总体情况式: the bureau of justice reports on the whole county to a meeting or a web page; the
 * figures come first, in one section, and its name and the date stand below the title.
 */
export const overviewPlan: ReportPlan = {
  style: 'county-overview',
  title: '{:year}年度{:whole}行政执法总体情况报告',
  byline: true,
  introduction: {
    topics: ['lead'],
    sentence: '现将{:year}年度{:whole}行政执法总体情况报告如下。',
  },
  sections: [
    {
      heading: '基本情况',
      gap: '执法主体、执法人员和各类执法行为的数据',
      paragraphs: [staff, totals, licences, penalties, coercion, inspections, otherActs],
    },
    {
      heading: '主要工作开展情况',
      gap: '本年度的主要工作和做法',
      sections: [
        {
          heading: '推进行政执法体制改革',
          paragraphs: reform,
          gap: '综合行政执法改革、委托（赋权）乡镇（街道）执法情况',
        },
        {
          heading: '加强执法队伍建设',
          paragraphs: [{ ...qualification, topics: ['staff'] }],
          gap: '资格管理、教育培训和执法保障情况',
        },
        {
          heading: '落实行政执法“三项制度”',
          paragraphs: [publication, recording, review],
          topics: ['systems'],
          gap: '行政执法公示、全过程记录、法制审核制度的落实情况',
        },
        {
          heading: '规范行政执法行为',
          paragraphs: [operations, randomChecks, lenience, cases],
          gap: '重点领域执法、“双随机、一公开”监管、包容审慎监管情况',
        },
        {
          heading: '强化行政执法监督',
          paragraphs: [figuresOnly(appraisal), supervision, reconsideration, suits, referrals],
          gap: '案卷评查、执法监督、行政复议、行政应诉和行刑衔接情况',
        },
        {
          heading: '服务群众和优化营商环境',
          paragraphs: [lists, credit, results],
          others: true,
          gap: '清单管理、信用修复、群众诉求办理和特色工作',
        },
      ],
    },
    {
      heading: '存在的主要问题和困难',
      topics: ['problems'],
      suggest: 'problem',
      gap: '执法队伍、执法质量、体制机制等方面存在的问题',
    },
    {
      heading: '下一步主要工作措施',
      topics: ['plans'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的工作措施',
    },
  ],
  suggestions,
};
