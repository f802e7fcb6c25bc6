import { told } from '../catalog';
import type { Period, Place, Told } from '../catalog';
import { figureName } from '../template';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';

export type Target =
  Place | { readonly code: string; readonly period: Period; readonly row?: number };

export interface Arrival {
  /** The sheet had been hidden and is shown now. */
  readonly unhidden: boolean;
  /** The cell's row or column had been hidden, by hand or by a filter, and is shown now. */
  readonly uncovered: boolean;
  /** One sentence for each thing that was shown for it. */
  readonly sentences: readonly Told[];
}

/**
 * Shows and selects a cell, by place or by figure. A figure is found by its name, so it is right even
 * after rows were inserted since the last reading. A hidden sheet is shown, and of hidden or filtered
 * rows only the cell's own, so that a person's filter stays; both are said. At most three requests.
 * @throws WorkbookProblem `not-found` when the cell or sheet is gone, `structure-protected` and
 * `protected` when what hides it cannot be lifted.
 */
export async function goTo(target: Target): Promise<Arrival> {
  return runExcel(async (context) => {
    const { protection, worksheets, names } = context.workbook;
    const byName = 'code' in target;
    const range = byName
      ? names
          .getItemOrNullObject(figureName(target.code, target.period, target.row ?? 0))
          .getRangeOrNullObject()
      : worksheets.getItemOrNullObject(target.sheet).getRange(target.address);
    range.load('address,rowHidden,columnHidden,rowIndex');
    const sheet = byName ? range.worksheet : worksheets.getItemOrNullObject(target.sheet);
    sheet.load('name,visibility');
    sheet.protection.load('protected,options');
    protection.load('protected');
    await context.sync();
    if (sheet.isNullObject || range.isNullObject) {
      throw new WorkbookProblem(
        'not-found',
        byName
          ? told(
              `没有找到 ${target.code} 的单元格，它所在的行可能已被删除。请在“填报”中按“检查并修复模板”。`,
              `The cell of ${target.code} was not found; its row may have been deleted. Check and repair the template under Fill in.`,
            )
          : told(
              `没有找到“${target.sheet}”${target.address}，工作表可能已被删除或改名。请重新审核后再点。`,
              `"${target.sheet}" ${target.address} was not found; the sheet may have been deleted or renamed. Check the figures again, then press it.`,
            ),
      );
    }
    const hidden = sheet.visibility !== 'Visible';
    if (hidden && protection.protected) throw hiddenForGood(sheet.name);
    // Partly hidden, as null, cannot be for one cell; for a block its first cell is what matters.
    const row = range.rowHidden === true;
    const column = range.columnHidden === true;
    const locked = sheet.protection.protected;
    const { allowFormatColumns, allowFormatRows } = sheet.protection.options;
    const barred =
      locked && ((row && allowFormatRows !== true) || (column && allowFormatColumns !== true));
    if (barred) throw coveredForGood(sheet.name, range.address);
    if (hidden) sheet.visibility = 'Visible';
    if (row) range.rowHidden = false;
    if (column) range.columnHidden = false;
    sheet.activate();
    range.select();
    await context.sync();
    return {
      unhidden: hidden,
      uncovered: row || column,
      sentences: [
        ...(hidden
          ? [
              told(
                `“${sheet.name}”原来是隐藏的，现已显示。`,
                `"${sheet.name}" was hidden and is shown now.`,
              ),
            ]
          : []),
        ...(row
          ? [
              told(
                `第 ${String(range.rowIndex + 1)} 行原来被隐藏或筛选掉了，现已显示这一行，其余各行和筛选没有动。`,
                `Row ${String(range.rowIndex + 1)} was hidden or filtered out; it is shown now, the other rows and the filter are as they were.`,
              ),
            ]
          : []),
        ...(column
          ? [told('这一列原来是隐藏的，现已显示。', 'The column was hidden and is shown now.')]
          : []),
      ],
    };
  });
}

const hiddenForGood = (sheet: string): WorkbookProblem =>
  new WorkbookProblem(
    'structure-protected',
    told(
      `“${sheet}”是隐藏的，工作簿的结构又受保护，不能显示它。请在“审阅”中点“保护工作簿”取消保护（如设了密码，请向设密码的人要），再按一次。`,
      `"${sheet}" is hidden, and the structure of the workbook is protected, so it cannot be shown. Choose Review, Protect Workbook to lift it (whoever set a password has it), then try again.`,
    ),
  );

const coveredForGood = (sheet: string, address: string): WorkbookProblem =>
  new WorkbookProblem(
    'protected',
    told(
      `${address.split('!').at(-1) ?? ''} 所在的行或列被隐藏，“${sheet}”的保护又不允许显示它。请在“审阅”中撤销工作表保护，再按一次。`,
      `The row or column of ${address.split('!').at(-1) ?? ''} is hidden, and the protection of "${sheet}" does not allow showing it. Choose Review, Unprotect Sheet, then try again.`,
    ),
  );
