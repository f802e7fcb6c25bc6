/** Excel's rules for the names of sheets and of defined names. */
import { looksLikeAddress } from '../engine';
import { HostError, invalidArgument } from './host-error';
import type { Sheet } from './sheet';

/** Throws InvalidArgument or ItemAlreadyExists when Excel would not take the sheet name. */
export function checkSheetName(name: string, sheets: readonly Sheet[], self?: Sheet): void {
  const bad =
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (bad) throw invalidArgument(`工作表名称“${name}”不符合 Excel 的规则。`);
  const wanted = name.toLowerCase();
  if (sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === wanted)) {
    throw new HostError('ItemAlreadyExists', `已有名为“${name}”的工作表。`);
  }
}

/** The next free `Sheet1`, `Sheet2`, …. */
export function freeSheetName(sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

/** The name Excel gives a copied sheet: `表1 (2)`, shortened to 31 characters. */
export function copyName(name: string, sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = base.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** Throws InvalidArgument when Excel would not take the defined name. */
export function checkDefinedName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shaped || looksLikeAddress(name) || /^[rc]$/i.test(name) || /^r\d+c\d+$/i.test(name)) {
    throw invalidArgument(`“${name}”不能用作名称。`);
  }
}
