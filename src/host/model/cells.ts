/** Writing values and looks of cells. Protection is the caller's to check (see guard.ts). */
import type { Entry, Rectangle } from '../engine';
import {
  FormulaSyntaxError,
  coversAllColumns,
  coversAllRows,
  isCellError,
  parseFormula,
  readEntry,
} from '../engine';
import { HostError, invalidArgument } from './host-error';
import type { Cell, Sheet } from './sheet';
import type { Border, BorderSide, CellStyle } from './style';
import { PLAIN_STYLE, changeStyle, numberFormatOf } from './style';
import type { Workbook } from './workbook';

export type Input = string | number | boolean;

/** What a cell reads as through Office.js: blank is '', an error its code. */
export function readValue(workbook: Workbook, sheet: Sheet, row: number, column: number): Input {
  const value = workbook.valueAt(sheet, row, column);
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** What stands in the cell's formula bar: the formula, or the value. */
export function readFormula(workbook: Workbook, sheet: Sheet, row: number, column: number): Input {
  return sheet.cell(row, column)?.formula ?? readValue(workbook, sheet, row, column);
}

function entryOf(input: Input, format: string): Entry {
  const entry = typeof input === 'string' ? readEntry(input, format) : { value: input };
  if (entry.formula === undefined) return entry;
  try {
    parseFormula(entry.formula);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    // A dash before a word is text after all; a broken formula Excel refuses.
    if (!String(input).startsWith('=')) return { value: String(input) };
    throw invalidArgument(`公式有误：${entry.formula}`);
  }
  return entry;
}

export function store(cell: Cell, entry: Entry): void {
  cell.value = entry.value;
  delete cell.computed;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.format !== undefined && numberFormatOf(cell.style) === 'General') {
    cell.style = changeStyle(cell.style, { numberFormat: entry.format });
  }
}

/**
 * Writes a block of inputs from a corner; null leaves a cell as it is. All inputs are read before
 * the first is stored, so a bad formula leaves the block untouched.
 */
export function writeBlock(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  inputs: readonly (readonly (Input | null)[])[],
): void {
  const single = area.top === area.bottom && area.left === area.right;
  const before = single ? readFormula(workbook, sheet, area.top, area.left) : '';
  const entries = inputs.map((line, r) =>
    line.map((input, c) => {
      if (input === null) return undefined;
      return entryOf(input, numberFormatOf(sheet.styleAt(area.top + r, area.left + c)));
    }),
  );
  entries.forEach((line, r) =>
    line.forEach((entry, c) => {
      if (!entry) return;
      const blank = entry.value === null && entry.formula === undefined;
      const [row, column] = [area.top + r, area.left + c];
      if (!blank || sheet.cell(row, column)) store(sheet.ensureCell(row, column), entry);
    }),
  );
  const details = single
    ? { single: { before, after: readFormula(workbook, sheet, area.top, area.left) } }
    : {};
  workbook.changed({ type: 'values', sheet: sheet.id, area, ...details });
}

/** Empties the cells; their looks stay. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  for (const [, , cell] of sheet.cellsIn(area)) store(cell, { value: null });
  workbook.changed({ type: 'values', sheet: sheet.id, area });
}

/** Puts the looks back to the default. */
export function clearStyles(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  applyStyle(workbook, sheet, area, () => PLAIN_STYLE);
}

const CELL_LIMIT = 2000000;

/**
 * Changes the looks of an area. Whole rows, columns and sheets are held once, not cell by cell.
 */
export function applyStyle(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  change: (style: CellStyle) => CellStyle,
): void {
  const changedOnce = new Map<CellStyle, CellStyle>();
  const once = (style: CellStyle): CellStyle => {
    let after = changedOnce.get(style);
    if (!after) changedOnce.set(style, (after = change(style)));
    return after;
  };
  const [allRows, allColumns] = [coversAllRows(area), coversAllColumns(area)];
  if (allRows || allColumns) {
    if (allRows && !allColumns) {
      // Cells where a styled row crosses the columns take the change for themselves.
      for (const row of sheet.rowStyles.keys()) {
        for (let c = area.left; c <= area.right; c++) sheet.ensureCell(row, c);
      }
    }
    for (const [, , cell] of sheet.cellsIn(area)) cell.style = once(cell.style);
    if (allRows && allColumns) {
      sheet.defaultStyle = once(sheet.defaultStyle);
      for (const [row, style] of sheet.rowStyles) sheet.rowStyles.set(row, once(style));
      for (const [column, style] of sheet.columnStyles) sheet.columnStyles.set(column, once(style));
    } else if (allRows) {
      for (let c = area.left; c <= area.right; c++) {
        sheet.columnStyles.set(c, once(sheet.columnStyles.get(c) ?? sheet.defaultStyle));
      }
    } else {
      for (let r = area.top; r <= area.bottom; r++) {
        const column = sheet.columnStyles;
        for (const c of column.keys()) {
          if (!sheet.cell(r, c)) sheet.ensureCell(r, c).style = once(sheet.styleAt(r, c));
        }
        sheet.rowStyles.set(r, once(sheet.rowStyles.get(r) ?? sheet.defaultStyle));
      }
    }
  } else {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > CELL_LIMIT) throw new HostError('GeneralException', '区域过大，无法设置格式。');
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const cell = sheet.ensureCell(r, c);
        cell.style = once(cell.style);
      }
    }
  }
  workbook.changed({ type: 'styles', sheet: sheet.id, area });
}

/** Lays a change of style over an area. */
export const styleArea = (
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  change: CellStyle,
): void => applyStyle(workbook, sheet, area, (style) => changeStyle(style, change));

/** The cells of an area whose border a side of the whole area means, and which of their sides. */
function borderParts(area: Rectangle, side: string): readonly (readonly [Rectangle, BorderSide])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'EdgeTop']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'EdgeBottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'EdgeLeft']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'EdgeRight']];
    case 'InsideHorizontal':
      if (area.top === area.bottom) return [];
      return [
        [{ ...area, bottom: area.bottom - 1 }, 'EdgeBottom'],
        [{ ...area, top: area.top + 1 }, 'EdgeTop'],
      ];
    case 'InsideVertical':
      if (area.left === area.right) return [];
      return [
        [{ ...area, right: area.right - 1 }, 'EdgeRight'],
        [{ ...area, left: area.left + 1 }, 'EdgeLeft'],
      ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [[area, side]];
    default:
      throw invalidArgument(`没有名为 ${side} 的边框。`);
  }
}

const NEW_BORDER: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Changes one side's border; style None takes it away. Inside sides mean the lines between cells. */
export function styleBorder(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  side: string,
  change: Partial<Border>,
): void {
  for (const [part, cellSide] of borderParts(area, side)) {
    applyStyle(workbook, sheet, part, (style) => {
      const border = { ...(style.borders?.[cellSide] ?? NEW_BORDER), ...change };
      const borders = { ...style.borders, [cellSide]: border };
      if (border.style === 'None') delete borders[cellSide];
      return changeStyle(style, {
        borders: Object.keys(borders).length ? borders : undefined,
      } as CellStyle);
    });
  }
}

/** The border that a side of an area shows, taken from its first cell. */
export function borderAt(sheet: Sheet, area: Rectangle, side: string): Border | undefined {
  const part = borderParts(area, side)[0];
  return part && sheet.styleAt(part[0].top, part[0].left).borders?.[part[1]];
}
