import { digitValue, powerOfScale } from './characters';

/** One piece of a numeral. Arabic digits come as one coefficient: 4500 in 3亿4500万. */
export type NumeralToken =
  | { readonly kind: 'coefficient'; readonly value: bigint; readonly length: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'place'; readonly power: number }
  | { readonly kind: 'scale'; readonly power: number };

const PIECES = /\d+|[一二三四五六七八九]|零|[十百千]|[万亿]/y;

const tokenOf = (piece: string): NumeralToken => {
  if (piece === '零') return { kind: 'zero' };
  if (/\d/.test(piece)) return { kind: 'coefficient', value: BigInt(piece), length: piece.length };
  const digit = digitValue(piece);
  if (digit > 0) return { kind: 'coefficient', value: BigInt(digit), length: 1 };
  return { kind: /[万亿]/.test(piece) ? 'scale' : 'place', power: powerOfScale(piece) };
};

/** The pieces of a numeral in usual forms without a point; null where there is anything else. */
export const numeralTokens = (text: string): readonly NumeralToken[] | null => {
  const tokens: NumeralToken[] = [];
  PIECES.lastIndex = 0;
  for (let read = 0; read < text.length; read = PIECES.lastIndex) {
    const piece = PIECES.exec(text)?.[0];
    if (piece === undefined) return null;
    tokens.push(tokenOf(piece));
  }
  return tokens;
};
