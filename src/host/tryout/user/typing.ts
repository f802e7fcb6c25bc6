/** Typing into one cell: what Excel checks before it takes the entry, and the taking. */
import { FormulaSyntaxError, cellName, cellRectangle, parseFormula, readEntry } from '../../engine';
import type { Sheet, Workbook } from '../../model';
import { isValid, mayWrite, numberFormatOf, validationAt, writeBlock } from '../../model';
import { Refusal } from './refusal';

const DEFAULT_ALERT = '此值与此单元格定义的数据验证限制不匹配。';

/** Throws a Refusal when the cell is locked on a protected sheet. */
export function requireTypable(sheet: Sheet, row: number, column: number): void {
  if (mayWrite(sheet, cellRectangle(row, column))) return;
  throw new Refusal(
    '单元格已锁定',
    `工作表“${sheet.name}”受保护，${cellName(row, column)} 是锁定的单元格，不能更改。\n请在有底色的填报格中录入；确需改动，请先撤销工作表保护。`,
  );
}

/**
 * Throws a Refusal when the typed text is a broken formula or breaks the cell's input rule; the rule's
 * own title and message are used where it has them.
 */
export function requireValidEntry(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): void {
  const entry = readEntry(text, numberFormatOf(sheet.styleAt(row, column)));
  if (entry.formula !== undefined) {
    try {
      parseFormula(entry.formula);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      if (text.startsWith('=')) {
        throw new Refusal(
          '公式有误',
          `公式 ${text} 不完整或写法有误，请检查括号、逗号和引号。`,
          'retry',
        );
      }
    }
  }
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule || !validation.alert.showAlert) return;
  const value =
    entry.formula === undefined
      ? entry.value
      : workbook.calculation.compute(entry.formula, sheet.id, row, column);
  if (passes(workbook, sheet, row, column, text, value)) return;
  const { title, message, style } = validation.alert;
  throw new Refusal(
    title || '输入值非法',
    message || DEFAULT_ALERT,
    style === 'Stop' ? 'retry' : 'keep',
  );
}

/**
 * Judges a value that is not in the cell yet. A custom rule's formula reads the cell itself, so the
 * entry stands in it for the length of the question; no listener hears of it.
 */
function passes(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  value: ReturnType<Workbook['valueAt']>,
): boolean {
  if (text === '') return true;
  if (validationAt(sheet, row, column)?.rule?.type !== 'Custom') {
    return isValid(workbook, sheet, row, column, value);
  }
  const cell = sheet.ensureCell(row, column);
  const before = { value: cell.value, formula: cell.formula, computed: cell.computed };
  cell.value = value;
  delete cell.formula;
  workbook.version += 1;
  try {
    return isValid(workbook, sheet, row, column, value);
  } finally {
    cell.value = before.value;
    if (before.formula !== undefined) cell.formula = before.formula;
    workbook.version += 1;
  }
}

/** Stores what was typed, as Excel reads it. The checks above come first. */
export function takeEntry(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): void {
  writeBlock(workbook, sheet, cellRectangle(row, column), [[text]]);
}
