import { indicator } from '../../catalog';
import { unitIsInteger } from '../../figures';
import type { AddressBook, Expression } from '../types';
import { ifElse, over, quoted } from './excel';
import { NO_OPERANDS, together } from './operands';
import type { Operands } from './operands';

/** A numeric expression as formula text. */
export interface NumericFormula {
  readonly text: string;
  /** How tightly the text binds, to know where brackets are needed. */
  readonly binds: 'sum' | 'product' | 'atom';
  /** Whether its value is a whole number whenever its cells are proper. */
  readonly integer: boolean;
  /** Cells read outside `zero(…)`. */
  readonly needed: Operands;
  /** All cells read. */
  readonly read: Operands;
  /** Conditions under which there is no value: a divisor that is zero. */
  readonly undefinedWhen: readonly string[];
}

const bracketed = ({ text, binds }: NumericFormula, needed: 'product' | 'atom'): string =>
  binds === 'atom' || (binds === 'product' && needed === 'product') ? text : `(${text})`;

const combined = (
  parts: readonly NumericFormula[],
): Pick<NumericFormula, 'needed' | 'read' | 'undefinedWhen' | 'integer'> => ({
  needed: together(...parts.map(({ needed }) => needed)),
  read: together(...parts.map(({ read }) => read)),
  undefinedWhen: parts.flatMap(({ undefinedWhen }) => undefinedWhen),
  integer: parts.every(({ integer }) => integer),
});

/** Terms of nested additions, so that cells added up become one SUM. */
const terms = (expression: Expression): readonly Expression[] => {
  if (expression.node === 'add') return [...terms(expression.left), ...terms(expression.right)];
  if (expression.node === 'sum') return expression.of.flatMap(terms);
  if (expression.node === 'zero' && expression.of.node === 'ref') return [expression];
  return [expression];
};

const isCell = (expression: Expression): boolean =>
  expression.node === 'ref' || (expression.node === 'zero' && expression.of.node === 'ref');

const added = (expression: Expression, book: AddressBook): NumericFormula => {
  const list = terms(expression);
  const parts = list.map((term) => numericFormula(term, book));
  const cells = list.flatMap((term, index) => {
    const ref = isCell(term) ? parts[index]?.read.cells[0]?.ref : undefined;
    return ref === undefined || ref === null ? [] : [ref];
  });
  const others = parts.filter((_, index) => {
    const term = list[index];
    return term !== undefined && !isCell(term);
  });
  const [single] = cells;
  const summed =
    single === undefined ? [] : [cells.length === 1 ? `N(${single})` : over('SUM', cells)];
  const texts = [...summed, ...others.map((part) => bracketed(part, 'product'))];
  return {
    ...combined(parts),
    text: texts.length === 0 ? '0' : texts.join('+'),
    binds: texts.length > 1 ? 'sum' : 'atom',
  };
};

const operation = (
  expression: Extract<Expression, { readonly node: 'add' | 'sub' | 'mul' | 'div' }>,
  book: AddressBook,
): NumericFormula => {
  const left = numericFormula(expression.left, book);
  const right = numericFormula(expression.right, book);
  const both = combined([left, right]);
  switch (expression.node) {
    case 'add':
      return added(expression, book);
    case 'sub':
      return { ...both, text: `${left.text}-${bracketed(right, 'product')}`, binds: 'sum' };
    case 'mul':
      return {
        ...both,
        text: `${bracketed(left, 'product')}*${bracketed(right, 'atom')}`,
        binds: 'product',
      };
    case 'div': {
      const divisor = bracketed(right, 'atom');
      return {
        ...both,
        integer: false,
        text: `IF(${divisor}=0,0,${bracketed(left, 'product')}/${divisor})`,
        binds: 'atom',
        undefinedWhen: [...both.undefinedWhen, `${divisor}=0`],
      };
    }
  }
};

const chosen = (
  expression: Extract<Expression, { readonly node: 'choose' }>,
  book: AddressBook,
): NumericFormula => {
  const cell = book.declaration(expression.of);
  const cases = Object.entries(expression.cases).map(([value, each]) => ({
    label: book.label(expression.of, value),
    formula: numericFormula(each, book),
  }));
  const choice = (pick: (formula: NumericFormula) => Operands): Operands => ({
    cells: [],
    choices: [
      { cell, cases: cases.map(({ label, formula }) => ({ label, operands: pick(formula) })) },
    ],
  });
  const text =
    cell === null
      ? '0'
      : cases.reduceRight(
          (rest, { label, formula }) => ifElse(`${cell}=${quoted(label)}`, formula.text, rest),
          '0',
        );
  return {
    text,
    binds: 'atom',
    integer: cases.every(({ formula }) => formula.integer),
    needed: choice(({ needed }) => needed),
    read: choice(({ read }) => read),
    undefinedWhen: cases.flatMap(({ formula }) => formula.undefinedWhen),
  };
};

/** Formula text of a numeric expression in which blank cells count as zero and text never gets in. */
export const numericFormula = (expression: Expression, book: AddressBook): NumericFormula => {
  switch (expression.node) {
    case 'number':
      return {
        text: expression.value,
        binds: 'atom',
        integer: !expression.value.includes('.'),
        needed: NO_OPERANDS,
        read: NO_OPERANDS,
        undefinedWhen: [],
      };
    case 'ref': {
      const ref = book.figure(expression.code, expression.period);
      const integer = unitIsInteger(indicator(expression.code).unit);
      const operands: Operands = { cells: [{ ref, integer }], choices: [] };
      return {
        text: ref === null ? '0' : `N(${ref})`,
        binds: 'atom',
        integer,
        needed: operands,
        read: operands,
        undefinedWhen: [],
      };
    }
    case 'add':
    case 'sum':
      return added(expression, book);
    case 'sub':
    case 'mul':
    case 'div':
      return operation(expression, book);
    case 'neg': {
      const of = numericFormula(expression.of, book);
      return { ...of, text: `-${bracketed(of, 'atom')}`, binds: 'sum' };
    }
    case 'abs': {
      const of = numericFormula(expression.of, book);
      return { ...of, text: `ABS(${of.text})`, binds: 'atom' };
    }
    case 'zero':
      return { ...numericFormula(expression.of, book), needed: NO_OPERANDS };
    case 'max':
    case 'min': {
      const parts = expression.of.map((each) => numericFormula(each, book));
      const name = expression.node === 'max' ? 'MAX' : 'MIN';
      return {
        ...combined(parts),
        text: `${name}(${parts.map(({ text }) => text).join(',')})`,
        binds: 'atom',
      };
    }
    case 'choose':
      return chosen(expression, book);
    default:
      throw new TypeError(`${expression.node} is a condition, not a number`);
  }
};
