/**
 * Year-on-year change in per cent (12.34 means 12.34 %), rounded half-up to two places; — when either
 * year is missing or last year is zero, of which no percentage may be taken (G-13). Both figures are
 * brought to whole numbers of 0.000001 first, for the same reason as in ratios.
 * @param current A1 reference of this year's figure; @param previous of last year's.
 */
export const yearOnYearFormula = (current: string, previous: string): string =>
  `=IF(OR(NOT(ISNUMBER(${current})),N(${previous})<=0),"—",` +
  `ROUND(ROUND((${current}-${previous})*1000000,0)*10000/ROUND(${previous}*1000000,0),0)/100)`;
