import { lenience, cases, operations, appraisal } from '../sentences/conduct';
import { credit, results } from '../sentences/highlights';
import { qualification, staff } from '../sentences/people';
import { plain, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, review } from '../sentences/systems';
import { digest, district } from '../sentences/township';
import type { ReportPlan } from '../types';

/** 公文式: a letter to the bureau of justice; the figures stand together at the end of part one. */
export const letterPlan: ReportPlan = {
  style: 'township-letter',
  title: '{:government}关于{:year}年行政执法总体情况的报告',
  addressed: true,
  introduction: {
    topics: ['lead'],
    sentence: '根据行政执法统计年报工作要求，现将{:we}{:year}年行政执法情况报告如下。',
  },
  sections: [
    {
      heading: '{:year}年行政执法总体情况',
      gap: '本年度行政执法总体情况',
      sections: [
        {
          heading: '落实执法责任',
          paragraphs: [district],
          topics: ['leadership', 'mechanism'],
          gap: '组织领导、综合执法队伍的运行和与区县部门的联动',
        },
        {
          heading: '加强执法队伍建设',
          paragraphs: [
            together(staff, qualification),
            { sentences: [], topics: ['staff', 'equipment'] },
          ],
          gap: '人员配备、持证和培训情况',
        },
        {
          heading: '推进规范执法',
          paragraphs: [
            together(publication, review, appraisal),
            plain(lenience),
            { sentences: [], topics: ['standards', 'oversight'] },
          ],
          others: true,
          gap: '执法公示、全过程记录、法制审核和案卷管理情况',
        },
        {
          heading: '执法办案情况',
          paragraphs: [plain(operations), plain(cases), plain(credit), plain(results), digest],
          gap: '执法办案的情况和成效',
        },
      ],
    },
    {
      heading: '存在的主要问题',
      topics: ['problems'],
      suggest: 'problem',
      gap: '人员、经费、业务能力等方面存在的问题',
    },
    {
      heading: '{:nextYear}年工作打算及建议',
      topics: ['plans', 'requests'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的工作措施和对上级部门的建议',
    },
  ],
  closing: '特此报告。',
  suggestions,
};
