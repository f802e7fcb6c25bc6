/** What protection forbids. Excel answers AccessDenied; there is no exception for add-ins. */
import type { Rectangle } from '../engine';
import { coversAllColumns, coversAllRows, intersect } from '../engine';
import { HostError, accessDenied } from './host-error';
import type { ProtectionOptions } from './protection';
import type { Sheet } from './sheet';
import { isLocked } from './style';

/** Whether an area holds a locked cell. */
export function hasLockedCell(sheet: Sheet, area: Rectangle): boolean {
  const whole = coversAllRows(area) || coversAllColumns(area);
  if (whole) return isLocked(sheet.defaultStyle);
  const height = area.bottom - area.top + 1;
  if (height * (area.right - area.left + 1) > 1000000) return true;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (isLocked(sheet.styleAt(row, column))) return true;
    }
  }
  return false;
}

/** Whether the user or an add-in may write into all cells of an area. */
export const mayWrite = (sheet: Sheet, area: Rectangle): boolean =>
  sheet.protection === undefined || !hasLockedCell(sheet, area);

export function requireWritable(sheet: Sheet, area: Rectangle): void {
  if (mayWrite(sheet, area)) return;
  throw accessDenied(`工作表“${sheet.name}”受保护，单元格已锁定，不能更改。`);
}

/** Throws AccessDenied when the sheet is protected without this permission. */
export function requireAllowed(sheet: Sheet, option: keyof ProtectionOptions | 'nothing'): void {
  const { protection } = sheet;
  if (!protection || (option !== 'nothing' && protection.options[option] === true)) return;
  throw accessDenied(`工作表“${sheet.name}”受保护，不能进行此操作。`);
}

/** Excel refuses to change a part of merged cells by insertion or deletion of cells. */
export function requireNoMergeCut(sheet: Sheet, area: Rectangle): void {
  for (const merge of sheet.merges) {
    const common = intersect(merge, area);
    if (!common) continue;
    const inside = area.left <= merge.left && merge.right <= area.right;
    const across = area.top <= merge.top && merge.bottom <= area.bottom;
    if (!inside && !across)
      throw new HostError('MergedRangeConflict', '不能更改合并单元格的一部分。');
  }
}
