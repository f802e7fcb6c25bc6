const DIVISIBLE = new Set(['万元', '元', '亿元', '%', '‰', '课时', '学时', '小时', '自填', '']);

/**
 * Whether figures in this unit are whole: cases, times, persons, items are; money, shares, hours and
 * quotients (元/宗, 次/人) are not. A unit the office names itself is whole only when it is a known
 * measure word; lengths, areas and weights may have decimals.
 */
export const unitIsInteger = (unit: string): boolean =>
  !DIVISIBLE.has(unit) &&
  (unit === '件/次' || !unit.includes('/')) &&
  !/米|公里|亩|顷|吨|克|升|度|元$/.test(unit);
