import type { ParagraphPlan } from '../types';

/** 复议、应诉、行刑衔接、督察. */
export const reconsideration: ParagraphPlan = {
  lead: '行政复议',
  sentences: [
    {
      id: 'oversight-reconsideration-all',
      clauses: [{ say: '全年办理行政复议案件{I07 件}', change: 'I07' }],
    },
    {
      id: 'oversight-reconsideration',
      clauses: [
        {
          say: '新收复议申请{I01 件}',
          aside: [{ say: '另有上年结转{I00 件}', when: 'I00 > 0' }],
          change: 'I01',
          zero: '新收复议申请',
        },
        { say: '办结{I02 件}', zero: '办结' },
        { say: '年末在审{I03 件}', zero: '年末在审' },
        { say: '办结率{R15}' },
      ],
    },
    {
      id: 'oversight-reconsideration-results',
      when: 'I02 > 0',
      clauses: [
        {
          intro: '办结案件中，',
          close: '、',
          list: [
            { name: '维持', code: 'I05', unit: '件', when: 'I05 <= I02', noun: '维持的案件' },
            { name: '纠错', code: 'I06', unit: '件', when: 'I06 <= I02', noun: '纠错案件' },
            {
              name: '撤回（终止）',
              code: 'I04',
              unit: '件',
              when: 'I04 <= I02',
              noun: '撤回（终止）的案件',
            },
          ],
        },
        { say: '纠错率{R16}', change: 'R16' },
      ],
    },
    {
      id: 'oversight-reconsideration-partial',
      when: 'unknown I02',
      clauses: [
        {
          intro: '已有结果的申请中，',
          close: '、',
          list: [
            { name: '维持', code: 'I05', unit: '件', noun: '维持的案件' },
            { name: '纠错', code: 'I06', unit: '件', noun: '纠错案件' },
            { name: '撤回申请', code: 'I04', unit: '件', noun: '撤回的申请' },
          ],
        },
      ],
    },
  ],
};

export const suits: ParagraphPlan = {
  lead: '行政应诉',
  sentences: [
    {
      id: 'oversight-suits-all',
      clauses: [{ say: '全年办理行政应诉案件{I19 件}', change: 'I19' }],
    },
    {
      id: 'oversight-suits',
      clauses: [
        {
          say: '新收一审行政诉讼案件{I11 件}',
          aside: [{ say: '另有上年结转{I10 件}', when: 'I10 > 0' }],
          change: 'I11',
          zero: '新收一审行政诉讼案件',
        },
        { say: '审结{I12 件}', zero: '审结' },
        { say: '年末未审结{I13 件}', zero: '年末未审结' },
      ],
    },
    {
      id: 'oversight-suit-results',
      when: 'I12 > 0',
      clauses: [
        {
          intro: '审结案件中，',
          close: '、',
          list: [
            { name: '撤诉', code: 'I14', unit: '件', when: 'I14 <= I12', noun: '撤诉案件' },
            {
              name: '驳回或者维持',
              code: 'I15',
              unit: '件',
              when: 'I15 <= I12',
              noun: '驳回或者维持的案件',
            },
            { name: '败诉', code: 'I16', unit: '件', when: 'I16 <= I12', noun: '败诉案件' },
          ],
        },
        { say: '败诉率{R17}', change: 'R17' },
      ],
    },
    {
      id: 'oversight-suits-partial',
      when: 'unknown I12',
      clauses: [
        {
          intro: '已有结果的案件中，',
          close: '、',
          list: [
            { name: '撤诉', code: 'I14', unit: '件', noun: '撤诉案件' },
            { name: '驳回或者维持', code: 'I15', unit: '件', noun: '驳回或者维持的案件' },
            { name: '败诉', code: 'I16', unit: '件', noun: '败诉案件' },
          ],
        },
      ],
    },
    {
      id: 'oversight-heads',
      clauses: [
        { say: '依法应由行政机关负责人出庭的案件{I17 件}', when: 'I17 > 0' },
        { say: '负责人实际出庭{I18 件}', when: 'I17 > 0' },
        { say: '出庭应诉率{R18}', when: 'I17 > 0' },
        { say: '本年度无应出庭案件', when: 'I17 = 0' },
      ],
    },
    {
      id: 'oversight-heads-published',
      when: 'unknown R18 & unknown I17 & published R18',
      clauses: [{ say: '负责人出庭应诉率为{R18@pub}' }],
    },
  ],
};

