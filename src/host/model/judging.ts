/** What validations and conditional formats say of a cell's present value. */
import type { CellValue } from '../engine';
import { isCellError, isMatrix, evaluateOperand, FormulaSyntaxError, valuesOf } from '../engine';
import { formulaAt, covers } from './anchored';
import type { ConditionalFormat } from './conditional';
import { validationAt } from './rules';
import type { Sheet } from './sheet';
import type { CellStyle } from './style';
import { changeStyle } from './style';
import type { Validation } from './validation';
import type { Workbook } from './workbook';

function compares(operator: string, value: number, a: number, b: number): boolean {
  switch (operator) {
    case 'Between':
      return a <= value && value <= b;
    case 'NotBetween':
      return value < a || value > b;
    case 'EqualTo':
    case 'Equal':
      return value === a;
    case 'NotEqualTo':
    case 'NotEqual':
      return value !== a;
    case 'GreaterThan':
      return value > a;
    case 'LessThan':
      return value < a;
    case 'GreaterThanOrEqualTo':
    case 'GreaterThanOrEqual':
      return value >= a;
    default:
      return value <= a;
  }
}

/** The choices of a list validation, in order. */
export function listChoices(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
): readonly string[] {
  const source = String(validation.rule?.formula1 ?? '');
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  try {
    const formula = formulaAt(source, validation, row, column);
    const operand = evaluateOperand(formula, workbook.calculation, {
      sheet: sheet.id,
      row,
      column,
    });
    const values = isMatrix(operand) ? [...valuesOf(operand)] : [operand];
    return values.filter((value) => value !== null && !isCellError(value)).map(String);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}

/** Whether a value may stand in a cell, by its validation. Cells without one take anything. */
export function isValid(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue = workbook.valueAt(sheet, row, column),
): boolean {
  const validation = validationAt(sheet, row, column);
  const rule = validation?.rule;
  if (!validation || !rule) return true;
  if (value === null || value === '') return validation.ignoreBlanks;
  const number = (part: string | number | undefined): number => {
    if (typeof part === 'number' || part === undefined) return part ?? 0;
    const formula = part.startsWith('=') ? formulaAt(part, validation, row, column) : `=${part}`;
    const result = workbook.calculation.compute(formula, sheet.id, row, column);
    return typeof result === 'number' ? result : Number.NaN;
  };
  switch (rule.type) {
    case 'Custom': {
      const formula = formulaAt(String(rule.formula1), validation, row, column);
      const result = workbook.calculation.compute(formula, sheet.id, row, column);
      return (
        !isCellError(result) && (result === true || (typeof result === 'number' && result !== 0))
      );
    }
    case 'List':
      return listChoices(workbook, sheet, validation, row, column).includes(String(value));
    case 'TextLength':
      return compares(
        rule.operator ?? 'Between',
        String(value).length,
        number(rule.formula1),
        number(rule.formula2),
      );
    default:
      if (typeof value !== 'number') return false;
      if (rule.type === 'WholeNumber' && !Number.isInteger(value)) return false;
      return compares(
        rule.operator ?? 'Between',
        value,
        number(rule.formula1),
        number(rule.formula2),
      );
  }
}

function applies(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  const { rule } = format;
  const value = workbook.valueAt(sheet, row, column);
  const compute = (formula: string): CellValue => {
    const whole = formula.startsWith('=') ? formula : `=${formula}`;
    const moved = formulaAt(whole, format, row, column);
    return workbook.calculation.compute(moved, sheet.id, row, column);
  };
  if (rule.type === 'Custom') {
    const result = compute(rule.formula);
    return result === true || (typeof result === 'number' && result !== 0);
  }
  if (rule.type === 'ContainsText') {
    const text = String(value ?? '').toLowerCase();
    const wanted = rule.text.toLowerCase();
    if (rule.operator === 'NotContains') return !text.includes(wanted);
    if (rule.operator === 'BeginsWith') return text.startsWith(wanted);
    return rule.operator === 'EndsWith' ? text.endsWith(wanted) : text.includes(wanted);
  }
  const [a, b] = [
    compute(rule.formula1),
    rule.formula2 === undefined ? null : compute(rule.formula2),
  ];
  if (typeof value === 'string' || typeof a === 'string') {
    const same =
      typeof value === typeof a && String(value).toLowerCase() === String(a).toLowerCase();
    return rule.operator === 'EqualTo' ? same : rule.operator === 'NotEqualTo' && !same;
  }
  if (isCellError(value) || isCellError(a)) return false;
  return compares(rule.operator, Number(value), Number(a), Number(b));
}

/** A cell's look with the conditional formats that apply laid over it. */
export function shownStyle(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellStyle {
  let style = sheet.styleAt(row, column);
  const hits: ConditionalFormat[] = [];
  for (const format of sheet.conditionals) {
    if (!covers(format, row, column) || !applies(workbook, sheet, format, row, column)) continue;
    hits.push(format);
    if (format.stopIfTrue) break;
  }
  // The first in priority wins, so it is laid on last.
  for (const format of hits.reverse()) style = changeStyle(style, format.style);
  return style;
}
