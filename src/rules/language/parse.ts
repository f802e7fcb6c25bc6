import type { Expression } from '../types';
import { parseCall } from './calls';
import { Cursor } from './cursor';
import { parseReference } from './reference';
import { sortOf } from './sort-of';
import type { Sort } from './sort-of';

type Parse = (cursor: Cursor) => Expression;

/** Reads one part and refuses it when it is of the wrong sort: `B01 and B02`, `1 + (A = B)`. */
const sorted = (cursor: Cursor, parse: Parse, sort: Sort): Expression => {
  const { offset } = cursor.current;
  const expression = parse(cursor);
  if (sortOf(expression) !== sort) {
    cursor.refuse(
      sort === 'number' ? '一个数（代码、数字或算式）' : '一个条件（如比较式）',
      offset,
    );
  }
  return expression;
};

const primary: Parse = (cursor) => {
  const { kind } = cursor.current;
  if (kind === 'number') return { node: 'number', value: cursor.expectKind('number', '数字') };
  if (kind === 'code') return parseReference(cursor);
  if (kind === 'name') return parseCall(cursor, parseWhole);
  if (cursor.take('(')) {
    const inner = parseWhole(cursor);
    cursor.expect(')');
    return inner;
  }
  return cursor.refuse('代码、数字、函数或左括号');
};

const unary: Parse = (cursor) =>
  cursor.take('-') ? { node: 'neg', of: sorted(cursor, unary, 'number') } : primary(cursor);

const chain =
  (next: Parse, symbols: Readonly<Record<string, 'add' | 'sub' | 'mul' | 'div'>>): Parse =>
  (cursor) => {
    const { offset } = cursor.current;
    let left = next(cursor);
    for (;;) {
      const symbol = Object.keys(symbols).find((each) => cursor.at(each));
      const node = symbol === undefined ? undefined : symbols[symbol];
      if (symbol === undefined || node === undefined) return left;
      if (sortOf(left) !== 'number') cursor.refuse('一个数（代码、数字或算式）', offset);
      cursor.take(symbol);
      left = { node, left, right: sorted(cursor, next, 'number') };
    }
  };

const product = chain(unary, { '*': 'mul', '/': 'div' });
const total = chain(product, { '+': 'add', '-': 'sub' });

const comparisons = ['=', '<>', '<=', '>=', '<', '>'] as const;

const comparison: Parse = (cursor) => {
  const { offset } = cursor.current;
  const left = total(cursor);
  const operator = comparisons.find((symbol) => cursor.at(symbol));
  if (operator === undefined) return left;
  if (sortOf(left) !== 'number') cursor.refuse('一个数（代码、数字或算式）', offset);
  cursor.take(operator);
  return { node: 'compare', operator, left, right: sorted(cursor, total, 'number') };
};

const negation: Parse = (cursor) =>
  cursor.take('not')
    ? { node: 'not', of: sorted(cursor, negation, 'condition') }
    : comparison(cursor);

const joined =
  (word: 'and' | 'or', next: Parse): Parse =>
  (cursor) => {
    const { offset } = cursor.current;
    const first = next(cursor);
    if (!cursor.at(word)) return first;
    if (sortOf(first) !== 'condition') cursor.refuse('一个条件（如比较式）', offset);
    const of = [first];
    while (cursor.take(word)) of.push(sorted(cursor, next, 'condition'));
    return { node: word, of };
  };

const disjunction = joined('or', joined('and', negation));

/** Implication binds loosest and to the right. */
const parseWhole: Parse = (cursor) => {
  const { offset } = cursor.current;
  const left = disjunction(cursor);
  if (!cursor.at('=>') && !cursor.at('implies')) return left;
  if (sortOf(left) !== 'condition') cursor.refuse('一个条件（如比较式）', offset);
  if (!cursor.take('=>')) cursor.take('implies');
  return { node: 'implies', left, right: sorted(cursor, parseWhole, 'condition') };
};

/**
 * Reads the text form of the closed language into its tree:
 * `C02 <= C01 + zero(C00)`, `filled(B00) and filled(B08) => B00 + B02 = B04 + B05 + B08`.
 * @throws ExpressionError with line, column and what was expected, in Chinese.
 */
export const parseExpression = (text: string): Expression => {
  const cursor = new Cursor(text);
  const expression = parseWhole(cursor);
  if (cursor.current.kind !== 'end') cursor.refuse('运算符或结尾');
  return expression;
};

/** The same, refusing what is not of the wanted sort. */
export const parseSorted = (text: string, sort: Sort): Expression => {
  const cursor = new Cursor(text);
  const expression = sorted(cursor, parseWhole, sort);
  if (cursor.current.kind !== 'end') cursor.refuse('运算符或结尾');
  return expression;
};
