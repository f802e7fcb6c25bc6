import type { Rational } from '../../figures';
import { compare, divide, fromDecimal, isZero, multiply, rational, subtract } from '../../figures';
import { boundOf } from '../facts';
import type { Facts } from '../facts';

const comparison =
  /^([A-Z]\d\d) (<=|>=|<|>|=) ([A-Z]\d\d(?: \* \$[A-Za-z]+)?|\$[A-Za-z]+|\d+(?:\.\d+)?)$/;
const presence = /^(known|unknown|published) ([A-Z]\d\d)$/;
const moved = /^([A-Z]\d\d) (fell|rose) \$([A-Za-z]+)$/;
const held = /^([A-Z]\d\d) (?:is )?(held|not-held)$/;
const choice = /^([a-z][\w.]*) is (not )?([a-z-]+)$/;

type Test = (facts: Facts) => boolean;

const holds = (operator: string, order: -1 | 0 | 1): boolean => {
  if (operator === '=') return order === 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
};

/** `R06`, `5`, `$reviewers` or `A04 * $townshipStaff`; null when any part is unknown. */
const operand =
  (text: string) =>
  (facts: Facts): Rational | null => {
    const [first = '', second] = text.split(' * ');
    const one = /^\d/.test(first)
      ? fromDecimal(first)
      : first.startsWith('$')
        ? boundOf(facts, first.slice(1))
        : facts.number(first, 'cur');
    if (second === undefined || one === null) return one;
    const factor = boundOf(facts, second.slice(1));
    return factor === null ? null : multiply(one, factor);
  };

/** Whether this year lies at least that far below or above last year; false when any is unknown. */
const hasMoved = (facts: Facts, code: string, way: string, bound: string): boolean => {
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  const percent = boundOf(facts, bound);
  if (now === null || last === null || percent === null || isZero(last)) return false;
  const difference = way === 'fell' ? subtract(last, now) : subtract(now, last);
  return compare(divide(difference, last), divide(percent, rational(100n))) >= 0;
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
    if (word === 'published') return (facts) => facts.number(code, 'pub') !== null;
    return (facts) => (facts.number(code, 'cur') !== null) === (word === 'known');
  }
  const change = moved.exec(text);
  if (change !== null) {
    const [, code = '', way = '', bound = ''] = change;
    return (facts) => hasMoved(facts, code, way, bound);
  }
  const duty = held.exec(text);
  if (duty !== null) {
    const [, code = '', word = ''] = duty;
    return (facts) => (facts.duty(code) !== 'none') === (word === 'held');
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
