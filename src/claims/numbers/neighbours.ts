import type { Mention } from '../types';

/** A number without a unit is a statistic where something is said to be so many, or in a cell. */
export const mayBeBare = (text: string, mention: Mention): boolean => {
  const next = text.slice(mention.to, mention.to + 2).trimStart();
  if (!/^(?:$|[、，。；,;)）\n\t和及])/.test(next) && mention.to < text.length) return false;
  const before = text.slice(Math.max(0, mention.from - 24), mention.from);
  const clause = before.slice(
    Math.max(...[...'，。；：,;\n、（('].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  if (/分别[为是有]?[^\n]*$/.test(before) && /[、和及\d为是]\s*$/.test(before)) return true;
  return (
    /(?:行政|案件|许可|处罚|强制|检查|人数|总数|数量|合计|共计|金额|罚款|发生率|征收|征用|确认|给付|奖励|裁决)/.test(
      clause,
    ) && !/[\d]/.test(clause)
  );
};

const LABEL_BEFORE = /[\u4e00-\u9fa5)）|/](?:[ ：:]){0,3}$/;
const NO_LABEL = /(?:表|图|附件|附表|附录|第|编号|序号|之)[ ：:]{0,3}$/;
const ENDS_HERE = /^ *(?:$|[、，。；,;)）\n\t|/])|^ +[\u4e00-\u9fa5]/;

/**
 * 警告8、罚款31, 警告0 通报批评0, 31|54||59: a bare number behind its label and before a divider. In a
 * report that carries no controls of ours such numbers are all the table or list there is.
 */
export const isLabelled = (text: string, mention: Mention): boolean => {
  const before = text.slice(Math.max(0, mention.from - 8), mention.from);
  return (
    LABEL_BEFORE.test(before) &&
    !NO_LABEL.test(before) &&
    ENDS_HERE.test(text.slice(mention.to, mention.to + 8))
  );
};

/** Words behind a number that name a place, a date or a rank and count nothing. */
const NO_MEASURE =
  /^[号楼层室栋幢路街年月日时点分秒岁级届版条款章节期位度]|^(?:以|之|的|为|是|有|和|及|与|至|到)/;
const MEASURE =
  /^ ?(平方[公千][里米]|[\u4e00-\u9fa5]{1,3})(?=[，,。；;、)）（(\n]|$|下降|增长|增加|减少|上升)/;

/** A measure word that no list of ours holds: 1284口，1200平方米、35箱; null where there is none. */
export const unlistedUnit = (text: string, { to }: Mention): string | null => {
  const rest = text.slice(to, to + 6);
  const unit = MEASURE.exec(rest)?.[1];
  return unit === undefined || NO_MEASURE.test(unit) ? null : unit;
};

/** A line or a cell that is nothing but a number with its unit. */
export const isCell = (text: string, mention: Mention): boolean => {
  let from = mention.from;
  while (/[ ]/.test(text[from - 1] ?? '')) from -= 1;
  let to = mention.to;
  while (/[ ]/.test(text[to] ?? '')) to += 1;
  return /^[\n\t\r]?$/.test(text[from - 1] ?? '') && /^[\n\t\r]?$/.test(text[to] ?? '');
};

/** 5至10人, 25.0%—30.0%: both ends are stated, neither is a figure of its own. */
export const withRanges = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const all = [...mentions];
  for (let at = 0; at + 1 < all.length; at += 1) {
    const low = all[at];
    const high = all[at + 1];
    if (low === undefined || high === undefined) continue;
    const between = text.slice(low.to, high.from);
    if (!/^ ?(?:[-—–~～]{1,2}|至|到) ?$/.test(between)) continue;
    const measured = low.unit === '' ? { unit: high.unit, measure: high.measure } : {};
    all[at] = { ...low, ...measured, range: 'low' };
    all[at + 1] = { ...high, range: 'high' };
  }
  return all;
};

/** 分别为3、5和2件: the unit is said once, at the end. */
export const withSharedUnits = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const all = [...mentions];
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const one = all[at];
    const next = all[at + 1];
    if (one === undefined || next === undefined || one.unit !== '' || next.unit === '') continue;
    if (next.measure !== 'count' && next.measure !== 'percent') continue;
    if (/^ ?[、和及与] ?$/.test(text.slice(one.to, next.from)))
      all[at] = { ...one, unit: next.unit, measure: next.measure };
  }
  return all;
};
