import type { SuggestionPlan } from '../types';

/**
 * What the figures themselves point at (问题段落的常见触发). The bounds ($) stand
 * in data/bounds.json, where they can be seen and changed; an office keeps, rewords or strikes each one.
 */
export const suggestions: readonly SuggestionPlan[] = [
  {
    id: 'reviewers',
    when: 'R06 < $reviewers',
    // The 5 % of 国办发〔2018〕118号 could not be read in its own text: it chooses what is suggested, and is
    // not said in a paper that is signed.
    problem: { say: '法制审核人员偏少，只有{A17 名}，占在岗执法人员的{R06}' },
    plan: '补充法制审核人员，优先配备取得法律职业资格的人员，并统筹使用法律顾问和公职律师参与审核',
  },
  {
    id: 'failed-files',
    when: 'H07 > 0',
    problem: { say: '案卷质量有待提高，评查中发现不合格案卷{H07 卷}，需逐卷查明原因并整改' },
    plan: '对评查不合格的案卷逐一整改销号，并将共性问题纳入下一轮执法培训',
  },
  {
    id: 'certified',
    when: 'R05 < $certified',
    // Who holds a certificate is counted apart from who is in post: no difference of the two is said.
    problem: {
      say: '在岗执法人员{A06 人}，持有效行政执法证{A07 人}，持证率{R05}，在岗人员是否都已取得执法证，需要逐人核对',
    },
    // 行政处罚法第四十二条: 行政处罚应当由具有行政执法资格的执法人员实施; 国办发〔2024〕54号: whoever has no
    // certificate may not inspect. There is no lesser work of enforcement for them.
    plan: '逐人核对持证情况，组织尚未取得执法证的在岗人员参加资格考试，未取得执法资格的不安排从事执法活动',
  },
  {
    id: 'closure',
    when: 'R01 < $closure',
    problem: { say: '行政处罚案件结案率为{R01}，未结案件是否超过办案期限，需要逐件核对' },
    plan: '清理未结处罚案件，建立办案期限提醒和督办机制',
  },
  {
    id: 'licence-publication',
    when: 'R10 < $published',
    // 行政许可法第四十条: 准予行政许可决定应当予以公开.
    problem: {
      say: '行政许可决定的公示率为{R10}，其余的是跨年公示还是应公开而未公开，需要逐件核对',
    },
    plan: '定期比对办件系统和公示平台，做到应公示尽公示',
  },
  {
    id: 'reconsidered',
    // A rate that fell is no problem to be named.
    when: 'I06 > 0 & R16 not fallen',
    problem: { say: '行政复议纠错{I06 件}，反映出部分执法决定在事实、程序或者法律适用上存在问题' },
    plan: '建立复议纠错案件通报和复盘制度',
  },
  {
    id: 'lost-suits',
    when: 'I16 > 0 & R17 not fallen',
    problem: { say: '行政诉讼败诉{I16 件}，依法行政能力仍有短板' },
    plan: '对败诉案件开展个案评析，落实整改和责任追究',
  },
  {
    id: 'declined',
    when: 'J03 > 0',
    problem: {
      say: '移送后公安机关未予立案的有{J03 件}，需要会同公安机关逐件核对移送的标准和证据',
    },
    plan: '与公安、检察机关会商移送标准和证据要求，提高移送质量',
  },
  {
    id: 'penalty-publication',
    when: 'R09 < $published',
    // 行政处罚法第四十八条 asks for the publication of decisions of some social effect only, so that a
    // rate below 100 % is no fault by itself.
    problem: { say: '行政处罚决定公示率为{R09}，未公示的是否属于依法应当公开的，需要逐件核对' },
    plan: '逐件核对未公示的处罚决定，依法应当公开的及时补公示',
  },
  {
    id: 'archives',
    when: 'R11 < $archived',
    problem: { say: '许可和处罚案卷归档率为{R11}，未归档的案卷需要逐件核对' },
    plan: '明确案卷归档时限和责任人，把归档情况列入日常检查',
  },
  {
    id: 'no-appraisal',
    when: 'H01 = 0',
    problem: { say: '案卷评查没有开展，执法质量缺少检验' },
    plan: '制定年度案卷评查计划，对已办结的案件按比例抽评',
  },
  {
    id: 'complaints',
    when: 'R23 < $answered',
    problem: { say: '投诉举报办结率为{R23}，未办结的是否超过办理时限，需要逐件核对' },
    plan: '对未办结的投诉举报逐件明确办理时限，定期回访',
  },
  {
    id: 'more-complaints',
    when: 'L01 rose $rise & L01 >= 10',
    problem: { say: '投诉举报数量上升较快，全年受理{L01 件}，需查找集中反映的问题' },
    plan: '梳理投诉集中的领域和区域，有针对性地开展专项整治',
  },
  {
    id: 'more-suits',
    when: 'I11 rose $rise & I11 >= 10',
    problem: { say: '行政诉讼案件增加较多，全年新收{I11 件}，需要分析争议集中的领域和原因' },
    plan: '加强执法争议的源头预防，依法运用调解、和解化解争议',
  },
  {
    id: 'township-staff',
    when: 'A08 < A04 * $townshipStaff',
    problem: { say: '基层执法力量不足，{A04 个}乡镇（街道）共有执法人员{A08 人}' },
    plan: '推动执法力量下沉，按乡镇（街道）承接的事项核定和补充执法人员',
  },
  {
    id: 'auxiliary',
    when: 'A22 > A06',
    problem: { say: '执法辅助人员{A22 人}，多于在岗执法人员' },
    plan: '严格辅助人员的职责范围，逐步提高在编持证人员的比例',
  },
  {
    id: 'training',
    when: 'M02 < A06',
    problem: { say: '执法培训覆盖面不够，全年参训{M02 人次}，少于在岗执法人员数' },
    plan: '按人均学时要求安排培训，建立执法人员学时台账',
  },
];
