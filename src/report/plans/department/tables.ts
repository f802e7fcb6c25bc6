import { coercion } from '../sentences/coercion';
import { appraisal, cases, lenience, operations, randomChecks } from '../sentences/conduct';
import { credit, lists, results } from '../sentences/highlights';
import { licences } from '../sentences/licences';
import { inspections, otherActsInFull } from '../sentences/other-acts';
import { challenged, referrals, supervision } from '../sentences/oversight';
import { penalties } from '../sentences/penalties';
import { qualification, staff } from '../sentences/people';
import { reform } from '../sentences/reform';
import { figuresOnly, headed, together } from '../sentences/shaping';
import { suggestions } from '../sentences/suggestions';
import { publication, recording, review } from '../sentences/systems';
import { totals, wholeSystem } from '../sentences/totals';
import type { ReportPlan } from '../types';

/** 粤浙式: the tables first, then a paragraph of explanation for each. */
export const tablesPlan: ReportPlan = {
  style: 'department-tables',
  title: '{:area}{:year}年度行政执法数据和情况说明',
  marks: 'part',
  introduction: {
    topics: ['lead'],
    sentence: '现将{:area}{:year}年度行政执法数据和有关情况说明公布如下。',
  },
  sections: [
    { heading: '行政执法数据表', statistics: true, gap: '行政执法数据表' },
    {
      heading: '情况说明',
      gap: '对数据表的说明',
      sections: [
        {
          heading: '总体说明',
          paragraphs: [totals, wholeSystem, together(staff)],
          topics: ['duties'],
          gap: '执法行为总数、执法主体和人员',
        },
        {
          heading: '分表说明',
          paragraphs: [
            headed('行政许可实施情况', licences),
            headed('行政处罚实施情况', penalties),
            headed('行政强制实施情况', coercion),
            headed('行政检查实施情况', inspections),
            headed('其他行政执法行为实施情况', otherActsInFull),
            challenged,
          ],
          gap: '各表数据的说明',
        },
        {
          heading: '执法工作说明',
          paragraphs: [
            {
              ...headed('执法队伍和体制', together(qualification, ...reform)),
              topics: ['reform', 'staff', 'support'],
            },
            publication,
            recording,
            { ...review, topics: ['standards'] },
            { ...appraisal, topics: ['appraisal'] },
            figuresOnly(randomChecks),
            operations,
            lenience,
            cases,
            { ...referrals, topics: ['referral'] },
            supervision,
            lists,
            credit,
            results,
          ],
          others: true,
          gap: '执法队伍、制度落实和监督情况',
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
