import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isInteger,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  rational,
  subtract,
  ZERO,
} from '../../src/figures';
import { anyRational } from './arbitrary';

describe('rational', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
    expect(rational(10n ** 30n, 10n ** 29n)).toEqual({ numerator: 10n, denominator: 1n });
  });

  it('refuses a zero denominator and numbers that are not exact', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => rational(2 ** 53)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(anyRational(), anyRational(), anyRational(), (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(add(a, ZERO)).toEqual(a);
        expect(multiply(a, ONE)).toEqual(a);
        expect(subtract(a, a)).toEqual(ZERO);
        expect(add(a, negate(a))).toEqual(ZERO);
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('orders as the difference does', () => {
    fc.assert(
      fc.property(anyRational(), anyRational(), (a, b) => {
        const sign = subtract(a, b).numerator;
        expect(compare(a, b)).toBe(sign < 0n ? -1 : sign > 0n ? 1 : 0);
        expect(compare(b, a) + compare(a, b)).toBe(0);
        expect(equal(a, b)).toBe(compare(a, b) === 0);
        expect([minimum(a, b), maximum(a, b)]).toEqual(compare(a, b) <= 0 ? [a, b] : [b, a]);
        expect(compare(absolute(a), ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('tells whole numbers', () => {
    expect(isInteger(rational(8, 4))).toBe(true);
    expect(isInteger(rational(8, 5))).toBe(false);
  });
});
