import { indicator } from '../../catalog';
import { rational, toNumber } from '../../figures';
import type { Range } from './bounds';
import { originalsOf } from './mistakes';
import type { Mistake } from './mistakes';
import type { Plausibility } from './plausibility';
import { rounded } from './plausibility';
import type { MistakeKind } from './types';
import { printCounted } from './variables';
import type { CellVariable } from './variables';

/** How far one cell is to be suspected, given the values that would balance. */
export interface Suspicion {
  readonly cell: CellVariable;
  readonly range: Range;
  /** What the cell most likely should hold; the only value of the range, or its likeliest original. */
  readonly best: bigint | null;
  /** The same, and where nothing is likeliest the value nearest to what was filed. */
  readonly likely: bigint;
  /** Last year's figure, where the change comes clearly nearer to it. */
  readonly closer: number | null;
  readonly kind: MistakeKind;
  readonly factor: bigint;
  /** Logarithm of how likely, for ordering only. */
  readonly score: number;
}

/** Any cell may be wrong, this seldom. */
const ERROR_RATE = Math.log(0.01);
const PER_WEIGHT = 0.7;
/** The share of slips that have no name. */
const OTHER = 0.05;
/** A total without a figure beside parts that have one was hardly ever left so on purpose. */
const FORGOTTEN = 0.8;
/** A change comes clearly nearer to last year from here. */
const CLEARLY = 0.5;
/** The share of cells into which last year's figure was copied … */
const COPIED = 0.03;
/** … but figures below this are often the same as last year's by chance. */
const NO_CHANCE = 1000;

const asNumber = ({ scale }: CellVariable, value: bigint): number =>
  toNumber(rational(value, scale));

export const within = ({ low, high }: Range, value: bigint): boolean =>
  value >= low && (high === null || value <= high);

const sumOfLogarithms = (of: readonly number[]): number => {
  const most = Math.max(...of);
  return most + Math.log(of.reduce((sum, each) => sum + Math.exp(each - most), 0));
};

const originals = new WeakMap<CellVariable, ReadonlyMap<bigint, Mistake>>();

/** What the cell may have been before a slip of the hand, by that slip. */
export const originalsFor = (cell: CellVariable): ReadonlyMap<bigint, Mistake> => {
  const known = originals.get(cell);
  if (known !== undefined) return known;
  const made =
    cell.stated === null
      ? new Map<bigint, Mistake>()
      : originalsOf(
          printCounted(cell, cell.stated),
          cell.scale,
          indicator(cell.code).unit === '万元',
        );
  originals.set(cell, made);
  return made;
};

/** How many values a range has beside all there are of that size. */
const portionOf = ({ grain }: CellVariable, { low, high }: Range, size: bigint): number =>
  high === null ? 1 : Math.min(1, toNumber(rational(high - low + grain, 20n * grain + size)));

/** The value of a range nearest to another. */
const nearest = ({ low, high }: Range, value: bigint): bigint =>
  value < low ? low : high !== null && value > high ? high : value;

/**
 * The likelihood that this cell is the wrong one: of each slip that leads from a value of the range to
 * what was filed, and of a slip without a name, each by how much likelier the original is beside last
 * year than what was filed.
 * @param forgotten a total that stands blank or zero beside filled parts
 */
export const suspicionOf = (
  cell: CellVariable,
  range: Range,
  plausibility: Plausibility,
  forgotten = false,
): Suspicion => {
  const { code, period, stated } = cell;
  const base = ERROR_RATE - PER_WEIGHT * (cell.weight - 1);
  const single = range.high !== null && range.low === range.high ? range.low : null;
  const judged = (value: bigint): number =>
    period === 'cur' ? plausibility.of(code, asNumber(cell, value)) : 0;
  const close = nearest(range, stated ?? 0n);
  const now = stated === null ? 0 : judged(stated);
  const suspicion = (
    kind: MistakeKind,
    score: number,
    best: bigint | null = single,
    factor = 1n,
  ): Suspicion => {
    const likely = best ?? close;
    const nearer = stated !== null && judged(likely) - now >= CLEARLY;
    const closer = nearer ? plausibility.previous(code) : null;
    return { cell, range, best, likely, closer, kind, factor, score: rounded(score) };
  };
  if (forgotten && range.low > 0n) return suspicion('total', base + Math.log(FORGOTTEN));
  if (stated === null) {
    return suspicion('blank', base + Math.log(OTHER) + (single === null ? 0 : judged(single)));
  }
  const slips = [...originalsFor(cell)]
    .filter(
      ([value, { factor, kind }]) =>
        within(range, value) &&
        value % cell.grain === 0n &&
        // Some number of zeros always leads into a range without an end: that explains nothing.
        (single !== null || kind !== 'small' || factor <= 10n),
    )
    .map(([value, mistake]) => ({
      value,
      mistake,
      score: rounded(mistake.likelihood + judged(value) - now),
    }))
    .sort((left, right) => right.score - left.score);
  const size = stated > close ? stated : close;
  const other = Math.log(OTHER * portionOf(cell, range, size < 0n ? 0n : size));
  const unnamed = other + judged(close) - now;
  const filed = asNumber(cell, stated);
  const copied =
    period === 'cur' && filed > 0 && plausibility.previous(code) === filed
      ? Math.log(COPIED * Math.min(1, filed / NO_CHANCE))
      : null;
  const [first] = slips;
  const all = [...slips.map(({ score }) => score), unnamed, ...(copied === null ? [] : [copied])];
  const score = base + sumOfLogarithms(all);
  if (copied !== null && (first === undefined || first.score < copied)) {
    return suspicion('last-year', score);
  }
  if (first === undefined) {
    return suspicion('other', score);
  }
  return suspicion(first.mistake.kind, score, first.value, first.mistake.factor);
};
