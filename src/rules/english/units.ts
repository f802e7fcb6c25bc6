import units from './data/units.json';

const counts: Readonly<Record<string, string>> = units.counts;
const measures: Readonly<Record<string, string>> = units.measures;

/**
 * What stands behind a number: nothing for things counted, since their name says what is counted;
 * the measure for money, shares and hours. A unit of the office's own stays as it was written.
 */
export const unitBehind = (unit: string): string =>
  measures[unit] ?? (unit === '' || counts[unit] !== undefined ? '' : ` ${unit}`);

/** A unit as a word of its own: cases, ten thousand yuan. */
export const unitName = (unit: string): string => counts[unit] ?? measures[unit]?.trim() ?? unit;
