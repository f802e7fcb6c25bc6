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
