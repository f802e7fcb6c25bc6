import { told } from '../../catalog';
import type { Told } from '../../catalog';

/** What speaks for a reading, in bits, and why in words. */
export interface Evidence {
  /** log2 of how much likelier the reading is than chance; see `WEIGHTS`. */
  readonly bits: number;
  readonly because: readonly Told[];
}

/**
 * Structure terms in bits. Set by hand and measured on texts whose numbers were replaced by random
 * ones: with these and `THRESHOLD` fewer than one text in ten shows a chance agreement.
 */
export const WEIGHTS = {
  opened: [3, told('有“其中、包括、按…分”等领起', 'opened by "of which", "by …"')],
  adjacent: [2, told('紧接总数', 'directly beside the total')],
  ends: [2, told('到自然停顿处为止', 'ends where the text pauses')],
  cutShort: [-4, told('其后还有同样的项', 'more items of the kind follow')],
  even: [1, told('各项间隔一致', 'evenly divided')],
  unit: [2, told('单位相同', 'one unit')],
  mixed: [-4, told('各项单位不同', 'items of different units')],
  labelled: [1, told('每项有名称', 'every item has a name')],
  totalWord: [2, told('写明“共、合计”', 'called a total')],
  nested: [-4, told('含有其中项', 'includes an item that is part of another')],
  item: [-5, told('总数本身是并列项', 'the total is itself one of a row')],
  column: [4, told('另一列也相等', 'another column adds up too')],
  word: [3, told('有写明关系的词', 'words say so')],
  named: [2, told('名称相符', 'the names agree')],
  sibling: [4, told('同组其他数也相符', 'its siblings fit as well')],
  grid: [4, told('表中的合计行或列', 'total row or column of a table')],
} as const satisfies Readonly<Record<string, readonly [number, Told]>>;

export type Term = keyof typeof WEIGHTS;

/** From here on a reading that computes is called 一致: small totals are met by chance more often. */
export const THRESHOLD = { small: 12, large: 9 } as const;

const MOST = 18;

/**
 * Evidence of an equation that holds.
 * @param size log2 of how many values the stated number could have had at its precision
 * @param tries how many combinations were tried until this one computed
 */
export const evidence = (size: number, tries: number, terms: readonly Term[]): Evidence => {
  const chance = Math.min(MOST, size) - Math.log2(Math.max(1, tries));
  const bits = terms.reduce((sum, term) => sum + WEIGHTS[term][0], chance);
  const odds = Math.max(1, Math.round(2 ** Math.max(0, Math.min(30, bits))));
  return {
    bits: Math.round(bits * 10) / 10,
    because: [
      ...terms.map((term) => WEIGHTS[term][1]),
      told(`偶合约1/${odds}`, `by chance about 1 in ${odds}`),
    ],
  };
};

/** log2 of value over the width it was written with; 0 for zero. */
export const sizeOf = (value: number, width: number): number =>
  value <= 0 ? 0 : Math.log2(Math.max(1, value / width));

/**
 * log2 of how rarely two unrelated numbers differ by just one digit: a number of n digits has about 9n
 * neighbours of that kind.
 */
export const slipSize = (value: number, width: number): number => {
  const values = Math.max(1, value / width);
  return Math.log2(values / Math.max(9, 9 * Math.ceil(Math.log10(values + 1))));
};

/** From here on a number one digit away from what it should be is called wrong, or asked about. */
export const SLIP = { wrong: 15, asked: 9 } as const;
