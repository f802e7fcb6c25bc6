import { expressionError } from './expression-error';

export type TokenKind = 'number' | 'code' | 'name' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the source, for error places. */
  readonly offset: number;
}

/**
 * Lexical rules. A code is a capital, two digits and perhaps a small letter; a name may hold hyphens
 * and dots inside (`one-class`, `duty.T3`), which no arithmetic needs because codes are capitals.
 */
const TOKEN =
  /(?<number>\d+(?:\.\d+)?)|(?<code>[A-Z]\d\d[a-z]?(?![A-Za-z0-9]))|(?<name>[a-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*)|(?<symbol>\.\.|=>|<>|<=|>=|[-+*/=<>(),:@])/y;

const skipSpace = (text: string, offset: number): number => {
  let position = offset;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
};

/** @throws ExpressionError at the first character that begins no token. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let offset = skipSpace(text, 0);
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    if (match === null) {
      throw expressionError(text, offset, '代码、数字、函数名或运算符', text.charAt(offset));
    }
    const kinds = Object.entries(match.groups ?? {});
    const kind = kinds.find(([, value]) => value !== undefined)?.[0] as TokenKind;
    tokens.push({ kind, text: match[0], offset });
    offset = skipSpace(text, offset + match[0].length);
  }
  tokens.push({ kind: 'end', text: '', offset: text.length });
  return tokens;
};
