import type { Period, Place } from '../catalog';
import { figureName } from '../template';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';

export type Target =
  Place | { readonly code: string; readonly period: Period; readonly row?: number };

export interface Arrival {
  /** The sheet had been hidden and is shown now. */
  readonly unhidden: boolean;
  /** One sentence when there is something to say, else ''. */
  readonly sentence: string;
}

/**
 * Shows and selects a cell, by place or by figure. A figure is found by its name, so it is right even
 * after rows were inserted since the last reading.
 * @throws WorkbookProblem `not-found` when the cell or sheet is gone.
 */
export async function goTo(target: Target): Promise<Arrival> {
  return runExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    const byName = 'code' in target;
    const range = byName
      ? names
          .getItemOrNullObject(figureName(target.code, target.period, target.row ?? 0))
          .getRangeOrNullObject()
      : worksheets.getItemOrNullObject(target.sheet).getRange(target.address);
    range.load('address');
    const sheet = byName ? range.worksheet : worksheets.getItemOrNullObject(target.sheet);
    sheet.load('name,visibility');
    await context.sync();
    if (sheet.isNullObject || range.isNullObject) {
      throw new WorkbookProblem(
        'not-found',
        byName
          ? `没有找到 ${target.code} 的单元格，它所在的行可能已被删除。请在“填报”中按“检查并修复模板”。`
          : `没有找到“${target.sheet}”${target.address}，工作表可能已被删除或改名。请重新审核后再点。`,
      );
    }
    const hidden = sheet.visibility !== 'Visible';
    if (hidden) sheet.visibility = 'Visible';
    sheet.activate();
    range.select();
    await context.sync();
    return {
      unhidden: hidden,
      sentence: hidden ? `“${sheet.name}”原来是隐藏的，现已显示。` : '',
    };
  });
}
