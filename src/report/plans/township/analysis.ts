import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations } from '../sentences/conduct';
import { credit, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActsInFull } from '../sentences/other-acts';
import { challenged } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { headed, plain, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, review } from '../sentences/systems';
import { totals } from '../sentences/totals';
import { analysis, district } from '../sentences/township';
import type { ReportPlan } from '../types';

/** 慈溪式: the figures and what they say first, then measures, then shortcomings and the plan. */
export const analysisPlan: ReportPlan = {
  style: 'township-analysis',
  title: '{:area}{:year}年度行政执法数据统计分析报告',
  introduction: {
    topics: ['lead'],
    sentence: '现对{:whole}{:year}年度行政执法数据作如下统计分析。',
  },
  sections: [
    {
      heading: '执法行为数据统计分析',
      gap: '各类执法行为的数据及其变化',
      paragraphs: [
        totals,
        headed('行政处罚', penalties),
        headed('行政许可', licences),
        headed('行政强制', coercion),
        headed('行政检查', inspections),
        headed('其他执法行为', otherActsInFull),
        analysis,
        challenged,
      ],
    },
    {
      heading: '执法特点和主要措施',
      gap: '本年度执法工作的特点和主要措施',
      sections: [
        {
          heading: '队伍和机制',
          paragraphs: [district, together(staff, qualification)],
          topics: ['leadership', 'mechanism', 'staff', 'equipment'],
          gap: '执法队伍、执法机制和培训情况',
        },
        {
          heading: '规范执法',
          paragraphs: [together(publication, review, appraisal), plain(lenience)],
          topics: ['standards', 'oversight'],
          gap: '执法公示、法制审核和案卷管理情况',
        },
        {
          heading: '重点整治和服务群众',
          paragraphs: [plain(operations), plain(cases), plain(credit), plain(results)],
          others: true,
          gap: '重点领域整治、普法宣传和诉求办理情况',
        },
      ],
    },
    {
      heading: '存在不足及{:nextYear}年度执法计划',
      gap: '存在的不足和下年度执法计划',
      sections: [
        {
          heading: '存在不足',
          topics: ['problems'],
          suggest: 'problem',
          gap: '人员、经费、业务能力等方面的不足',
        },
        {
          heading: '{:nextYear}年度执法计划',
          topics: ['plans', 'requests'],
          suggest: 'plan',
          gap: '与上述不足逐条对应的执法计划',
        },
      ],
    },
  ],
  suggestions,
};
