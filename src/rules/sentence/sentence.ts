import type { Filing } from '../../catalog';
import { roundHalfUp, toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import type { Rule } from '../rule';
import { newScope } from '../verdict/scope';
import { valueOf } from '../verdict/numeric';
import type { Judgement } from '../verdict/judge';
import { describeComparison } from './describe';
import { cellName, fullMention, valueWithUnit } from './mention';
import { parseTemplate } from './message-template';
import type { TemplatePart } from './message-template';

/** The next whole number from here up. */
const roundedUp = (value: Rational): string => {
  const floor = value.numerator / value.denominator;
  return String(floor * value.denominator < value.numerator ? floor + 1n : floor);
};

/** Rounded to a fixed number of places, or as it stands when up to 6 places are asked for. */
const printedValue = (
  value: Rational,
  { decimals, up }: { decimals: number; up: boolean },
): string => {
  if (up) return roundedUp(value);
  return decimals === 6 ? toDecimal(value) : roundHalfUp(value, decimals);
};

const withoutSign = (decimal: string): string => decimal.replace(/^-/, '');

const rendered = (
  part: TemplatePart,
  filing: Filing,
  judgement: Judgement,
  complete = false,
): string => {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'optional': {
      const text = part.parts.map((each) => rendered(each, filing, judgement, true)).join('');
      return /—|空白/.test(text) ? '' : text;
    }
    case 'cell': {
      const { code, period, mention } = part;
      if (mention === 'name') return cellName(filing, code, period);
      return (mention === 'value' ? valueWithUnit : fullMention)(filing, code, period);
    }
    case 'value': {
      const settings = { blankIsZero: !complete, roundedAmounts: null, allowed: null };
      const scope = newScope(filing, settings);
      const quantity = valueOf(part.expression, scope);
      return quantity === null ? '—' : printedValue(quantity.value, part);
    }
    case 'side': {
      if (part.side === 'left' || part.side === 'right') {
        const value = judgement[part.side];
        return value === null ? '—' : toDecimal(value);
      }
      const { difference } = judgement;
      if (difference === null) return '—';
      return part.side === 'gap' ? withoutSign(difference) : difference;
    }
  }
};

const renderedAll = (
  parts: readonly TemplatePart[],
  filing: Filing,
  judgement: Judgement,
): string => parts.map((part) => rendered(part, filing, judgement)).join('');

/** A template filled in over a filing. */
export const fillTemplate = (text: string, filing: Filing, judgement: Judgement): string =>
  renderedAll(parseTemplate(text), filing, judgement);

const ended = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

const gapOf = ({ difference }: Judgement): string | null =>
  difference === null ? null : withoutSign(difference);

const whatIsWrong = (rule: Rule, filing: Filing, judgement: Judgement): string => {
  if (rule.message !== null) return fillTemplate(rule.message, filing, judgement);
  return rule.check.node === 'compare'
    ? describeComparison(rule.check, filing, gapOf(judgement))
    : rule.title;
};

/** One Chinese sentence for a rule that does not hold: what, where, by how much, what to do. */
export const failureSentence = (rule: Rule, filing: Filing, judgement: Judgement): string => {
  if (judgement.incomplete) {
    return `${ended(`${rule.title}缺数，不能复算`)}${ended(fillTemplate(rule.advice, filing, judgement))}`;
  }
  return `${whatIsWrong(rule, filing, judgement)}；${ended(fillTemplate(rule.advice, filing, judgement))}`;
};

/** What is said when a relation holds only because figures are approximate or rounded. */
export const roundingSentence = (rule: Rule, filing: Filing, judgement: Judgement): string => {
  const described =
    rule.check.node === 'compare'
      ? describeComparison(rule.check, filing, gapOf(judgement))
      : rule.title;
  return ended(`${described}，在概数或四舍五入可解释的范围内，视为相符，请以台账核对`);
};
