/** Data validations, those of the format itself and those Excel 2010 added beside it. */
import type { Validation, ValidationRule, ValidationType } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { fromSpreadsheetString } from '../markup/spreadsheet-string';
import { readAreas } from '../vocabulary/areas';
import { formulaFromFile } from '../vocabulary/formula-text';
import { cornerOf } from '../vocabulary/rule-base';
import { alertWords, operatorWords, validationWords } from '../vocabulary/words';
import { extensions } from './extensions';

/** In an extension the formula stands one step deeper, in `xm:f`. */
const partText = (item: XmlElement, name: string): string | undefined => {
  const part = childOf(item, name);
  const text = (childOf(part, 'f') ?? part)?.text.trim();
  return text === '' ? undefined : text;
};

function operand(text: string): string | number {
  const number = Number(text);
  return Number.isFinite(number) ? number : formulaFromFile(text);
}

/** A list is written out in quotes, or names where it stands. */
const listSource = (text: string): string =>
  text.startsWith('"') ? text.replace(/^"|"$/g, '').replaceAll('""', '"') : formulaFromFile(text);

function readRule(item: XmlElement): ValidationRule | undefined {
  const type = validationWords.toModel(attributeOf(item, 'type')) as ValidationType | undefined;
  const first = partText(item, 'formula1');
  if (type === undefined || first === undefined) return undefined;
  // showDropDown="1" hides the arrow: the attribute means the opposite of its name.
  if (type === 'List') {
    return { type, formula1: listSource(first), inCellDropDown: !booleanOf(item, 'showDropDown') };
  }
  if (type === 'Custom') return { type, formula1: formulaFromFile(first) };
  const operator = operatorWords.toModel(attributeOf(item, 'operator') ?? 'between') ?? 'Between';
  const second = operator.endsWith('etween') ? partText(item, 'formula2') : undefined;
  return {
    type,
    operator,
    formula1: operand(first),
    ...(second === undefined ? {} : { formula2: operand(second) }),
  };
}

function readValidation(item: XmlElement): Validation | undefined {
  const ranges = readAreas(attributeOf(item, 'sqref') ?? childOf(item, 'sqref')?.text);
  if (!ranges.length) return undefined;
  const text = (name: string): string => fromSpreadsheetString(attributeOf(item, name) ?? '');
  const rule = readRule(item);
  return {
    ranges,
    anchor: cornerOf(ranges),
    ...(rule ? { rule } : {}),
    prompt: {
      showPrompt: booleanOf(item, 'showInputMessage'),
      title: text('promptTitle'),
      message: text('prompt'),
    },
    alert: {
      showAlert: booleanOf(item, 'showErrorMessage'),
      style: alertWords.toModel(attributeOf(item, 'errorStyle')) ?? 'Stop',
      title: text('errorTitle'),
      message: text('error'),
    },
    ignoreBlanks: booleanOf(item, 'allowBlank'),
  };
}

export const readValidations = (root: XmlElement): readonly Validation[] =>
  [childOf(root, 'dataValidations'), ...extensions(root, 'dataValidations')]
    .flatMap((list) => childrenOf(list, 'dataValidation'))
    .flatMap((item) => readValidation(item) ?? []);
