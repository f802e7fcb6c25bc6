import {
  absolute,
  add,
  addIntervals,
  compare,
  divide,
  equal,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  negateInterval,
  subtract,
} from '../../figures';
import type { Interval, Rational } from '../../figures';

/** A value, and the interval it may lie in when figures under it are not exact. */
export interface Quantity {
  readonly value: Rational;
  /** Null is the point itself. */
  readonly interval: Interval | null;
}

export const exactQuantity = (value: Rational): Quantity => ({ value, interval: null });

export const intervalOf = ({ value, interval }: Quantity): Interval =>
  interval ?? { low: value, high: value, lowClosed: true, highClosed: true };

const bothExact = (left: Quantity, right: Quantity): boolean =>
  left.interval === null && right.interval === null;

export const addQuantities = (left: Quantity, right: Quantity): Quantity => ({
  value: add(left.value, right.value),
  interval: bothExact(left, right) ? null : addIntervals(intervalOf(left), intervalOf(right)),
});

export const negateQuantity = ({ value, interval }: Quantity): Quantity => ({
  value: negate(value),
  interval: interval === null ? null : negateInterval(interval),
});

interface Bound {
  readonly at: Rational;
  readonly closed: boolean;
}

const boundsOf = ({ low, high, lowClosed, highClosed }: Interval): readonly Bound[] => [
  { at: low, closed: lowClosed },
  { at: high, closed: highClosed },
];

/** The least and greatest of some bounds; a bound reached by any of them closed is closed. */
const spanned = (bounds: readonly Bound[]): Interval | null => {
  const [first, ...others] = bounds.map(({ at }) => at);
  if (first === undefined) return null;
  const low = minimum(first, ...others);
  const high = maximum(first, ...others);
  const closedAt = (at: Rational): boolean =>
    bounds.some((bound) => bound.closed && compare(bound.at, at) === 0);
  return { low, high, lowClosed: closedAt(low), highClosed: closedAt(high) };
};

const zeroAt = ({ at, closed }: Bound): boolean => closed && isZero(at);

/** Products of bounds: a zero that is reached makes a zero that is reached, whatever the other is. */
export const multiplyQuantities = (left: Quantity, right: Quantity): Quantity => {
  const value = multiply(left.value, right.value);
  if (bothExact(left, right)) return exactQuantity(value);
  const products = boundsOf(intervalOf(left)).flatMap((a) =>
    boundsOf(intervalOf(right)).map((b) => ({
      at: multiply(a.at, b.at),
      closed: (a.closed && b.closed) || zeroAt(a) || zeroAt(b),
    })),
  );
  return { value, interval: spanned(products) };
};

/** Null when the divisor is zero. The interval is kept only where the divisor cannot be zero. */
export const divideQuantities = (left: Quantity, right: Quantity): Quantity | null => {
  if (isZero(right.value)) return null;
  const value = divide(left.value, right.value);
  if (bothExact(left, right)) return exactQuantity(value);
  const divisor = intervalOf(right);
  if (divisor.low.numerator <= 0n) return exactQuantity(value);
  const one = { numerator: 1n, denominator: 1n };
  const inverse: Quantity = {
    value: divide(one, right.value),
    interval: {
      low: divide(one, divisor.high),
      high: divide(one, divisor.low),
      lowClosed: divisor.highClosed,
      highClosed: divisor.lowClosed,
    },
  };
  return { value, interval: multiplyQuantities(left, inverse).interval };
};

export const absoluteQuantity = (quantity: Quantity): Quantity => {
  if (quantity.interval === null) return exactQuantity(absolute(quantity.value));
  const { low, high } = quantity.interval;
  if (low.numerator >= 0n) return quantity;
  if (high.numerator <= 0n) return negateQuantity(quantity);
  const span = spanned([
    ...boundsOf(quantity.interval).map(({ at, closed }) => ({ at: absolute(at), closed })),
    { at: subtract(low, low), closed: true },
  ]);
  return { value: absolute(quantity.value), interval: span };
};

/**
 * The greatest (or least) of some; bounds are taken one by one. One that reaches the end the pick goes
 * to makes it reached; the other end is reached only when all that end there reach it.
 */
export const extremeQuantity = (
  pick: typeof maximum,
  first: Quantity,
  ...others: readonly Quantity[]
): Quantity => {
  const value = pick(first.value, ...others.map((other) => other.value));
  const all = [first, ...others];
  if (all.every(({ interval }) => interval === null)) return exactQuantity(value);
  const bound = (side: 'low' | 'high', closed: 'lowClosed' | 'highClosed'): Bound => {
    const at = pick(intervalOf(first)[side], ...others.map((other) => intervalOf(other)[side]));
    const reached = all
      .map(intervalOf)
      .filter((each) => equal(each[side], at))
      .map((each) => each[closed]);
    const goesThere = (pick === maximum) === (side === 'high');
    return { at, closed: goesThere ? reached.includes(true) : !reached.includes(false) };
  };
  const low = bound('low', 'lowClosed');
  const high = bound('high', 'highClosed');
  return {
    value,
    interval: { low: low.at, high: high.at, lowClosed: low.closed, highClosed: high.closed },
  };
};
