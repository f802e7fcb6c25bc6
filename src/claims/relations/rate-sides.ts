import { ZERO, add, fromDecimal, subtract } from '../../figures';
import type { Rational } from '../../figures';
import { parseExpression } from '../../rules';
import type { Expression } from '../../rules';
import type { Stated } from '../stated';
import { shown } from './arithmetic';
import type { Lookup } from './lookup';

/** Numerator or denominator as the text states it. */
export interface Side {
  readonly value: Rational;
  readonly sides: string;
  readonly uses: readonly Stated[];
}

/** Where a code's figure may also be written under another count of the same step. */
export const STANDINS: Readonly<Record<string, readonly string[]>> = {
  C04: ['C02'],
  C02: ['C04'],
  B04: ['B11'],
  A15: ['A14'],
  I17: ['I11'],
  A06: ['A07'],
  A07: ['A06'],
};

const picked = (lookup: Lookup, code: string, about: Stated): Stated | null => {
  const [first] = lookup.near(code, about);
  return first ?? null;
};

/** One side of a rate from the figures the text states; null when one of them is not there. */
export const sideOf = (
  expression: Expression,
  about: Stated,
  lookup: Lookup,
  replaced: Readonly<Record<string, string>>,
): Side | null => {
  switch (expression.node) {
    case 'number':
      return {
        value: fromDecimal(expression.value),
        sides: expression.value,
        uses: [],
      };
    case 'ref': {
      const figure = picked(lookup, replaced[expression.code] ?? expression.code, about);
      return figure === null
        ? null
        : {
            value: figure.mention.stated.value,
            sides: shown(figure.mention.stated.value),
            uses: [figure],
          };
    }
    case 'zero':
      return sideOf(expression.of, about, lookup, replaced) ?? { value: ZERO, sides: '', uses: [] };
    case 'add':
    case 'sub': {
      const left = sideOf(expression.left, about, lookup, replaced);
      const right = sideOf(expression.right, about, lookup, replaced);
      if (left === null || right === null) return null;
      const sign = expression.node === 'add' ? '+' : '-';
      const sides = left.sides === '' ? right.sides : `(${left.sides}${sign}${right.sides})`;
      return {
        value:
          expression.node === 'add'
            ? add(left.value, right.value)
            : subtract(left.value, right.value),
        sides,
        uses: [...left.uses, ...right.uses],
      };
    }
    default:
      return null;
  }
};

/** Expression of a ratio's side; each is parsed once. */
export const parsed = (() => {
  const known = new Map<string, Expression>();
  return (text: string): Expression => {
    const found = known.get(text) ?? parseExpression(text);
    known.set(text, found);
    return found;
  };
})();
