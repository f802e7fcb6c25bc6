import fc from 'fast-check';
import {
  equal,
  fromDecimal,
  fromNumber,
  negate,
  rational,
  roundHalfUp,
  toDecimal,
  toNumber,
} from '../../src/figures';
import { anyDecimal } from './arbitrary';

/** Half-up by schoolbook long division, digit by digit: shares no arithmetic with the product code. */
const longDivision = (top: number, bottom: number, decimals: number): string => {
  const digits: number[] = [...String(Math.floor(top / bottom))].map(Number);
  let remainder = top % bottom;
  for (let place = 0; place <= decimals; place += 1) {
    remainder *= 10;
    digits.push(Math.floor(remainder / bottom));
    remainder %= bottom;
  }
  const last = digits.pop() ?? 0;
  if (last >= 5) {
    let position = digits.length - 1;
    while (position >= 0 && digits[position] === 9) {
      digits[position] = 0;
      position -= 1;
    }
    if (position < 0) digits.unshift(1);
    else digits[position] = (digits[position] ?? 0) + 1;
  }
  const text = digits.join('');
  const split = text.length - decimals;
  return decimals === 0 ? text : `${text.slice(0, split)}.${text.slice(split)}`;
};

describe('roundHalfUp', () => {
  it('agrees with long division on every share a/b up to 300, ties included', () => {
    let ties = 0;
    const wrong: string[] = [];
    for (let b = 1; b <= 300; b += 1) {
      for (let a = 0; a <= b; a += 1) {
        for (const decimals of [0, 1, 2]) {
          const got = roundHalfUp(rational(a * 100, b), decimals);
          const want = longDivision(a * 100, b, decimals);
          if (got !== want) wrong.push(`${a}/${b} to ${decimals}: ${got}, not ${want}`);
          if ((a * 100 * 10 ** decimals * 2) % b === 0 && (a * 100 * 10 ** decimals) % b !== 0)
            ties += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(ties).toBeGreaterThan(500);
  });

  it('agrees with whole-number rounding of any fraction', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 8 }),
        (top, bottom, decimals) => {
          const printed = roundHalfUp(rational(top, bottom), decimals);
          const units = BigInt(printed.replace('.', ''));
          const scaled = top * 10n ** BigInt(decimals);
          // units − ½ ≤ scaled/bottom < units + ½
          expect(2n * units * bottom - bottom <= 2n * scaled).toBe(true);
          expect(2n * scaled < 2n * units * bottom + bottom).toBe(true);
        },
      ),
    );
  });

  it('takes a tie away from zero on both sides and never prints a negative zero', () => {
    expect(roundHalfUp(fromDecimal('7.25'), 1)).toBe('7.3');
    expect(roundHalfUp(fromDecimal('-7.25'), 1)).toBe('-7.3');
    expect(roundHalfUp(fromDecimal('-0.004'), 2)).toBe('0.00');
    expect(roundHalfUp(rational(29, 4), 1)).toBe('7.3');
    expect(() => roundHalfUp(rational(1), -1)).toThrow(RangeError);
    expect(() => roundHalfUp(rational(1), 0.5)).toThrow(RangeError);
  });

  it('mirrors below zero', () => {
    fc.assert(
      fc.property(anyDecimal(), fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        const value = fromDecimal(text);
        const there = roundHalfUp(value, decimals).replace('-', '');
        expect(roundHalfUp(negate(value), decimals).replace('-', '')).toBe(there);
      }),
    );
  });
});

describe('decimals', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyDecimal(), (text) => {
        const value = fromDecimal(text);
        expect(fromDecimal(toDecimal(value, 6))).toEqual(value);
        const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
        expect(roundHalfUp(value, places)).toBe(text);
      }),
    );
  });

  it('trims only zeros behind the point', () => {
    expect(toDecimal(fromDecimal('2792.581400'))).toBe('2792.5814');
    expect(toDecimal(rational(100))).toBe('100');
    expect(toDecimal(rational(1, 3))).toBe('0.333333');
    expect(toDecimal(fromDecimal('0.0000004'))).toBe('0');
    expect(toDecimal(fromDecimal('-0.0000004'))).toBe('0');
  });

  it.each(['', ' 1', '1,234', '1.', '.5', '1e3', '１２', '0x10', '1.2.3', '--1', 'NaN'])(
    'refuses %p as a plain decimal',
    (text) => {
      expect(() => fromDecimal(text)).toThrow(RangeError);
    },
  );

  it('takes a number by its shortest decimal and gives it back', () => {
    expect(fromNumber(0.1)).toEqual(rational(1, 10));
    expect(fromNumber(1e21)).toEqual(rational(10n ** 21n));
    expect(fromNumber(1.5e-7)).toEqual(rational(15n, 10n ** 8n));
    expect(() => fromNumber(Infinity)).toThrow(RangeError);
    expect(() => fromNumber(NaN)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(fromNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('finds the nearest number of a fraction that never ends', () => {
    expect(toNumber(rational(1, 3))).toBe(1 / 3);
    expect(equal(fromNumber(toNumber(fromDecimal('2792.5814'))), fromDecimal('2792.5814'))).toBe(
      true,
    );
  });
});
