import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  contains,
  divide,
  equal,
  maximum,
  minimum,
  multiply,
  negate,
  rational,
  subtract,
} from '../../../src/figures';
import type { Interval, Rational } from '../../../src/figures';
import {
  absoluteQuantity,
  addQuantities,
  divideQuantities,
  exactQuantity,
  extremeQuantity,
  multiplyQuantities,
  negateQuantity,
} from '../../../src/rules/verdict/quantity';
import type { Quantity } from '../../../src/rules/verdict/quantity';

const NEAR = rational(1n, 10n ** 9n);

/** An end of an interval as a set of values: itself where it is reached, else one just inside. */
const ends = ({ low, high, lowClosed, highClosed }: Interval): readonly Rational[] => [
  lowClosed ? low : add(low, NEAR),
  highClosed ? high : add(high, negate(NEAR)),
];

const pointOf = (value: Rational): Interval => ({
  low: value,
  high: value,
  lowClosed: true,
  highClosed: true,
});

const intervalOf = ({ value, interval }: Quantity): Interval => interval ?? pointOf(value);

/** Some values a quantity may stand for, its ends among them. */
const members = (quantity: Quantity): readonly Rational[] => {
  const interval = intervalOf(quantity);
  const middle = divide(add(interval.low, interval.high), rational(2n));
  return [...ends(interval), middle];
};

/** Small numbers on purpose: ends are to meet often. */
const exact = (least: number): fc.Arbitrary<Quantity> =>
  fc.integer({ min: least, max: 2 }).map((value) => exactQuantity(rational(value)));

const approximate = (least: number): fc.Arbitrary<Quantity> =>
  fc
    .tuple(
      fc.integer({ min: least, max: 2 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([low, width, lowClosed, highClosed]) => ({
      value: rational(2 * low + width, 2),
      interval: { low: rational(low), high: rational(low + width), lowClosed, highClosed },
    }));

const any = (least = -2): fc.Arbitrary<Quantity> => fc.oneof(exact(least), approximate(least));

/** Each end of the result is reached by some members, or come near to, exactly as it says. */
const isTight = (result: Interval, reached: readonly Rational[]): void => {
  const [first = rational(0), ...others] = reached;
  const least = minimum(first, ...others);
  const most = maximum(first, ...others);
  const far = rational(1n, 10n ** 6n);
  expect([
    reached.every((value) => contains(result, value)),
    equal(least, result.low),
    equal(most, result.high),
    compare(subtract(least, result.low), far) < 0,
    compare(subtract(result.high, most), far) < 0,
  ]).toEqual([true, result.lowClosed, result.highClosed, true, true]);
};

type Two = (left: Rational, right: Rational) => Rational;

const agrees = (quantity: Quantity | null, of: Two, left: Quantity, right: Quantity): void => {
  expect(quantity).not.toBeNull();
  if (quantity === null) return;
  expect(quantity.value).toEqual(of(left.value, right.value));
  if (left.interval === null && right.interval === null) {
    expect(quantity.interval).toBeNull();
    return;
  }
  expect(quantity.interval).not.toBeNull();
  const reached = members(left).flatMap((a) => members(right).map((b) => of(a, b)));
  isTight(intervalOf(quantity), reached);
};

describe('quantities that may be approximate', () => {
  it('add up to what their members add up to', () => {
    fc.assert(fc.property(any(), any(), (a, b) => agrees(addQuantities(a, b), add, a, b)));
  });

  it('multiply to what their members multiply to, a zero among them too', () => {
    fc.assert(
      fc.property(any(), any(), (a, b) => agrees(multiplyQuantities(a, b), multiply, a, b)),
    );
    const few: Quantity = {
      value: rational(95),
      interval: { low: rational(90), high: rational(100), lowClosed: false, highClosed: false },
    };
    const zero = multiplyQuantities(exactQuantity(rational(0)), few);
    expect(contains(intervalOf(zero), rational(0))).toBe(true);
  });

  it('divide to what their members divide to where the divisor is above zero', () => {
    fc.assert(fc.property(any(), any(1), (a, b) => agrees(divideQuantities(a, b), divide, a, b)));
  });

  it('have no quotient by zero, and an exact one where the divisor may be zero', () => {
    const maybe: Quantity = {
      value: rational(1),
      interval: { low: rational(0), high: rational(2), lowClosed: false, highClosed: false },
    };
    fc.assert(
      fc.property(any(), (a) => {
        expect(divideQuantities(a, exactQuantity(rational(0)))).toBeNull();
        expect(divideQuantities(a, maybe)).toEqual(exactQuantity(a.value));
      }),
    );
  });

  it('turn their sign and lose it', () => {
    fc.assert(
      fc.property(any(), (a) => {
        const turned = negateQuantity(a);
        expect(turned.value).toEqual(negate(a.value));
        expect(negateQuantity(turned)).toEqual(a);
        const size = absoluteQuantity(a);
        expect(size.value).toEqual(absolute(a.value));
        expect(size.interval === null).toBe(a.interval === null);
        expect(turned.interval === null).toBe(a.interval === null);
        isTight(intervalOf(turned), members(a).map(negate));
        const inside = contains(intervalOf(a), rational(0)) ? [rational(0)] : [];
        isTight(intervalOf(size), [...members(a), ...inside].map(absolute));
      }),
    );
  });

  it.each([
    ['greatest', maximum],
    ['least', minimum],
  ])('have a %s of them', (_, pick) => {
    fc.assert(
      fc.property(any(), any(), (a, b) => {
        const found = extremeQuantity(pick, a, b);
        expect(extremeQuantity(pick, a)).toEqual(a);
        agrees(found, (left, right) => pick(left, right), a, b);
      }),
    );
  });
});
