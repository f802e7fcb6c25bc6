import type { Tolerance } from '../rule';
import type { AddressBook, Expression } from '../types';
import { numericFormula } from './numeric';
import type { NumericFormula } from './numeric';
import { counted, incomplete, together, undeclaredIn } from './operands';
import type { Operands } from './operands';

export type Comparison = Extract<Expression, { readonly node: 'compare' }>;

export interface ComparisonFormula {
  readonly left: NumericFormula;
  readonly right: NumericFormula;
  /** Left minus right, to 分 where there are decimals. */
  readonly difference: string;
  readonly integer: boolean;
  readonly holds: string;
}

const amounts = ({ cells, choices }: Operands): Operands => ({
  cells: cells.filter(({ integer }) => !integer),
  choices: choices.map(({ cell, cases }) => ({
    cell,
    cases: cases.map(({ label, operands }) => ({ label, operands: amounts(operands) })),
  })),
});

/** The allowed difference as formula text; null is none. */
const allowance = (tolerance: Tolerance, read: Operands): string | null => {
  if (tolerance.kind === 'exact') return null;
  if (tolerance.kind === 'absolute') return tolerance.amount;
  const count = counted(amounts(read));
  return count === '0' ? null : `0.005*(${count})`;
};

const within = (operator: Comparison['operator'], difference: string, limit: string): string => {
  const beyond = (text: string): string => `ROUND(${text},6)`;
  switch (operator) {
    case '=':
      return `${beyond(`ABS(${difference})-${limit}`)}<=0`;
    case '<>':
      return `${beyond(`ABS(${difference})-${limit}`)}>0`;
    case '<=':
      return `${beyond(`${difference}-${limit}`)}<=0`;
    case '<':
      return `${beyond(`${difference}+${limit}`)}<0`;
    case '>=':
      return `${beyond(`${difference}+${limit}`)}>=0`;
    case '>':
      return `${beyond(`${difference}-${limit}`)}>0`;
  }
};

/**
 * A comparison as formula text. Whole numbers below 15 digits are exact in a spreadsheet and are
 * compared as they are; amounts are binary fractions there (266.1+44.3+4.1 is not 314.5), so their
 * difference is rounded to 6 decimals of 万元 (分) first, as the verdict does.
 */
export const comparisonFormula = (
  { operator, left: leftSide, right: rightSide }: Comparison,
  tolerance: Tolerance,
  book: AddressBook,
): ComparisonFormula => {
  const left = numericFormula(leftSide, book);
  const right = numericFormula(rightSide, book);
  const integer = left.integer && right.integer;
  const minus = `${left.text}-${right.binds === 'sum' ? `(${right.text})` : right.text}`;
  const difference = integer ? minus : `ROUND(${minus},6)`;
  const limit = allowance(tolerance, together(left.read, right.read));
  const plain = integer ? `${left.text}${operator}${right.text}` : `${difference}${operator}0`;
  return {
    left,
    right,
    integer,
    difference,
    holds: limit === null ? plain : within(operator, difference, limit),
  };
};

/** Conditions under which the comparison of two sides is unknown. */
export const unknownWhen = (
  left: NumericFormula,
  right: NumericFormula,
  blankIsZero: boolean,
): readonly string[] => {
  const needed = together(left.needed, right.needed);
  return [
    ...left.undefinedWhen,
    ...right.undefinedWhen,
    ...undeclaredIn(needed),
    ...(blankIsZero ? [] : [incomplete(needed)]),
  ];
};
