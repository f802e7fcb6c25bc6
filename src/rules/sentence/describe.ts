import { figureKey, indicator } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import { ZERO, compare, toDecimal } from '../../figures';
import { partsOf, referencesOf } from '../language/walk';
import type { Expression } from '../types';
import { valueOf } from '../verdict/numeric';
import { operandOf } from '../verdict/operand';
import { declaredIn, newScope } from '../verdict/scope';
import { cellName, valueWithUnit } from './mention';

type Comparison = Extract<Expression, { readonly node: 'compare' }>;

const mustBe: Readonly<Record<Comparison['operator'], string>> = {
  '=': '应等于',
  '<>': '不应等于',
  '<': '应小于',
  '<=': '不应大于',
  '>': '应大于',
  '>=': '不应小于',
};

/** The number an expression has over a filing with blanks as zero; null when undefined. */
export const plainValue = (expression: Expression, filing: Filing): string | null => {
  const scope = newScope(filing, { blankIsZero: true, roundedAmounts: null, allowed: null });
  const quantity = valueOf(expression, scope);
  return quantity === null ? null : toDecimal(quantity.value);
};

/** The branch a declaration picks, so that a sentence speaks only of what counts. */
export const settled = (expression: Expression, filing: Filing): Expression => {
  if (expression.node !== 'choose') return expression;
  const declared = declaredIn(filing.declarations, expression.of);
  const chosen = declared === null ? undefined : expression.cases[declared];
  return chosen === undefined ? expression : settled(chosen, filing);
};

/** The part that is the greatest or least: the one a sentence has to name. */
const extreme = (
  expression: Extract<Expression, { readonly node: 'sum' | 'max' | 'min' }>,
  filing: Filing,
): Expression => {
  const order = expression.node === 'min' ? 1 : -1;
  const scope = newScope(filing, { blankIsZero: true, roundedAmounts: null, allowed: null });
  const valued = expression.of.map((part) => ({
    part,
    value: valueOf(part, scope)?.value ?? ZERO,
  }));
  const [first] = [...valued].sort((left, right) => compare(left.value, right.value) * order);
  return first?.part ?? expression;
};

const addends = (expression: Expression, filing: Filing): readonly Expression[] | null => {
  const plain = settled(expression, filing);
  switch (plain.node) {
    case 'ref':
      return [plain];
    case 'number':
      return plain.value === '0' ? [] : null;
    case 'zero':
      return addends(plain.of, filing);
    case 'add': {
      const left = addends(plain.left, filing);
      const right = addends(plain.right, filing);
      return left === null || right === null ? null : [...left, ...right];
    }
    case 'max':
    case 'min':
      return addends(extreme(plain, filing), filing);
    case 'sum': {
      const parts = plain.of.map((part) => addends(part, filing));
      return parts.every((part) => part !== null) ? parts.flat() : null;
    }
    default:
      return null;
  }
};

const isBlank = (expression: Expression, filing: Filing): boolean =>
  expression.node === 'ref' &&
  operandOf(filing, expression.code, expression.period).kind === 'blank';

const oneCell = (expression: Expression, filing: Filing): string =>
  expression.node === 'ref'
    ? `${cellName(filing, expression.code, expression.period)}${valueWithUnit(filing, expression.code, expression.period)}`
    : '';

const words: Readonly<Record<string, string>> = { add: '＋', sub: '－', mul: '×', div: '÷' };

/** Any other arithmetic, in names: （准予许可数量＋不予许可数量）×0.3. */
const arithmetic = (expression: Expression, filing: Filing): string => {
  const plain = settled(expression, filing);
  switch (plain.node) {
    case 'number':
      return plain.value;
    case 'ref':
      return oneCell(plain, filing);
    case 'zero':
      return arithmetic(plain.of, filing);
    case 'neg':
      return `－${arithmetic(plain.of, filing)}`;
    case 'abs':
      return `（${arithmetic(plain.of, filing)}）的绝对值`;
    case 'sum':
      return plain.of.map((part) => arithmetic(part, filing)).join('＋');
    case 'max':
    case 'min':
      return arithmetic(extreme(plain, filing), filing);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return `${arithmetic(plain.left, filing)}${words[plain.node]}${arithmetic(plain.right, filing)}`;
    default:
      return '';
  }
};

interface Side {
  readonly name: string;
  readonly value: string;
}

const side = (expression: Expression, filing: Filing): Side => {
  const list = addends(expression, filing);
  const value = plainValue(expression, filing) ?? '空白';
  const filled = list?.filter((each) => !isBlank(each, filing)) ?? null;
  if (filled !== null && list !== null && list.length > 0) {
    const [only] = filled;
    if (list.length === 1) return { name: '', value: oneCell(list[0] ?? expression, filing) };
    if (only !== undefined && filled.length === 1)
      return { name: '', value: oneCell(only, filing) };
    if (filled.length > 1) {
      const parts = filled.map((each) => oneCell(each, filing)).join('、');
      return { name: `${parts}之和`, value };
    }
  }
  return { name: arithmetic(expression, filing), value };
};

const spoken = ({ name, value }: Side): string =>
  name === '' ? value : name === value ? value : `${name}（${value}）`;

const unitOfDifference = (expression: Comparison): string => {
  const units = new Set(referencesOf(expression).map(({ code }) => indicator(code).unit));
  const [unit = ''] = units;
  return units.size === 1 ? unit : '';
};

/** 处罚结案数（C02，…）60551件，不应大于处罚立案数（C01，…）69276件，差5件 */
export const describeComparison = (
  comparison: Comparison,
  filing: Filing,
  gap: string | null,
): string => {
  const left = side(comparison.left, filing);
  const right = side(comparison.right, filing);
  const difference = gap === null ? '' : `，差${gap}${unitOfDifference(comparison)}`;
  const leftText = left.name === '' ? left.value : `${left.name}为${left.value}`;
  return `${leftText}，${mustBe[comparison.operator]}${spoken(right)}${difference}`;
};

/** The cells a rule is about; of a choice only the declared branch. */
export const cellsInSight = (
  filing: Filing,
  ...expressions: readonly Expression[]
): readonly { readonly code: string; readonly period: Period }[] => {
  const found = new Map<string, { code: string; period: Period }>();
  const visit = (expression: Expression): void => {
    const plain = settled(expression, filing);
    if (plain.node === 'choose') return;
    if (plain.node === 'ref') {
      found.set(figureKey(plain.code, plain.period), { code: plain.code, period: plain.period });
    }
    for (const part of partsOf(plain)) visit(part);
  };
  expressions.forEach(visit);
  return [...found.values()];
};
