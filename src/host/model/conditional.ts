/** Conditional formats, in the words of Excel.ConditionalFormat. */
import type { Anchored, FormulaChange } from './anchored';
import type { CellStyle } from './style';

export type ConditionalRule =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: 'ContainsText'; readonly operator: string; readonly text: string };

export interface ConditionalFormat extends Anchored {
  readonly id: string;
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  readonly style: CellStyle;
}

export function reformulateConditional(
  format: ConditionalFormat,
  change: FormulaChange,
): ConditionalFormat {
  const { rule } = format;
  if (rule.type === 'Custom')
    return { ...format, rule: { ...rule, formula: change(rule.formula) } };
  if (rule.type === 'ContainsText') return format;
  const second = rule.formula2 === undefined ? {} : { formula2: change(rule.formula2) };
  return { ...format, rule: { ...rule, formula1: change(rule.formula1), ...second } };
}
