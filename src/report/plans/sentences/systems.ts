import type { ParagraphPlan } from '../types';

/** 三项制度 (国办发〔2018〕118号). */
export const publication: ParagraphPlan = {
  lead: '行政执法公示制度',
  sentences: [
    {
      id: 'systems-publication-both',
      when: 'known G01 & known G02 & known R10 & known R09 & unknown R10 before & unknown R09 before',
      clauses: [
        {
          say: '向社会公开行政许可决定{G01 件}、行政处罚决定{G02 件}，公示率均为{R10+R09}',
          when: 'R10 = R09',
        },
        {
          say: '向社会公开行政许可决定{G01 件}、行政处罚决定{G02 件}，公示率分别为{R10}和{R09}',
          when: 'R10 <> R09',
        },
        { say: '公示的处罚涉及罚款{G03 万元}', when: 'G03 > 0' },
      ],
    },
    {
      id: 'systems-publication',
      unless:
        'known G01 & known G02 & known R10 & known R09 & unknown R10 before & unknown R09 before',
      clauses: [
        { say: '向社会公开行政许可决定{G01 件}' },
        { say: '许可公示率{R10}', change: 'R10' },
        { say: '公开行政处罚决定{G02 件}' },
        { say: '处罚公示率{R09}', change: 'R09' },
        { say: '公示的处罚涉及罚款{G03 万元}', when: 'G03 > 0' },
      ],
    },
  ],
};

export const recording: ParagraphPlan = {
  lead: '行政执法全过程记录制度',
  sentences: [
    {
      id: 'systems-record',
      clauses: [
        {
          intro: '',
          verb: '归档',
          list: [
            { name: '行政许可案件', code: 'G04', unit: '件', noun: '归档的行政许可案件' },
            { name: '行政处罚案件', code: 'G05', unit: '件', noun: '归档的行政处罚案件' },
          ],
        },
        { say: '归档率{R11}' },
      ],
    },
    {
      id: 'systems-recording',
      clauses: [{ say: '归档案件中留有音像记录的{G06 件}' }, { say: '占{R12}' }],
    },
  ],
};

/** Who reviews, and what is reviewed. */
export const review: ParagraphPlan = {
  lead: '重大行政执法决定法制审核制度',
  sentences: [
    {
      id: 'systems-reviewers',
      clauses: [
        { say: '配备法制审核人员{A17 人}', zero: '法制审核人员' },
        { say: '占在岗执法人员的{R06}', when: 'A17 > 0', change: 'R06' },
        {
          say: '其中取得法律职业资格的{A18 人}',
          when: 'A18 <= A17 & A17 > 0',
          zero: '其中取得法律职业资格的',
        },
      ],
    },
    {
      id: 'systems-review',
      clauses: [
        { say: '列入法制审核范围{G07 项（件）}' },
        { say: '完成法制审核{G08 件}', change: 'G08', zero: '完成法制审核' },
        { say: '同意{G09 件}', zero: '同意' },
        { say: '不同意或者退回{G10 件}', zero: '不同意或者退回', none: '没有不同意或者退回的' },
        { say: '通过率{R08}', when: 'G09 <= G08' },
        { say: '审核普通程序案卷{G11 件次}' },
      ],
    },
  ],
};

export const systems: readonly ParagraphPlan[] = [publication, recording, review];
