import type { ParagraphPlan } from '../types';

/** 清单、信用、诉求和办公室自填的专项成果. */
export const lists: ParagraphPlan = {
  lead: '清单管理',
  leads: [
    {
      when: 'unknown P01 & unknown P04 & unknown P05 & unknown P07 & unknown P17',
      lead: '相关工作数据',
    },
  ],
  sentences: [
    {
      id: 'highlights-powers',
      clauses: [
        { say: '编制权责清单{P01 项}' },
        {
          intro: '包括',
          list: [
            { name: '依申请事项', code: 'P02', unit: '项', when: 'P02 <= P01' },
            { name: '依职权事项', code: 'P03', unit: '项', when: 'P03 <= P01' },
          ],
        },
      ],
    },
    {
      id: 'highlights-services',
      clauses: [
        { say: '政务服务平台发布事项{P04 项}' },
        { say: '覆盖村（社区）{P11 个}', when: 'known P04' },
      ],
    },
    {
      id: 'highlights-own-services',
      clauses: [
        {
          say: '{:ownLevel}实施政务服务事项{P05 项}',
          aside: [{ say: '其中行政许可类{P06 项}', when: 'P06 <= P05' }],
        },
        {
          say: '乡村两级事项{P07 项}',
          aside: [
            { say: '乡级{P08 项}' },
            { say: '村级{P09 项}' },
            { say: '两级重合{P10 项}', when: 'P10 > 0' },
          ],
        },
        { say: '完成合规指导梳理{P17 项}' },
      ],
    },
  ],
  freeRows: { lead: '相关清单和名录：', codes: ['P20'], alone: '据本单位统计，' },
};

export const credit: ParagraphPlan = {
  lead: '信用修复和群众诉求',
  leads: [
    { when: 'unknown L01 & unknown L02 & unknown L03', lead: '信用修复' },
    { when: 'unknown L04 & unknown L05', lead: '群众诉求' },
  ],
  sentences: [
    {
      id: 'highlights-credit',
      clauses: [{ say: '办结信用修复{L04 条}' }, { say: '协助{L05 家}企业完成信用修复' }],
    },
    {
      id: 'highlights-complaints',
      clauses: [
        {
          say: '受理投诉举报{L01 件}',
          aside: [{ say: '其中来电投诉{L02 个}', when: 'phone complaints within & L02 <= L01' }],
          change: 'L01',
          zero: '受理投诉举报',
        },
        { say: '办结{L03 件}', zero: '办结' },
        { say: '办结率{R23}' },
        { say: '办结率{R23@pub}', when: 'unknown R23 & published R23' },
        { say: '群众诉求回应率{R35@pub}', when: 'unknown R35 & published R35' },
        // Last, so that what is closed is not read as closed of these.
        { say: '另接到来电投诉{L02 个}', when: 'phone complaints apart' },
        { say: '接到来电投诉{L02 个}', when: 'phone complaints unsaid' },
      ],
    },
    { id: 'highlights-cases', clauses: [{ say: '公开发布典型案例{M07 个}' }] },
  ],
};

export const results: ParagraphPlan = {
  lead: '专项成果',
  sentences: [],
  freeRows: { lead: '专项工作成果：', codes: ['Q01'], alone: '本单位自行统计的有：' },
  topics: ['highlights'],
};

export const highlights: readonly ParagraphPlan[] = [lists, credit, results];
