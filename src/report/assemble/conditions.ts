import type { Rational } from '../../figures';
import { compare, divide, fromDecimal, isZero, rational, subtract } from '../../figures';
import type { Facts } from '../facts';

const comparison = /^([A-Z]\d\d) (<=|>=|<|>|=) ([A-Z]\d\d|\d+(?:\.\d+)?)$/;
const presence = /^(known|unknown) ([A-Z]\d\d)$/;
const fall = /^([A-Z]\d\d) fell (\d+)$/;
const choice = /^([a-z][\w.]*) is (not )?([a-z-]+)$/;

type Test = (facts: Facts) => boolean;

const holds = (operator: string, order: -1 | 0 | 1): boolean => {
  if (operator === '=') return order === 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
};

const operand =
  (text: string) =>
  (facts: Facts): Rational | null =>
    /^\d/.test(text) ? fromDecimal(text) : facts.number(text, 'cur');

/** Whether this year lies at least `percent` below last year; false when either is unknown. */
const fell = (facts: Facts, code: string, percent: string): boolean => {
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  if (now === null || last === null || isZero(last)) return false;
  const drop = divide(subtract(last, now), last);
  return compare(drop, divide(fromDecimal(percent), rational(100n))) >= 0;
};

const testOf = (text: string): Test => {
  const compared = comparison.exec(text);
  if (compared !== null) {
    const [, left = '', operator = '', right = ''] = compared;
    return (facts) => {
      const a = operand(left)(facts);
      const b = operand(right)(facts);
      return a !== null && b !== null && holds(operator, compare(a, b));
    };
  }
  const present = presence.exec(text);
  if (present !== null) {
    const [, word = '', code = ''] = present;
    return (facts) => (facts.number(code, 'cur') !== null) === (word === 'known');
  }
  const fallen = fall.exec(text);
  if (fallen !== null) {
    const [, code = '', percent = ''] = fallen;
    return (facts) => fell(facts, code, percent);
  }
  const chosen = choice.exec(text);
  if (chosen !== null) {
    const [, name = '', not, value = ''] = chosen;
    return (facts) => (facts.declared(name) === value) === (not === undefined);
  }
  throw new SyntaxError(`not a condition of a sentence plan: ${text}`);
};

/**
 * Whether a plan's condition holds; its small language is described in plans/types.ts.
 * @throws SyntaxError when the condition is not one (a fault of the plan, never of the figures).
 */
export const conditionHolds = (when: string | undefined, facts: Facts): boolean =>
  when === undefined || when.split(' & ').every((part) => testOf(part)(facts));

/** A relation between two figures (其中 within its whole) that both are known for but does not hold. */
export const brokenRelation = (when: string | undefined, facts: Facts): string | null => {
  for (const part of when?.split(' & ') ?? []) {
    const match = /^([A-Z]\d\d) <= ([A-Z]\d\d)$/.exec(part);
    if (match === null) continue;
    const [, inner = '', whole = ''] = match;
    const known = facts.number(inner, 'cur') !== null && facts.number(whole, 'cur') !== null;
    if (known && !testOf(part)(facts)) return whole;
  }
  return null;
};
