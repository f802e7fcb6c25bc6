import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations, randomChecks } from '../sentences/conduct';
import { credit, lists, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActsInFull } from '../sentences/other-acts';
import { challenged, referrals, supervision } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { reform } from '../sentences/reform';
import { figuresOnly, headed, plain, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, recording, review } from '../sentences/systems';
import { totals, wholeSystem } from '../sentences/totals';
import type { ReportPlan } from '../types';

/** 湖州式: who enforces what, then a review of what was done; the tables follow. */
export const reviewPlan: ReportPlan = {
  style: 'department-review',
  title: '{:area}{:year}年度行政执法信息和情况综述',
  introduction: {
    topics: ['lead'],
    sentence: '现将{:area}{:year}年度行政执法信息和执法情况公布如下。',
  },
  sections: [
    {
      heading: '行政执法信息情况',
      gap: '执法职权、依据、主体和人员',
      sections: [
        {
          heading: '执法职权和依据',
          topics: ['duties'],
          paragraphs: [plain(lists), ...reform],
          gap: '主要执法领域、执法依据和权责清单',
        },
        {
          heading: '执法主体和执法人员',
          paragraphs: [
            together(staff, qualification),
            { sentences: [], topics: ['staff', 'support'] },
          ],
          gap: '执法主体、执法人员和执证率',
        },
      ],
    },
    {
      heading: '行政执法情况综述',
      gap: '各类执法行为的实施情况',
      sections: [
        {
          heading: '总体情况',
          paragraphs: [totals, wholeSystem],
          gap: '执法行为总数及构成',
        },
        {
          heading: '分类情况',
          paragraphs: [
            headed('行政许可', licences),
            headed('行政处罚', penalties),
            headed('行政强制', coercion),
            headed('行政检查', inspections),
            headed('其他执法行为', otherActsInFull),
            challenged,
          ],
          gap: '行政许可、行政处罚、行政强制、行政检查等执法行为的数据',
        },
        {
          heading: '专项执法和服务情况',
          paragraphs: [
            plain(operations),
            figuresOnly(plain(randomChecks)),
            plain(lenience),
            plain(credit),
            plain(cases),
            plain(results),
          ],
          others: true,
          gap: '专项执法行动的名称、做法和成效',
        },
        {
          heading: '规范和监督情况',
          paragraphs: [
            publication,
            recording,
            review,
            appraisal,
            { ...supervision, topics: ['standards', 'appraisal', 'oversight'] },
            { ...referrals, topics: ['referral'] },
          ],
          gap: '“三项制度”、案卷评查、执法监督和行刑衔接情况',
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
      heading: '下一步打算',
      topics: ['plans'],
      suggest: 'plan',
      gap: '与上述问题逐条对应的下一年度工作措施',
    },
  ],
  suggestions,
};
