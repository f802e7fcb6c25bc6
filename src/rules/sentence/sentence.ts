import type { Filing } from '../../catalog';
import { roundHalfUp, toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import type { Rule } from '../rule';
import { newScope } from '../verdict/scope';
import { valueOf } from '../verdict/numeric';
import type { Judgement } from '../verdict/judge';
import { calculatedApproximation } from './calculated-approximation';
import { describeComparison } from './describe';
import { parseTemplate } from './message-template';
import type { TemplatePart } from './message-template';
import { chinese } from './voice';
import type { Voice } from './voice';

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

/** Whether a place came out as nothing. */
const isMissing = (text: string, { blank }: Voice): boolean => text === '—' || text.endsWith(blank);

const withoutSign = (decimal: string): string => decimal.replace(/^-/, '');

const rendered = (
  part: TemplatePart,
  filing: Filing,
  judgement: Judgement,
  voice: Voice,
  complete = false,
): string => {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'optional': {
      const texts = part.parts.map((each) => rendered(each, filing, judgement, voice, true));
      const missing = part.parts.some(
        ({ kind }, at) => kind !== 'text' && isMissing(texts[at] ?? '', voice),
      );
      return missing ? '' : texts.join('');
    }
    case 'cell': {
      const { code, period, mention } = part;
      if (mention === 'name') return voice.cellName(filing, code, period);
      return (mention === 'value' ? voice.valueWithUnit : voice.fullMention)(filing, code, period);
    }
    case 'value': {
      const settings = { blankIsZero: !complete, roundedAmounts: null, allowed: null };
      const scope = newScope(filing, settings);
      const quantity = valueOf(part.expression, scope);
      if (quantity === null) return '—';
      const approximation = calculatedApproximation(part.expression, filing);
      const mark = approximation === '' ? '' : voice.mark(approximation);
      return `${mark}${printedValue(quantity.value, part)}`;
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

/** A template filled in over a filing. */
export const fillTemplate = (
  text: string,
  filing: Filing,
  judgement: Judgement,
  voice: Voice = chinese,
): string =>
  parseTemplate(text)
    .map((part) => rendered(part, filing, judgement, voice))
    .join('');

const ended = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** The difference without its sign. */
export const gapOf = ({ difference }: Judgement): string | null =>
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
