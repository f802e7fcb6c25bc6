import { codesInValue, indicator } from '../../catalog';
import type { Filing, Layout, LayoutItem } from '../../catalog';
import { ZERO, add, conversion, maximum, multiply, powerOfTen, toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import { referencesIn } from './layout-value';
import type { LayoutValue, PlainReference, PlainValue } from './layout-value';
import { operandIn } from './operand';
import type { Operand } from './operand';
import { publishedMark, publishedAsFiled } from './published-mark';
import type { PublishedCell } from './types';

/** Printed where a column cannot be added up because one of its figures is no number. */
export const UNUSABLE = '有误';

/** Power of ten from the unit filed to the unit printed: 4 for 万元 printed as 元. */
export const powerOf = (item: LayoutItem): number => {
  const [code] = codesInValue(item.value);
  return code === undefined ? 0 : (conversion(indicator(code).unit, item.unit) ?? 0);
};

/** 元 to the cent; 万元 to 6 places, which is the same cent. */
export const decimalsOf = (item: LayoutItem): number => (item.unit === '元' ? 2 : 6);

const text = (shown: string): PublishedCell => ({ kind: 'text', text: shown });

/** What a declaration has chosen; null when it has not been made. */
export const chosenValue = (value: LayoutValue, filing: Filing): PlainValue | null => {
  if (value.kind === 'plain') return value.of;
  const { declarations } = filing;
  const declared =
    value.of === 'licences' || value.of === 'penalties' ? declarations[value.of] : null;
  return declared === null ? null : (value.cases[declared] ?? null);
};

/** As native SUM and MAX: cells without a number are passed over, a sum of nothing is 0. */
const total = (
  value: PlainValue,
  read: (reference: PlainReference) => Operand,
): Rational | null => {
  if (value.node === 'ref') {
    const operand = read(value);
    return operand.kind === 'number' ? operand.value : null;
  }
  const numbers = value.of.map((each) => total(each, read)).filter((each) => each !== null);
  if (value.node === 'sum') return numbers.reduce(add, ZERO);
  const [first, ...others] = numbers;
  return first === undefined ? ZERO : maximum(first, ...others);
};

/**
 * One published figure. Blank parts of a merged column count as nothing done, as in a native SUM; all
 * blank stays blank, all not applicable stays so, and a text among several parts makes it 有误.
 */
export const publishedFigure = (
  value: LayoutValue,
  item: LayoutItem,
  filing: Filing,
  marks: Layout['marks'],
): PublishedCell => {
  const chosen = chosenValue(value, filing);
  if (chosen === null) return text(marks.blank);
  const read = (reference: PlainReference): Operand => operandIn(filing, reference);
  const operands = referencesIn(chosen)
    .map(read)
    .filter(({ kind }) => kind !== 'absent');
  const [only] = operands;
  if (operands.some(({ kind }) => kind === 'error')) return text(UNUSABLE);
  if (only?.kind === 'text') return text(operands.length === 1 ? only.text : UNUSABLE);
  if (operands.some(({ kind }) => kind === 'text')) return text(UNUSABLE);
  const number = operands.some(({ kind }) => kind === 'number') ? total(chosen, read) : null;
  if (number !== null) {
    const converted = multiply(number, powerOfTen(powerOf(item)));
    const codes = referencesIn(chosen).flatMap(({ code, period }) =>
      period === 'cur' ? [code] : [],
    );
    const mark = publishedMark(chosen, filing, powerOf(item));
    const asFiled = powerOf(item) === 0 ? publishedAsFiled(chosen, filing) : null;
    return {
      kind: 'number',
      value: toDecimal(converted, decimalsOf(item)),
      codes,
      ...(mark === '' ? {} : { mark }),
      ...(asFiled === null ? {} : { asFiled }),
    };
  }
  return text(operands.every(({ kind }) => kind === 'blank') ? marks.blank : marks.inapplicable);
};
