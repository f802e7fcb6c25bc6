import type { ListItem, ParagraphPlan } from '../types';

/** The kinds of acts in the basis the office has declared (relation N-03). */
export const acts: readonly ListItem[] = [
  { name: '行政许可（含初审）', code: 'B11', unit: '件次', when: 'licences is preliminary' },
  { name: '行政许可（按受理数）', code: 'B02', unit: '件次', when: 'licences is acceptance' },
  { name: '行政许可', code: 'B04', unit: '件次', when: 'licences is decision' },
  { name: '行政处罚（按立案数）', code: 'C01', unit: '件次', when: 'penalties is filing' },
  { name: '行政处罚（按结案数）', code: 'C02', unit: '件次', when: 'penalties is closing' },
  { name: '行政处罚', code: 'C04', unit: '件次', when: 'penalties is decision' },
  { name: '行政强制', code: 'D40', unit: '件次', when: 'court is not out & D40 covers D30' },
  { name: '行政强制措施', code: 'D10', unit: '件次', when: 'court is out' },
  { name: '行政机关强制执行', code: 'D20', unit: '件次', when: 'court is out' },
  { name: '行政检查', code: 'E01', unit: '件次', when: 'inspections is not out' },
  { name: '行政确认', code: 'F06', unit: '件次' },
  { name: '行政征收征用', code: 'F12', unit: '件次', when: 'known F12' },
  { name: '行政征收', code: 'F01', unit: '件次', when: 'unknown F12' },
  { name: '行政征用', code: 'F03', unit: '件次', when: 'unknown F12' },
  { name: '行政裁决', code: 'F04', unit: '件次' },
  { name: '行政给付', code: 'F09', unit: '件次' },
  { name: '行政奖励', code: 'F07', unit: '件次' },
  { name: '其他行政执法行为', code: 'F11', unit: '件次' },
];

/** 总量：N01 and its parts. */
export const totals: ParagraphPlan = {
  sentences: [
    {
      id: 'totals',
      clauses: [{ say: '{:year}年，{:whole}共实施各类行政执法行为{N01 件次}', change: 'N01' }],
    },
    {
      id: 'totals-parts',
      when: 'known N01',
      clauses: [{ intro: '其中，', list: acts }],
    },
    {
      id: 'totals-parts-alone',
      when: 'unknown N01',
      lead: '{:year}年，{:whole}',
      clauses: [{ intro: '', verb: '实施', list: acts }],
    },
    {
      id: 'totals-outside',
      clauses: [
        {
          say: '另有行政检查{E01 次}，不计入上述合计',
          when: 'inspections is out & known N01',
        },
        {
          say: '申请法院强制执行{D30 件}，不计入上述合计',
          when: 'court is out & known N01',
        },
        { say: '行政检查{E01 次}', when: 'inspections is out & unknown N01' },
        { say: '申请法院强制执行{D30 件}', when: 'court is out & unknown N01' },
      ],
    },
    { id: 'totals-money', clauses: [{ say: '各类执法行为涉及金额共{N02 万元}', change: 'N02' }] },
  ],
};

/** 全系统: a department's own figures and those of the bodies below it together. */
export const wholeSystem: ParagraphPlan = {
  sentences: [
    {
      id: 'system-totals',
      clauses: [
        { say: '从全系统看，本级和下级单位共办理各类行政执法事项{W11 件}', change: 'W11' },
        {
          say: '其中行政处罚{W01 件}',
          aside: [{ say: '含交通违停{W02 件}', when: 'W02 <= W01' }],
        },
        {
          intro: '',
          join: '、',
          close: '、',
          list: [
            { name: '行政许可', code: 'W03', unit: '件', when: 'W03 > 0' },
            { name: '行政强制', code: 'W04', unit: '件', when: 'W04 > 0' },
            { name: '行政征收', code: 'W05', unit: '件', when: 'W05 > 0' },
            { name: '行政裁决', code: 'W06', unit: '件', when: 'W06 > 0' },
            { name: '行政给付', code: 'W07', unit: '件', when: 'W07 > 0' },
            { name: '行政确认', code: 'W08', unit: '件', when: 'W08 > 0' },
            { name: '行政奖励', code: 'W09', unit: '件', when: 'W09 > 0' },
            { name: '其他行政执法行为', code: 'W10', unit: '件', when: 'W10 > 0' },
          ],
        },
      ],
    },
  ],
};
