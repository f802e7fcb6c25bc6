import { figureOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { equal } from '../../figures';
import type { StatedNumber } from '../../figures';
import type { Reading, Stated } from '../stated';
import { parseTag } from '../tag';

/**
 * Digits behind the point of a filed figure, negative before it. One that is filed as approximate is no
 * more exact than its last digit that is not 0: 85890 for 8.589万.
 */
const placesOf = ({ value, decimals, approximation }: StatedNumber): number => {
  if (approximation === '' || decimals !== 0 || value.denominator !== 1n) return decimals;
  const zeros = /0+$/.exec(String(value.numerator))?.[0].length ?? 0;
  return value.numerator === 0n ? 0 : -zeros;
};

/** A cell of a published table stands without control: the coarsest figure filed with its value. */
const coarsest = (stated: Stated, filing: Filing): number | null => {
  if (stated.column === null || stated.control !== null) return null;
  const places = [...filing.figures.values()].flatMap(({ state }) =>
    state.kind === 'number' && equal(state.stated.value, stated.mention.stated.value)
      ? [placesOf(state.stated)]
      : [],
  );
  return places.length === 0 ? null : Math.min(...places);
};

const filedAs = (stated: Stated, filing: Filing): Stated => {
  const coarse = coarsest(stated, filing);
  if (coarse !== null && coarse < stated.mention.stated.decimals)
    return {
      ...stated,
      mention: { ...stated.mention, stated: { ...stated.mention.stated, decimals: coarse } },
    };
  const tag = stated.control === null ? null : parseTag(stated.control.tag);
  const first = tag?.codes[0];
  if (tag === null || first === undefined) return stated;
  const state = figureOf(filing, first.code, tag.period, first.row)?.state;
  if (state?.kind !== 'number' || !equal(state.stated.value, stated.mention.stated.value))
    return stated;
  const places = placesOf(state.stated);
  if (places >= stated.mention.stated.decimals) return stated;
  return {
    ...stated,
    mention: { ...stated.mention, stated: { ...stated.mention.stated, decimals: places } },
  };
};

/** A total filed as 8.589万 is printed 85890, but is no more exact than it was filed. */
export const withFiledPrecision = (reading: Reading, filing: Filing): Reading => {
  const stated = reading.stated.map((each) => filedAs(each, filing));
  const bySentence = new Map<number, Stated[]>();
  for (const each of stated) {
    const group = bySentence.get(each.sentence.index);
    if (group === undefined) bySentence.set(each.sentence.index, [each]);
    else group.push(each);
  }
  return { ...reading, stated, bySentence };
};
