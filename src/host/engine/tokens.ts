/** Cuts a formula into tokens. The texts of all tokens, joined, are the formula again. */
import { parseRectangle, splitSheet } from './address';

export type TokenKind =
  | 'space'
  | 'number'
  | 'string'
  | 'error'
  | 'reference'
  | 'function'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'array'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|#REF!)`;
const NOT_IN_WORD = String.raw`(?![\p{L}\p{N}_.(])`;

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['reference', new RegExp(`(?:${SHEET})?${AREA}${NOT_IN_WORD}`, 'uy')],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', new RegExp(String.raw`(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*`, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%@]/uy],
  ['array', /[{};]/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['comma', /,/uy],
];

function nextToken(text: string, at: number): Token {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return { kind: 'unknown', text: text.charAt(at) };
}

const cache = new Map<string, readonly Token[]>();

/** Tokens of a formula without its leading `=`. */
export function tokenize(text: string): readonly Token[] {
  const known = cache.get(text);
  if (known) return known;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = nextToken(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  if (cache.size > 20000) cache.clear();
  cache.set(text, tokens);
  return tokens;
}

/** Whether a text could be read as a cell or area address, so that it cannot be a name. */
export const looksLikeAddress = (text: string): boolean =>
  parseRectangle(splitSheet(text).rest) !== undefined;
