/** Data validation rules, in the words of Excel.DataValidation. */
import type { Anchored, FormulaChange } from './anchored';

export type ValidationType =
  'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

export interface ValidationRule {
  readonly type: ValidationType;
  /** Between, NotBetween, EqualTo, NotEqualTo, GreaterThan, LessThan, GreaterThanOrEqualTo, …. */
  readonly operator?: string;
  /** A number, or a formula with `=`. For Custom the formula; for List the source. */
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly inCellDropDown?: boolean;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  /** Stop, Warning, Information. */
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export interface Validation extends Anchored {
  /** Undefined when a prompt was set on cells without a rule. */
  readonly rule?: ValidationRule;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
  readonly ignoreBlanks: boolean;
}

export const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
export const NO_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

const isFormula = (part: string | number | undefined): part is string =>
  typeof part === 'string' && part.startsWith('=');

export function reformulateValidation(validation: Validation, change: FormulaChange): Validation {
  const { rule } = validation;
  if (!rule || (!isFormula(rule.formula1) && !isFormula(rule.formula2))) return validation;
  const apply = (part: string | number): string | number => (isFormula(part) ? change(part) : part);
  return {
    ...validation,
    rule: {
      ...rule,
      formula1: apply(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: apply(rule.formula2) }),
    },
  };
}
