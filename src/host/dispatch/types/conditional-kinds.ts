/** The kinds of conditional formats the host has: Custom, CellValue, ContainsText. */
import { FormulaSyntaxError, parseFormula } from '../../engine';
import type { ConditionalRule } from '../../model';
import { invalidArgument } from '../../model';
import { recordArgument, stringArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType } from '../object-type';
import type { Session } from '../session';
import type { FormatHandle } from './conditional-handle';
import { change, format } from './conditional-handle';
import { conditionalLookType } from './conditional-look';

function checkedFormula(value: unknown, what: string): string {
  const text = typeof value === 'number' ? String(value) : stringArgument(value, what);
  const whole = text.startsWith('=') ? text : `=${text}`;
  try {
    parseFormula(whole);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(`条件格式的公式有误：${text}`);
    throw error;
  }
  return whole;
}

function setRule(handle: FormatHandle, rule: ConditionalRule, session: Session): void {
  change(handle, session, (before) => ({ ...before, rule }));
}

const customRuleType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (handle) => {
        const { rule } = format(handle);
        return rule.type === 'Custom' ? rule.formula : '';
      },
      set: (handle, value, session) =>
        setRule(handle, { type: 'Custom', formula: checkedFormula(value, 'formula') }, session),
    },
  },
});

export const customType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'CustomConditionalFormat',
  scalars: {},
  children: {
    Format: (handle) => conditionalLookType(handle),
    Rule: (handle) => customRuleType(handle),
  },
});

const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

export const cellValueType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: (handle) => {
        const { rule } = format(handle);
        if (rule.type !== 'CellValue') return null;
        const { formula1, formula2, operator } = rule;
        return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
      },
      set: (handle, value, session) => {
        const given = recordArgument(value, 'rule');
        const operator = wordArgument(given.operator, COMPARISONS, 'operator');
        const two = operator === 'Between' || operator === 'NotBetween';
        const rule: ConditionalRule = {
          type: 'CellValue',
          operator,
          formula1: checkedFormula(given.formula1, 'formula1'),
          ...(two ? { formula2: checkedFormula(given.formula2, 'formula2') } : {}),
        };
        setRule(handle, rule, session);
      },
    },
  },
  children: { Format: (handle) => conditionalLookType(handle) },
});

export const textType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: (handle) => {
        const { rule } = format(handle);
        return rule.type === 'ContainsText' ? { operator: rule.operator, text: rule.text } : null;
      },
      set: (handle, value, session) => {
        const given = recordArgument(value, 'rule');
        const operator = wordArgument(
          given.operator,
          ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'],
          'operator',
        );
        const text = stringArgument(given.text, 'text');
        setRule(handle, { type: 'ContainsText', operator, text }, session);
      },
    },
  },
  children: { Format: (handle) => conditionalLookType(handle) },
});
