import { evidence, THRESHOLD } from '../judge/evidence';
import type { Term } from '../judge/evidence';
import type { Quantity } from '../structure/quantity';
import type { Sum } from './sums';

/** Whether what speaks for a sum is enough to call it one. */
export const isAccepted = ({ total, agreement, evidence: { bits } }: Sum): boolean =>
  bits >= (total.size >= 100 && agreement === 'exact' ? THRESHOLD.large : THRESHOLD.small);

/** Sums of two columns of the same records stand item by item beside one another. */
const besides = (one: Sum, other: Sum): boolean =>
  one !== other &&
  one.total !== other.total &&
  one.items.length === other.items.length &&
  Math.abs(one.total.at - other.total.at) <= 8 &&
  one.items.every((item, index) => Math.abs(item.at - (other.items[index]?.at ?? Infinity)) <= 6) &&
  !one.items.some((item) => other.items.includes(item));

/** Sums by about where their total stands and how many items they have. */
const byPlaceAndLength = (sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> => {
  const found = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = `${String(sum.total.at >> 3)}:${String(sum.items.length)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [sum]);
    else known.push(sum);
  }
  return found;
};

/** Sums with what speaks for them beside: other columns of the same records that add up as well. */
export const withColumns = (sums: readonly Sum[]): readonly Sum[] => {
  // Only accepted sums speak for others: a row of zeros makes hundreds that are none, for every number.
  const near = byPlaceAndLength(sums.filter(isAccepted));
  return sums.map((sum) => {
    const place = sum.total.at >> 3;
    const others = [place - 1, place, place + 1].flatMap(
      (each) => near.get(`${String(each)}:${String(sum.items.length)}`) ?? [],
    );
    const columns = new Set(
      others.filter((other) => besides(sum, other)).map(({ total }) => total.at),
    );
    const terms = [...sum.terms, ...[...columns].slice(0, 2).map(() => 'column' as const)];
    return columns.size === 0
      ? sum
      : { ...sum, terms, evidence: evidence(sum.size, sum.tries, terms) };
  });
};

/** 处罚14、许可6，优秀5、良好9、合格4、不合格2: two breakdowns of one total said in one breath. */
export const withBreakdowns = (sums: readonly Sum[]): readonly Sum[] => {
  const key = (total: Quantity, at: number): string => `${String(total.at)}:${String(at)}`;
  const starts = new Map<string, Sum>();
  const ends = new Map<string, Sum>();
  for (const sum of sums) {
    const [first] = sum.items;
    const last = sum.items.at(-1);
    if (first === undefined || last === undefined) continue;
    starts.set(key(sum.total, first.at), sum);
    ends.set(key(sum.total, last.at), sum);
  }
  return sums.map((sum) => {
    const next = starts.get(key(sum.total, (sum.items.at(-1)?.at ?? 0) + 1));
    const before = ends.get(key(sum.total, (sum.items[0]?.at ?? 0) - 1));
    const other = next ?? before;
    // Both together must run to the pause, or two short lists meet by chance.
    if (other === undefined || sum.total.size < 10 || !(next ?? sum).terms.includes('ends'))
      return sum;
    const terms: readonly Term[] = [...sum.terms.filter((term) => term !== 'cutShort'), 'sibling'];
    return { ...sum, terms, evidence: evidence(sum.size, sum.tries, terms) };
  });
};
