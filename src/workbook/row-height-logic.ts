import { FINDING_COLUMN, FINDING_WIDTHS, heightOf, linesNeeded } from '../template';

const FONT = 10.5;
const LEAST = 21;
/** Points the indent takes, and what programs measure otherwise than we do. */
const INDENT = 14;
/** Fonts differ in how far apart they set lines; here many lines stand below each other. */
const LEADING = 1.07;

/** Height in points that shows a finding's message and explanation whole. */
export function findingRowHeight(row: readonly (string | number)[]): number {
  const need = (column: keyof typeof FINDING_COLUMN): number => {
    const at = FINDING_COLUMN[column] - 1;
    const width = (FINDING_WIDTHS[at] ?? 60) - INDENT;
    return Math.ceil(heightOf(linesNeeded(String(row[at] ?? ''), FONT, width), FONT) * LEADING);
  };
  // 409 points is the most a row can have.
  return Math.min(400, Math.max(LEAST, need('message'), need('explanation'), need('place')));
}
