import fc from 'fast-check';
import { rational } from '../../src/figures';
import type { Rational } from '../../src/figures';

/** Fractions of any sign with up to 60-bit terms. */
export const anyRational = (): fc.Arbitrary<Rational> =>
  fc
    .tuple(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), fc.bigInt({ min: 1n, max: 2n ** 40n }))
    .map(([top, bottom]) => rational(top, bottom));

/** Plain decimals as people write them: no leading zeros, up to six places. */
export const anyDecimal = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^[0-9]{0,6}$/), fc.boolean())
    .map(([whole, fraction, negative]) => {
      const text = fraction === '' ? String(whole) : `${whole}.${fraction}`;
      return negative && /[1-9]/.test(text) ? `-${text}` : text;
    });
