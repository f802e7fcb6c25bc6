import type { SuggestionPlan } from '../types';

/**
 * What the figures themselves point at (domain §5.4, 问题段落常见触发). The bounds stand in the
 * conditions so that they can be seen and changed; an office keeps, rewords or strikes each one.
 */
export const suggestions: readonly SuggestionPlan[] = [
  {
    id: 'reviewers',
    when: 'R06 < 5',
    problem: {
      say: '法制审核力量不足，{A17 名}审核人员只占执法人员总数的{R06}，没有达到原则上不少于5%的配备要求',
    },
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
    when: 'R05 < 100',
    problem: { say: '持证上岗尚未全覆盖，在岗人员持证率只有{R05}' },
    plan: '组织未持证人员参加资格考试，未取得执法证的不得独立从事执法活动',
  },
  {
    id: 'closure',
    when: 'R01 < 90',
    problem: { say: '案件办理时效有待加强，全年立案的处罚案件中，年内办结的比例为{R01}' },
    plan: '清理未结处罚案件，建立办案期限提醒和督办机制',
  },
  {
    id: 'rejected',
    when: 'G10 > 0 & R08 < 99',
    problem: { say: '办案规范化水平仍需提升，法制审核环节退回或者不同意的案件有{G10 件}' },
    plan: '分析法制审核退回案件的常见问题，编制办案指引',
  },
  {
    id: 'licence-publication',
    when: 'R10 < 100',
    problem: { say: '决定公开还不够及时完整，行政许可决定的公示率为{R10}' },
    plan: '定期比对办件系统和公示平台，做到应公示尽公示',
  },
  {
    id: 'reconsidered',
    when: 'I06 > 0',
    problem: { say: '行政复议纠错{I06 件}，反映出部分执法决定在事实、程序或者法律适用上存在问题' },
    plan: '建立复议纠错案件通报和复盘制度',
  },
  {
    id: 'lost-suits',
    when: 'I16 > 0',
    problem: { say: '行政诉讼败诉{I16 件}，依法行政能力仍有短板' },
    plan: '对败诉案件开展个案评析，落实整改和责任追究',
  },
  {
    id: 'declined',
    when: 'J03 > 0',
    problem: { say: '行刑衔接标准把握不够一致，移送后公安机关未予立案的有{J03 件}' },
    plan: '与公安、检察机关会商移送标准和证据要求，提高移送质量',
  },
  {
    id: 'fewer-inspections',
    when: 'E01 fell 30',
    problem: { say: '行政检查数量比上年明显下降，全年为{E01 次}，原因需作分析' },
    plan: '核实检查数量变化的原因，合理安排年度检查计划',
  },
  {
    id: 'fewer-penalties',
    when: 'C04 fell 30',
    problem: { say: '行政处罚决定数量比上年明显下降，全年为{C04 件}，原因需作分析' },
    plan: '研判重点领域违法态势，防止执法缺位',
  },
];
