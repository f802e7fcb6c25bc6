import type { Period } from '../../catalog';
import { parseExpression } from '../../rules';
import type { Expression } from '../../rules';

/** The part of the rules' language a published column may use. */
export type PlainValue =
  | { readonly node: 'ref'; readonly code: string; readonly period: Period }
  | { readonly node: 'sum' | 'max'; readonly of: readonly PlainValue[] };

/** A plain value, or one for each declared basis. */
export type LayoutValue =
  | { readonly kind: 'plain'; readonly of: PlainValue }
  | {
      readonly kind: 'choose';
      /** Declaration: licences, penalties. */
      readonly of: string;
      readonly cases: Readonly<Record<string, PlainValue>>;
    };

const plain = (expression: Expression): PlainValue => {
  switch (expression.node) {
    case 'ref':
      return { node: 'ref', code: expression.code, period: expression.period };
    case 'add':
      return { node: 'sum', of: [plain(expression.left), plain(expression.right)] };
    case 'sum':
    case 'max':
      return { node: expression.node, of: expression.of.map(plain) };
    default:
      throw new RangeError('发布样式的算式只能用代码、加号、sum、max和最外层的choose');
  }
};

const parsed = new Map<string, LayoutValue>();

/**
 * Reads a column's expression. Differences, products and conditions are refused: a published figure
 * is a filed one or a sum of filed ones, so that it can be traced.
 * @throws ExpressionError or RangeError, in Chinese.
 */
export const layoutValue = (text: string): LayoutValue => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const expression = parseExpression(text);
  const value: LayoutValue =
    expression.node === 'choose'
      ? {
          kind: 'choose',
          of: expression.of,
          cases: Object.fromEntries(
            Object.entries(expression.cases).map(([name, each]) => [name, plain(each)]),
          ),
        }
      : { kind: 'plain', of: plain(expression) };
  parsed.set(text, value);
  return value;
};

const shifted = (value: PlainValue): PlainValue =>
  value.node === 'ref' ? { ...value, period: 'prev' } : { ...value, of: value.of.map(shifted) };

/** The same column a year earlier. */
export const lastYear = (value: LayoutValue): LayoutValue =>
  value.kind === 'plain'
    ? { kind: 'plain', of: shifted(value.of) }
    : {
        ...value,
        cases: Object.fromEntries(
          Object.entries(value.cases).map(([name, each]) => [name, shifted(each)]),
        ),
      };

export type PlainReference = Extract<PlainValue, { readonly node: 'ref' }>;

/** The cells a plain value reads, in reading order. */
export const referencesIn = (value: PlainValue): readonly PlainReference[] =>
  value.node === 'ref' ? [value] : value.of.flatMap(referencesIn);

/** The plain values a value may come down to. */
export const casesOf = (value: LayoutValue): readonly PlainValue[] =>
  value.kind === 'plain' ? [value.of] : Object.values(value.cases);