export const referrals: ParagraphPlan = {
  lead: '行刑衔接',
  sentences: [
    {
      id: 'oversight-police',
      when: 'J01 > 0',
      clauses: [
        { say: '向公安机关移送涉嫌犯罪案件{J01 件}', change: 'J01' },
        { say: '公安机关决定立案{J02 件}', zero: '公安机关决定立案' },
        { say: '决定不立案{J03 件}', zero: '决定不立案' },
        { say: '尚待决定{J04 件}', when: 'J04 > 0' },
      ],
    },
    {
      id: 'oversight-no-police',
      when: 'J01 = 0',
      clauses: [{ say: '全年向公安机关移送涉嫌犯罪案件{J01 件}' }],
    },
    { id: 'oversight-received', clauses: [{ say: '接收司法机关移送处理的案件{J05 件}' }] },
  ],
};

export const supervision: ParagraphPlan = {
  lead: '执法监督和法律服务',
  sentences: [
    {
      id: 'oversight-inspection',
      clauses: [
        { say: '组织执法业务考评{H13 次}' },
        { say: '覆盖单位{H15 个}', when: 'known H13' },
        { say: '对{H15 个}单位开展督察考评', when: 'unknown H13' },
        { say: '督察中评查执法案卷{H09 件}' },
        { say: '移交问题{H10 个}' },
        {
          say: '收到执法监督通知书{H11 份}',
          when: 'H11 says 收到|上级[^，；。]{0,6}[发制] & H11 says not ^(?!.*上级)[^，；。]*(发出|制发)',
        },
        {
          say: '发出执法监督通知书{H11 份}',
          when: 'H11 says 发出|制发 & H11 says not 收到|上级[^，；。]{0,6}[发制]',
        },
        {
          say: '涉及执法监督通知书{H11 份}',
          when: 'H11 says ^(?!.*(收到|发出|制发))|^(?!.*上级).*(收到.*(发出|制发)|(发出|制发).*收到)',
        },
        { say: '协调解决执法争议{H12 起}' },
        { say: '抽调{H14 个}单位参加评查' },
      ],
    },
    {
      id: 'oversight-lawyers',
      lead: '{:whole}',
      clauses: [
        { say: '现有持证执法监督人员{A19 人}', when: 'known A19' },
        { say: '公职律师{A20 人}', when: 'known A19' },
        { say: '现有公职律师{A20 人}', when: 'unknown A19' },
        { say: '有{A21 个}单位聘请法律顾问' },
      ],
    },
    {
      id: 'oversight-documents',
      clauses: [
        { say: '审查规范性文件{P18 件}', when: 'P18 says not 征求意见' },
        { say: '审查规范性文件征求意见稿{P18 件}', when: 'P18 says 征求意见' },
        { say: '审查政府合同{P19 份}' },
      ],
    },
  ],
  topics: ['oversight'],
};

/** 复议和应诉 together, for offices that have few of either. */
export const disputes: ParagraphPlan = {
  lead: '行政复议和行政应诉',
  sentences: [
    {
      id: 'disputes-total',
      clauses: [{ say: '全年办理行政复议和行政诉讼案件{I20 件}', change: 'I20' }],
    },
    ...reconsideration.sentences,
    ...suits.sentences,
  ],
};

/**
 * 被复议、被诉 as Zhejiang offices say it. The figures are of all acts
 * together, so no kind of act is named.
 */
export const challenged: ParagraphPlan = {
  lead: '被复议和被诉情况',
  sentences: [
    {
      id: 'challenged-reconsideration',
      clauses: [
        { say: '行政执法行为被申请行政复议{I01 件}', change: 'I01', zero: '被申请行政复议' },
        {
          say: '复议决定撤销、变更、确认违法或者责令履行等{I06 件}',
          zero: '复议决定撤销、变更、确认违法或者责令履行等',
        },
      ],
    },
    {
      id: 'challenged-suits',
      clauses: [
        { say: '被提起一审行政诉讼{I11 件}', change: 'I11', zero: '被提起行政诉讼' },
        {
          say: '判决撤销、变更、确认违法或者责令履行等{I16 件}',
          zero: '判决撤销、变更、确认违法或者责令履行等',
        },
      ],
    },
    ...suits.sentences.filter(({ id }) => id === 'oversight-heads'),
  ],
};

export const oversight: readonly ParagraphPlan[] = [reconsideration, suits, referrals, supervision];
