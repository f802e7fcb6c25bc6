import type { Filing, Period } from '../../catalog';
import type { Expression } from '../types';
import { cellName, fullMention, valueWithUnit } from './mention';

type Operator = Extract<Expression, { readonly node: 'compare' }>['operator'];

/** One side of a comparison in words. */
export interface SpokenSide {
  /** '' where the value says all, as for a single cell. */
  readonly name: string;
  readonly value: string;
}

export interface SpokenComparison {
  readonly left: SpokenSide;
  readonly operator: Operator;
  readonly right: SpokenSide;
  /** Without its sign; null where there is none. */
  readonly gap: string | null;
  /** The Chinese unit of both sides, '' when they differ. */
  readonly unit: string;
}

type OfCell = (filing: Filing, code: string, period: Period, row?: number) => string;

/** How one language names cells and puts comparisons; the parts are the same in every language. */
export interface Voice {
  readonly cellName: OfCell;
  readonly valueWithUnit: OfCell;
  readonly fullMention: OfCell;
  /** 约, 超 … before a number calculated from 概数. */
  readonly mark: (approximation: string) => string;
  /** What is said instead of a number that is not there. */
  readonly blank: string;
  readonly signs: Readonly<Record<'add' | 'sub' | 'mul' | 'div', string>>;
  readonly absolute: (text: string) => string;
  readonly sum: (parts: readonly string[]) => string;
  readonly comparison: (of: SpokenComparison) => string;
}

const mustBe: Readonly<Record<Operator, string>> = {
  '=': '应等于',
  '<>': '不应等于',
  '<': '应小于',
  '<=': '不应大于',
  '>': '应大于',
  '>=': '不应小于',
};

const spoken = ({ name, value }: SpokenSide): string =>
  name === '' || name === value ? value : `${name}（${value}）`;

/** The language of the sheets, the report and the records. */
export const chinese: Voice = {
  cellName,
  valueWithUnit,
  fullMention,
  mark: (approximation) => approximation,
  blank: '空白',
  signs: { add: '＋', sub: '－', mul: '×', div: '÷' },
  absolute: (text) => `（${text}）的绝对值`,
  sum: (parts) => `${parts.join('、')}之和`,
  comparison: ({ gap, left, operator, right, unit }) => {
    const difference = gap === null ? '' : `，差${gap}${unit}`;
    const leftText = left.name === '' ? left.value : `${left.name}为${left.value}`;
    return `${leftText}，${mustBe[operator]}${spoken(right)}${difference}`;
  },
};
