/** What the grid shows in each cell: text, look and conditional formats, all as the model has them. */
import type { ICellData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { shownText } from '../../engine';
import type { Workbook } from '../../model';
import { PLAIN_STYLE, numberFormatOf, readFormula, shownStyle } from '../../model';
import { cellLook } from './cell-look';

const COLUMNS = 16384;

/** Computed once per cell and kept until the workbook's contents change. */
export class DrawnCells {
  private readonly kept = new Map<string, Map<number, ICellData | null>>();

  constructor(private readonly workbook: Workbook) {}

  forget(): void {
    this.kept.clear();
  }

  /** Null where the sheet has nothing to show. */
  at(sheetId: string, row: number, column: number): ICellData | null {
    let cells = this.kept.get(sheetId);
    if (!cells) this.kept.set(sheetId, (cells = new Map<number, ICellData | null>()));
    const key = row * COLUMNS + column;
    let drawn = cells.get(key);
    if (drawn === undefined) cells.set(key, (drawn = this.draw(sheetId, row, column)));
    return drawn;
  }

  /** What the cell's editor starts with: the formula, or the value as it would be typed. */
  typed(sheetId: string, row: number, column: number): string {
    const sheet = this.workbook.sheetById(sheetId);
    return sheet ? String(readFormula(this.workbook, sheet, row, column)) : '';
  }

  private draw(sheetId: string, row: number, column: number): ICellData | null {
    const sheet = this.workbook.sheetById(sheetId);
    if (!sheet) return null;
    const style = shownStyle(this.workbook, sheet, row, column);
    if (style === PLAIN_STYLE && !sheet.cell(row, column)) return null;
    const value = this.workbook.valueAt(sheet, row, column);
    const look = cellLook(style, value);
    if (value === null) return { s: look };
    return { v: shownText(value, numberFormatOf(style)), t: CellValueType.STRING, s: look };
  }
}
