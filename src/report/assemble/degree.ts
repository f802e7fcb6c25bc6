import type { Rational } from '../../figures';
import { compare } from '../../figures';
import { boundOf } from '../facts';
import type { Facts } from '../facts';

/**
 * The verb of a change of `share` percent by the bounds of data/bounds.json: 略增, 增长, 明显增长,
 * 大幅增长, and the same downwards. The percentage follows it in the sentence.
 */
export const growthWords = (share: Rational, up: boolean, facts: Facts): string => {
  const reaches = (name: string): boolean => {
    const bound = boundOf(facts, name);
    return bound !== null && compare(share, bound) >= 0;
  };
  if (!reaches('slight')) return up ? '略增' : '略降';
  const degree = reaches('large') ? '大幅' : reaches('marked') ? '明显' : '';
  return `${degree}${up ? '增长' : '下降'}`;
};
