import type { ParagraphPlan } from '../types';

/** 复议、应诉、行刑衔接、督察 (domain §5.4 patterns 12, 14, 15). */
export const oversight: readonly ParagraphPlan[] = [
  {
    lead: '行政复议',
    sentences: [
      {
        id: 'oversight-reconsideration',
        clauses: [
          {
            say: '新收复议申请{I01 件}',
            aside: [{ say: '另有上年结转{I00 件}', when: 'I00 > 0' }],
            change: 'I01',
          },
          { say: '办结{I02 件}' },
          { say: '年末在审{I03 件}' },
          { say: '办结率{R15}' },
        ],
      },
      {
        id: 'oversight-reconsideration-results',
        clauses: [
          {
            intro: '办结案件中，',
            list: [
              { name: '维持', code: 'I05', unit: '件', when: 'I05 <= I02' },
              { name: '纠错', code: 'I06', unit: '件', when: 'I06 <= I02' },
              { name: '撤回（终止）', code: 'I04', unit: '件', when: 'I04 <= I02' },
            ],
            zeroUnit: '件',
          },
          { say: '纠错率{R16}', change: 'R16' },
        ],
      },
    ],
  },
  {
    lead: '行政应诉',
    sentences: [
      {
        id: 'oversight-suits',
        clauses: [
          {
            say: '新收一审行政诉讼案件{I11 件}',
            aside: [{ say: '另有上年结转{I10 件}', when: 'I10 > 0' }],
            change: 'I11',
          },
          { say: '审结{I12 件}' },
          { say: '年末未审结{I13 件}' },
        ],
      },
      {
        id: 'oversight-suit-results',
        clauses: [
          {
            intro: '审结案件中，',
            list: [
              { name: '撤诉', code: 'I14', unit: '件', when: 'I14 <= I12' },
              { name: '驳回或者维持', code: 'I15', unit: '件', when: 'I15 <= I12' },
              { name: '败诉', code: 'I16', unit: '件', when: 'I16 <= I12' },
            ],
            zeroUnit: '件',
          },
          { say: '败诉率{R17}', change: 'R17' },
        ],
      },
      {
        id: 'oversight-heads',
        clauses: [
          { say: '依法应由行政机关负责人出庭的案件{I17 件}', when: 'I17 > 0' },
          { say: '负责人实际出庭{I18 件}', when: 'I17 > 0' },
          { say: '出庭应诉率{R18}', when: 'I17 > 0' },
          { say: '本年度无应出庭案件（{I17 件}）', when: 'I17 = 0' },
        ],
      },
    ],
  },
  {
    lead: '行刑衔接',
    sentences: [
      {
        id: 'oversight-police',
        when: 'J01 > 0',
        clauses: [
          { say: '向公安机关移送涉嫌犯罪线索{J01 件}', change: 'J01' },
          { say: '公安机关决定立案{J02 件}' },
          { say: '决定不立案{J03 件}' },
          { say: '尚待决定{J04 件}' },
        ],
      },
      {
        id: 'oversight-no-police',
        when: 'J01 = 0',
        clauses: [{ say: '本年度没有需要移送公安机关的涉嫌犯罪案件，为{J01 件}' }],
      },
      { id: 'oversight-received', clauses: [{ say: '接收司法机关移送处理的案件{J05 件}' }] },
    ],
  },
  {
    lead: '执法监督和法律服务',
    sentences: [
      {
        id: 'oversight-inspection',
        clauses: [
          { say: '法治督察抽查单位{H15 个}' },
          { say: '查阅执法案卷{H09 件}' },
          { say: '移交问题{H10 个}' },
          { say: '执法监督通知书{H11 份}' },
          { say: '协调解决执法争议{H12 起}' },
          { say: '组织执法业务考评{H13 次}' },
        ],
      },
      {
        id: 'oversight-lawyers',
        lead: '监督和法律服务力量方面，',
        clauses: [
          { say: '持证执法监督人员{A19 人}' },
          { say: '公职律师{A20 人}' },
          { say: '聘请法律顾问的单位{A21 个}' },
        ],
      },
      {
        id: 'oversight-documents',
        clauses: [{ say: '审查规范性文件{P18 件}' }, { say: '审查政府合同{P19 份}' }],
      },
    ],
    topics: ['oversight'],
  },
];
