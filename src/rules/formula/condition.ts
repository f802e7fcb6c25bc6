import { declarationKind, declarationOptions, indicator } from '../../catalog';
import { unitIsInteger } from '../../figures';
import type { Tolerance } from '../rule';
import type { AddressBook, Expression } from '../types';
import { comparisonFormula, unknownWhen } from './comparison';
import { allOf, anyOf, notOf, quoted } from './excel';
import { NO_OPERANDS, together } from './operands';
import type { Operands } from './operands';

/**
 * A three-valued condition as two formulas, so that AND and OR stay AND and OR: it is unknown when
 * neither is TRUE.
 */
export interface ConditionFormula {
  readonly isTrue: string;
  readonly isFalse: string;
  readonly needed: Operands;
  readonly read: Operands;
}

export interface ConditionSettings {
  readonly blankIsZero: boolean;
  readonly tolerance: Tolerance;
  /** Cells already known to be blank or proper figures when the condition is asked. */
  readonly proper: ReadonlySet<string>;
}

/** TRUE when the cell holds a proper figure. */
const filled = (ref: string, code: string, { proper }: ConditionSettings): string => {
  if (proper.has(ref)) return `ISNUMBER(${ref})`;
  const whole = unitIsInteger(indicator(code).unit) ? [`ROUND(N(${ref}),0)=N(${ref})`] : [];
  return allOf([`ISNUMBER(${ref})`, `N(${ref})>=0`, `N(${ref})<1E+15`, ...whole]);
};

const inverse = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
} as const;

const compared = (
  expression: Extract<Expression, { readonly node: 'compare' }>,
  book: AddressBook,
  { blankIsZero, tolerance }: ConditionSettings,
): ConditionFormula => {
  const { left, right, holds } = comparisonFormula(expression, tolerance, book);
  const contrary = comparisonFormula(
    { ...expression, operator: inverse[expression.operator] },
    { kind: 'exact' },
    book,
  );
  const needed = together(left.needed, right.needed);
  const known = notOf(anyOf(unknownWhen(left, right, blankIsZero)));
  return {
    isTrue: allOf([known, holds]),
    isFalse: allOf([known, tolerance.kind === 'exact' ? contrary.holds : notOf(holds)]),
    needed,
    read: together(left.read, right.read),
  };
};

const declared = (name: string, value: string, book: AddressBook): ConditionFormula => {
  const cell = book.declaration(name);
  const kind = declarationKind(name);
  const others =
    kind === null ? [] : declarationOptions[kind].filter((option) => option.value !== value);
  const says = (each: string): string => `${cell}=${quoted(book.label(name, each))}`;
  return {
    isTrue: cell === null ? 'FALSE' : says(value),
    isFalse: cell === null ? 'FALSE' : anyOf(others.map((option) => says(option.value))),
    needed: NO_OPERANDS,
    read: NO_OPERANDS,
  };
};

/** Formula text of a condition. */
export const conditionFormula = (
  expression: Expression,
  book: AddressBook,
  settings: ConditionSettings,
): ConditionFormula => {
  const part = (each: Expression): ConditionFormula => conditionFormula(each, book, settings);
  const joined = (
    parts: readonly ConditionFormula[],
    isTrue: string,
    isFalse: string,
  ): ConditionFormula => ({
    isTrue,
    isFalse,
    needed: together(...parts.map(({ needed }) => needed)),
    read: together(...parts.map(({ read }) => read)),
  });
  switch (expression.node) {
    case 'compare':
      return compared(expression, book, settings);
    case 'and':
    case 'or': {
      const parts = expression.of.map(part);
      const [every, some] = expression.node === 'and' ? [allOf, anyOf] : [anyOf, allOf];
      return joined(
        parts,
        every(parts.map(({ isTrue }) => isTrue)),
        some(parts.map(({ isFalse }) => isFalse)),
      );
    }
    case 'not': {
      const of = part(expression.of);
      return { ...of, isTrue: of.isFalse, isFalse: of.isTrue };
    }
    case 'implies': {
      const left = part(expression.left);
      const right = part(expression.right);
      return joined(
        [left, right],
        anyOf([left.isFalse, right.isTrue]),
        allOf([left.isTrue, right.isFalse]),
      );
    }
    case 'filled': {
      const ref = book.figure(expression.code, expression.period);
      const is = ref === null ? 'FALSE' : filled(ref, expression.code, settings);
      return { isTrue: is, isFalse: notOf(is), needed: NO_OPERANDS, read: NO_OPERANDS };
    }
    case 'blank': {
      const ref = book.figure(expression.code, expression.period);
      const is = ref === null ? 'TRUE' : `ISBLANK(${ref})`;
      return { isTrue: is, isFalse: notOf(is), needed: NO_OPERANDS, read: NO_OPERANDS };
    }
    case 'declared':
      return declared(expression.of, expression.value, book);
    case 'choose':
      throw new TypeError('a choice between conditions has no formula; use implies');
    default:
      throw new TypeError(`${expression.node} is a number, not a condition`);
  }
};
