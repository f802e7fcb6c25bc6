import { expressionError } from './expression-error';
import { tokensOf } from './tokens';
import type { Token, TokenKind } from './tokens';

/** Walks over the tokens of one text; every refusal names its place. */
export class Cursor {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  get current(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', offset: this.text.length };
  }

  /** Whether the current token is this symbol or keyword. */
  at(text: string): boolean {
    return this.current.text === text && this.current.kind !== 'end';
  }

  /** Whether a range begins here: a code, perhaps with its period, and two dots. */
  rangeAhead(): boolean {
    const step = this.tokens[this.position + 1]?.text === '@' ? 3 : 1;
    return this.tokens[this.position + step]?.text === '..';
  }

  /** Steps over the token when it is there. */
  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.position += 1;
    return true;
  }

  /** @throws ExpressionError when the current token is another one. */
  expect(text: string): void {
    if (!this.take(text)) this.refuse(`“${text}”`);
  }

  /** @throws ExpressionError when the current token is of another kind. */
  expectKind(kind: TokenKind, expected: string): string {
    const { current } = this;
    if (current.kind !== kind) this.refuse(expected);
    this.position += 1;
    return current.text;
  }

  /** @throws ExpressionError always, at `offset` or at the current token. */
  refuse(expected: string, offset = this.current.offset): never {
    const found = this.tokens.find((token) => token.offset === offset);
    throw expressionError(this.text, offset, expected, found?.text ?? '');
  }
}
