/** Data validations of a sheet, one element for each, however large its range. */
import { readEntry } from '../../engine';
import type { Rectangle } from '../../engine';
import type { Validation } from '../../model';
import { toSpreadsheetString } from '../markup/spreadsheet-string';
import { element, escapeText } from '../markup/write-xml';
import { areasText } from '../vocabulary/areas';
import { formulaToFile } from '../vocabulary/formula-text';
import { formulaForGroup, writableGroups } from '../vocabulary/rule-base';
import { alertWords, operatorWords, validationWords } from '../vocabulary/words';

type Part = string | number | undefined;

/** A number, a formula, or a date as text, which a file holds as its serial number. */
function operandText(
  part: Part,
  rule: Validation,
  group: readonly Rectangle[],
): string | undefined {
  if (part === undefined) return undefined;
  if (typeof part === 'number') return String(part);
  if (part.startsWith('=')) return formulaToFile(formulaForGroup(part, rule, group));
  const { value } = readEntry(part, 'General');
  return typeof value === 'number' ? String(value) : formulaToFile(part);
}

const listText = (source: string, rule: Validation, group: readonly Rectangle[]): string =>
  source.startsWith('=')
    ? formulaToFile(formulaForGroup(source, rule, group))
    : `"${source.replaceAll('"', '""')}"`;

function validationXml(validation: Validation, group: readonly Rectangle[]): string {
  const { rule, prompt, alert, ignoreBlanks } = validation;
  const list = rule?.type === 'List';
  const first = list
    ? listText(String(rule.formula1), validation, group)
    : operandText(rule?.formula1, validation, group);
  const second = list ? undefined : operandText(rule?.formula2, validation, group);
  const text = (value: string): string | undefined =>
    value ? toSpreadsheetString(value) : undefined;
  const operator = operatorWords.toFile(rule?.operator);
  return element(
    'dataValidation',
    {
      type: validationWords.toFile(rule?.type),
      errorStyle: alert.style === 'Stop' ? undefined : alertWords.toFile(alert.style),
      operator: operator === 'between' ? undefined : operator,
      allowBlank: ignoreBlanks ? true : undefined,
      // The attribute hides the arrow, against its name.
      showDropDown: list && rule.inCellDropDown === false ? true : undefined,
      showInputMessage: prompt.showPrompt ? true : undefined,
      showErrorMessage: alert.showAlert ? true : undefined,
      errorTitle: text(alert.title),
      error: text(alert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: areasText(group),
    },
    [
      first === undefined ? '' : element('formula1', {}, escapeText(first)),
      second === undefined ? '' : element('formula2', {}, escapeText(second)),
    ],
  );
}

export function validationsXml(validations: readonly Validation[]): string {
  const items = validations.flatMap((validation) =>
    writableGroups(validation.ranges).map((group) => validationXml(validation, group)),
  );
  return items.length ? element('dataValidations', { count: items.length }, items) : '';
}
