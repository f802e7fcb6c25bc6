import { add, equal } from '../../figures';
import type { Rational } from '../../figures';
import type { Reading, Stated } from '../stated';

/**
 * Numbers side by side in one sentence, in one unit, that together are the filed figure, this one among
 * them: a report that divides what the workbook holds as one.
 */
export const partsOfCell = (
  reading: Reading,
  stated: Stated,
  whole: Rational,
): readonly Stated[] | null => {
  const row = (reading.bySentence.get(stated.sentence.index) ?? []).filter(
    ({ role, mention, control }) =>
      role === 'figure' && control === null && mention.unit === stated.mention.unit,
  );
  const at = row.indexOf(stated);
  for (let from = at; from >= 0; from -= 1) {
    let sum: Rational | null = null;
    for (let to = from; to < row.length; to += 1) {
      const one = row[to];
      if (one === undefined) break;
      sum = sum === null ? one.mention.stated.value : add(sum, one.mention.stated.value);
      if (to >= at && to > from && equal(sum, whole)) return row.slice(from, to + 1);
    }
  }
  return null;
};
