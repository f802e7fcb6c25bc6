import type { FindingCell } from '../../rules';
import type { Target } from '../../workbook';

/**
 * Where a press on a finding's cell leads: to the figure by its name, which is right even after rows
 * were inserted since; by place for what is not a figure (cover, sheets); null when there is neither.
 */
export const cellTarget = ({ code, period, place, row }: FindingCell): Target | null => {
  if (/^[A-Z]\d{2}$/.test(code) && place !== null) return { code, period, row };
  return place;
};
