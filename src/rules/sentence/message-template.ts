import { expressionError } from '../language/expression-error';
import { parseSorted } from '../language/parse';
import { parseReference } from '../language/reference';
import { Cursor } from '../language/cursor';
import type { Period } from '../../catalog';
import type { Expression } from '../types';

/** How a cell is spoken of. */
export type Mention = 'full' | 'name' | 'value';

/** A piece of a message. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'cell';
      readonly code: string;
      readonly period: Period;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'value';
      readonly expression: Expression;
      readonly decimals: number;
      /** Rounded up to the next whole number instead of half-up. */
      readonly up: boolean;
    }
  | { readonly kind: 'optional'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'side'; readonly side: 'left' | 'right' | 'difference' | 'gap' };

const sides = ['left', 'right', 'difference', 'gap'] as const;

const valuePart = (text: string): TemplatePart => {
  const [source = '', format = ''] = text.split('|');
  const expression = parseSorted(source, 'number');
  if (format === 'up') return { kind: 'value', expression, decimals: 0, up: true };
  if (!/^\d?$/.test(format)) throw expressionError(text, source.length + 1, '小数位数或up', format);
  return { kind: 'value', expression, decimals: format === '' ? 6 : Number(format), up: false };
};

const cellPart = (text: string): TemplatePart => {
  const [, source = text, mention = 'full'] = /^(.*?)\.(name|value)$/.exec(text) ?? [];
  const cursor = new Cursor(source);
  const { code, period } = parseReference(cursor);
  if (cursor.current.kind !== 'end') cursor.refuse('结尾');
  return { kind: 'cell', code, period, mention: mention as Mention };
};

const part = (text: string): TemplatePart => {
  const side = sides.find((each) => each === text);
  if (side !== undefined) return { kind: 'side', side };
  return text.startsWith('=') ? valuePart(text.slice(1)) : cellPart(text);
};

const parsed = new Map<string, readonly TemplatePart[]>();

const piecePart = (piece: string): TemplatePart => {
  if (piece.startsWith('[[')) return { kind: 'optional', parts: parseTemplate(piece.slice(2, -2)) };
  return piece.startsWith('{') ? part(piece.slice(1, -1)) : { kind: 'text', text: piece };
};

/**
 * A message with places in braces: `{K01}` name, code, address and value; `{K01.name}`;
 * `{K01.value}` value and unit; `{left}`, `{right}` both sides; `{difference}` left minus right,
 * `{gap}` without its sign; `{=A17/A06*100|2}` a calculated number, `{=A06*0.05|up}` rounded up.
 * `[[ … ]]` around a piece leaves it out when a number in it is missing.
 * @throws ExpressionError when a place is not one of these.
 */
export const parseTemplate = (text: string): readonly TemplatePart[] => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const parts = text
    .split(/(\{[^}]*\}|\[\[.*?\]\])/)
    .filter((piece) => piece !== '')
    .map(piecePart);
  parsed.set(text, parts);
  return parts;
};
