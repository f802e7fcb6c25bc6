import type { Rule } from '../rule';
import { hasDifference } from '../verdict/judge';
import type { AddressBook } from '../types';
import { comparisonFormula, unknownWhen } from './comparison';
import { conditionFormula } from './condition';
import { anyOf, notOf, quoted } from './excel';
import { allBlank, allNothing, improper, incomplete, together } from './operands';

/** The parts from which a check cell's formula is put together. */
export interface RuleFormula {
  /** TRUE when the rule has nothing to say (skip, unknown and broken look alike in a cell). */
  readonly silent: string;
  /** TRUE when it holds, asked only when not silent. */
  readonly holds: string;
  /** Text when it does not hold: 差5, 不符, 缺报. */
  readonly complaint: string;
}

const differenceText = (difference: string, integer: boolean): string =>
  // A format like 0.###### leaves a bare point behind whole numbers, so amounts keep two decimals.
  `"差"&TEXT(${difference},${quoted(integer ? '0' : '0.00####')})`;

/** Renders one rule over the cells of a book. */
export const ruleFormula = (rule: Rule, book: AddressBook): RuleFormula => {
  const { check, missing, tolerance, when } = rule;
  const blankIsZero = missing !== 'nonNull' && missing !== 'required';
  const condition = conditionFormula(check, book, {
    blankIsZero,
    tolerance,
    proper: new Set(),
  });
  const guard =
    when === null
      ? null
      : conditionFormula(when, book, {
          blankIsZero: true,
          tolerance: { kind: 'exact' },
          // What the check reads is tested for being proper before anything is shown.
          proper: new Set(condition.read.cells.flatMap(({ ref }) => (ref === null ? [] : [ref]))),
        });
  const read = together(condition.read, ...(guard === null ? [] : [guard.read]));
  const always = [...(guard === null ? [] : [notOf(guard.isTrue)]), ...improper(read)];
  if (missing === 'required') {
    const lacking = incomplete(condition.needed);
    return {
      silent: anyOf(always),
      holds: notOf(anyOf([lacking, condition.isFalse])),
      complaint: '"缺报"',
    };
  }
  const blank = missing === 'alwaysZero' ? [] : [allBlank(condition.needed)];
  const nothing = missing === 'nonZero' ? [allNothing(condition.needed)] : [];
  if (check.node !== 'compare') {
    const unknown = notOf(anyOf([condition.isTrue, condition.isFalse]));
    return {
      silent: anyOf([...always, ...blank, ...nothing, unknown]),
      holds: condition.isTrue,
      complaint: '"不符"',
    };
  }
  const { left, right, holds, difference, integer } = comparisonFormula(check, tolerance, book);
  // A missing figure is also a blank one: where all must be there, the blank test says nothing new.
  const unknown = unknownWhen(left, right, blankIsZero);
  return {
    silent: anyOf([...always, ...(blankIsZero ? blank : []), ...nothing, ...unknown]),
    holds,
    complaint: hasDifference(rule) ? differenceText(difference, integer) : '"不符"',
  };
};
