import type { ValidationRule, ValidationSpec } from '../template';

/** A prompt without a rule does not exist everywhere; a rule that is always true does. */
const ALWAYS = '=TRUE';

function ruleOf(rule: ValidationRule, firstCell: string): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, operator: 'GreaterThanOrEqualTo' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, operator: 'GreaterThanOrEqualTo' } };
    case 'date':
      // 2000-01-01 is day 36526; a formula reads the same in every locale.
      return { custom: { formula: `=AND(ISNUMBER(${firstCell}),${firstCell}>=36526)` } };
    case 'any':
      return { custom: { formula: ALWAYS } };
  }
}

/** Queues the input rule, prompt and refusal of a range, in place of any there was. */
export function validateRange(range: Excel.Range, spec: ValidationSpec): void {
  const validation = range.dataValidation;
  const [firstCell = spec.address] = spec.address.split(':');
  validation.rule = ruleOf(spec.rule, firstCell);
  if (spec.prompt !== undefined) {
    validation.prompt = { showPrompt: true, ...spec.prompt };
  }
  if (spec.error !== undefined) {
    validation.errorAlert = { showAlert: true, style: 'Stop', ...spec.error };
  }
}
