import { affirmed, ofTheWhole, phoneComplaintsSaid } from '../../catalog';
import type { Rational } from '../../figures';
import { compare, divide, fromDecimal, isZero, multiply, rational, subtract } from '../../figures';
import { boundOf } from '../facts';
import type { Facts } from '../facts';

const comparison =
  /^([A-Z]\d\d) (<=|>=|<>|<|>|=) ([A-Z]\d\d(?: \* \$[A-Za-z]+)?|\$[A-Za-z]+|\d+(?:\.\d+)?)$/;
const presence = /^(known|unknown|published) ([A-Z]\d\d)( before)?$/;
const covers = /^([A-Z]\d\d) covers ([A-Z]\d\d)$/;
const moved = /^([A-Z]\d\d) (fell|rose) \$([A-Za-z]+)$/;
const fallen = /^([A-Z]\d\d) not fallen$/;
const held = /^([A-Z]\d\d) (?:is )?(held|not-held)$/;
const says = /^([A-Z]\d\d) says (not )?(\S+)$/;
const complaints = /^phone complaints (within|apart|unsaid)$/;
const choice = /^([a-z][\w.]*) is (not )?([a-z-]+)$/;

type Test = (facts: Facts) => boolean;

const holds = (operator: string, order: -1 | 0 | 1): boolean => {
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
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

/** Whether both years are known and this one is lower. */
const hasFallen = (facts: Facts, code: string): boolean => {
  const now = facts.number(code, 'cur');
  const last = facts.number(code, 'prev');
  return now !== null && last !== null && compare(now, last) < 0;
};

/** Whether both are known and the first is the smaller one. */
const isSmaller = (facts: Facts, one: string, other: string): boolean => {
  const a = facts.number(one, 'cur');
  const b = facts.number(other, 'cur');
  return a !== null && b !== null && compare(a, b) < 0;
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
    const [, word = '', code = '', before] = present;
    if (word === 'published') return (facts) => facts.number(code, 'pub') !== null;
    const period = before === undefined ? 'cur' : 'prev';
    return (facts) => (facts.number(code, period) !== null) === (word === 'known');
  }
  const covering = covers.exec(text);
  if (covering !== null) {
    const [, whole = '', part = ''] = covering;
    return (facts) => !isSmaller(facts, whole, part);
  }
  const change = moved.exec(text);
  if (change !== null) {
    const [, code = '', way = '', bound = ''] = change;
    return (facts) => hasMoved(facts, code, way, bound);
  }
  const fell = fallen.exec(text);
  if (fell !== null) {
    const [, code = ''] = fell;
    return (facts) => !hasFallen(facts, code);
  }
  const duty = held.exec(text);
  if (duty !== null) {
    const [, code = '', word = ''] = duty;
    return (facts) => (facts.duty(code) !== 'none') === (word === 'held');
  }
  const noted = says.exec(text);
  if (noted !== null) {
    const [, code = '', not, words = ''] = noted;
    const found = new RegExp(words);
    return (facts) => {
      const said = facts.figure(code, 'cur')?.note ?? '';
      // What is said of a part is no word on the whole, unless that is asked for.
      const note = words.startsWith('含') ? affirmed(said) : ofTheWhole(said);
      return found.test(note) === (not === undefined);
    };
  }
  const among = complaints.exec(text);
  if (among !== null) {
    return ({ filing }) => (phoneComplaintsSaid(filing) ?? 'unsaid') === among[1];
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

/** A part and the whole it is known not to fit into, where a condition asks that it does. */
export interface BrokenRelation {
  readonly part: string;
  readonly whole: string;
}

const relations = [
  /^(?<part>[A-Z]\d\d) <= (?<whole>[A-Z]\d\d)$/,
  /^(?<whole>[A-Z]\d\d) covers (?<part>[A-Z]\d\d)$/,
];

/** The first relation of a condition (其中 within its whole) that the figures contradict. */
export const brokenRelation = (when: string | undefined, facts: Facts): BrokenRelation | null => {
  for (const text of when?.split(' & ') ?? []) {
    for (const relation of relations) {
      const { part, whole } = relation.exec(text)?.groups ?? {};
      if (part !== undefined && whole !== undefined && isSmaller(facts, whole, part)) {
        return { part, whole };
      }
    }
  }
  return null;
};
