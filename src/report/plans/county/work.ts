import { coercion } from '../sentences/coercion';
import { conduct } from '../sentences/conduct';
import { highlights } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActs } from '../sentences/other-acts';
import { oversight } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { people } from '../sentences/people';
import { reform } from '../sentences/reform';
import { suggestions } from '../sentences/suggestions';
import { systems } from '../sentences/systems';
import { totals } from '../sentences/totals';
import type { ReportPlan } from '../types';

/** 工作报告式: the skeleton of a county's (city's, district's) report. */
export const workPlan: ReportPlan = {
  style: 'county-work',
  title: '{:area}{:year}年行政执法工作报告',
  introduction: {
    topics: ['lead'],
    sentence: '按照行政执法统计年报制度要求，现将{:area}{:year}年行政执法工作情况报告如下。',
  },
  sections: [
    {
      heading: '基本情况',
      gap: '本年度行政执法基本情况',
      sections: [
        {
          heading: '行政执法数据统计情况',
          paragraphs: [totals, licences, penalties, coercion, inspections, otherActs],
          gap: '行政许可、行政处罚、行政强制、行政检查等各类执法行为的数据',
        },
        {
          heading: '执法主体和执法人员情况',
          paragraphs: people,
          gap: '执法主体、执法人员、资格考试和培训情况',
        },
        {
          heading: '行政执法“三项制度”落实情况',
          paragraphs: systems,
          topics: ['systems'],
          gap: '行政执法公示、全过程记录、法制审核制度的落实情况',
        },
        {
          heading: '严格规范公正文明执法情况',
          paragraphs: conduct,
          gap: '重点领域执法、案卷评查、“双随机、一公开”监管情况',
        },
        {
          heading: '行政执法体制机制改革情况',
          paragraphs: reform,
          gap: '综合行政执法改革、委托（赋权）乡镇（街道）执法情况',
        },
        {
          heading: '行政执法协调监督情况',
          paragraphs: oversight,
          gap: '行政复议、行政应诉、行刑衔接和执法监督情况',
        },
        {
          heading: '特色工作和成效',
          paragraphs: highlights,
          others: true,
          gap: '本年度有特色的做法和成效',
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
      heading: '{:nextYear}年工作打算',
      topics: ['plans'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的下一年度工作措施',
    },
  ],
  suggestions,
};
