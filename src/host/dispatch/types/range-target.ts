/** Cells meant by an address that may name another sheet. */
import { parseRectangle, splitSheet } from '../../engine';
import type { Sheet } from '../../model';
import { invalidArgument } from '../../model';
import { stringArgument } from '../arguments';
import type { Cells, Session } from '../session';
import { rangeType } from './range';

export function findSheetOfAddress(session: Session, home: Sheet, value: unknown): Cells {
  const { sheet, rest } = splitSheet(stringArgument(value, 'address'));
  const target = sheet === undefined ? home : session.workbook.sheetByName(sheet);
  const area = parseRectangle(rest);
  if (!target || !area) throw invalidArgument(`“${String(value)}”不是单元格地址。`);
  return session.cells(target, area);
}

/** A Range argument, or an address as text. */
export const cellsArgument = (session: Session, home: Sheet, value: unknown): Cells =>
  rangeType.targetOf(value) ?? findSheetOfAddress(session, home, value);
