/** The tree of a formula, by the precedence of Excel: range, %, ^, * /, + -, &, comparison. */
import type { Rectangle } from './address';
import { splitSheet } from './address';
import { readReference, referenceRectangle } from './references';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import type { CellValue } from './values';
import { cellError, isErrorCode } from './values';

export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'missing' }
  | { readonly kind: 'area'; readonly sheet?: string; readonly area: Rectangle }
  | { readonly kind: 'name'; readonly sheet?: string; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly items: readonly Node[] }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' | '%'; readonly item: Node }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] };

/** A formula that does not parse; the host answers such a write with InvalidArgument. */
export class FormulaSyntaxError extends Error {}

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/** Brackets, calls and signs within one another; Excel allows 64 calls and 8,192 characters in all. */
const DEPTH = 256;

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(text: string) {
    this.tokens = tokenize(text).filter((token) => token.kind !== 'space');
  }

  whole(): Node {
    const node = this.binary(0);
    if (this.at < this.tokens.length) throw this.error();
    return node;
  }

  private error(): FormulaSyntaxError {
    return new FormulaSyntaxError(`unexpected ${this.tokens[this.at]?.text ?? 'end of formula'}`);
  }

  private peek(text: string): boolean {
    return this.tokens[this.at]?.text === text;
  }

  private take(text: string): boolean {
    const found = this.peek(text);
    if (found) this.at++;
    return found;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw this.error();
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.power();
    let left = this.binary(level + 1);
    for (;;) {
      const next = this.tokens[this.at];
      // Asked first: at most places stands no operator, and four levels look for theirs.
      if (next?.kind !== 'operator' || !operators.includes(next.text)) return left;
      const operator = next.text;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
  }

  // In Excel the sign binds tighter than the power: -2^2 is 4.
  private power(): Node {
    let left = this.signed();
    while (this.take('^')) left = { kind: 'binary', operator: '^', left, right: this.signed() };
    return left;
  }

  private signed(): Node {
    if (this.depth > DEPTH) throw new FormulaSyntaxError('the formula is nested too deep');
    this.depth++;
    try {
      return this.signedItem();
    } finally {
      this.depth--;
    }
  }

  private signedItem(): Node {
    if (this.take('-')) return { kind: 'sign', sign: '-', item: this.signed() };
    if (this.take('+')) return { kind: 'sign', sign: '+', item: this.signed() };
    if (this.take('@')) return this.signed();
    let node = this.primary();
    while (this.take('%')) node = { kind: 'sign', sign: '%', item: node };
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) throw this.error();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'string':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return {
          kind: 'value',
          value: cellError(isErrorCode(token.text) ? token.text : '#VALUE!'),
        };
      case 'reference':
        return area(token.text);
      case 'function':
        return this.call(token.text);
      case 'name':
        return name(token.text);
      case 'open': {
        const inner = this.binary(0);
        this.expect(')');
        return inner;
      }
      case 'array':
        if (token.text === '{') return this.array();
        break;
      default:
    }
    this.at--;
    throw this.error();
  }

  private call(text: string): Node {
    this.expect('(');
    const items: Node[] = [];
    if (!this.take(')')) {
      do {
        const empty = this.peek(',') || this.peek(')');
        items.push(empty ? { kind: 'missing' } : this.binary(0));
      } while (this.take(','));
      this.expect(')');
    }
    return { kind: 'call', name: text.toUpperCase().replace(/^_XLFN\./, ''), items };
  }

  private array(): Node {
    const rows: CellValue[][] = [[]];
    do {
      const negative = this.take('-');
      const node = this.primary();
      const value = constant(node);
      rows.at(-1)?.push(negative && typeof value === 'number' ? -value : value);
      if (this.take(';')) {
        rows.push([]);
        continue;
      }
      if (!this.take(',')) break;
    } while (this.at < this.tokens.length);
    this.expect('}');
    return { kind: 'array', rows };
  }
}

function constant(node: Node): CellValue {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'name' && /^(true|false)$/i.test(node.name)) return /^t/i.test(node.name);
  throw new FormulaSyntaxError('an array holds constants only');
}

function area(text: string): Node {
  const reference = readReference(text);
  const rectangle = referenceRectangle(reference);
  if (!rectangle) return { kind: 'value', value: cellError('#REF!') };
  return reference.sheet === undefined
    ? { kind: 'area', area: rectangle }
    : { kind: 'area', sheet: reference.sheet, area: rectangle };
}

function name(text: string): Node {
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: /^t/i.test(text) };
  const { sheet, rest } = splitSheet(text);
  return sheet === undefined ? { kind: 'name', name: rest } : { kind: 'name', sheet, name: rest };
}

const cache = new Map<string, Node>();
/** A column of running totals is read twice, once down the chain and once up: it should fit. */
const CACHED = 65_536;

/** The tree of a formula, with or without its leading `=`. Throws FormulaSyntaxError. */
export function parseFormula(formula: string): Node {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const known = cache.get(text);
  if (known) return known;
  const node = new Parser(text).whole();
  if (cache.size > CACHED) cache.clear();
  cache.set(text, node);
  return node;
}
