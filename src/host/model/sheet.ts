/** One sheet: its cells and all that is set on it. Only the workbook writes to it. */
import type { CellValue, Rectangle } from '../engine';
import type { ConditionalFormat } from './conditional';
import type { PageLayout } from './page-layout';
import { DEFAULT_PAGE_LAYOUT } from './page-layout';
import type { SheetProtection } from './protection';
import type { CellStyle } from './style';
import { PLAIN_STYLE } from './style';
import type { Validation } from './validation';

export interface Cell {
  /** For a formula the result last computed. */
  value: CellValue;
  formula?: string;
  style: CellStyle;
  /** Version of the workbook the value was computed for. */
  computed?: number;
}

export interface Hyperlink {
  readonly area: Rectangle;
  /** A URL, or undefined for a place in this workbook. */
  readonly address?: string;
  /** A place in this workbook, such as `'表1'!A1`. */
  readonly place?: string;
  readonly screenTip?: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly resolved: boolean;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points: 64 pixels and 20 pixels at 96 dpi. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export class Sheet {
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or '' for none. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  readonly rows = new Map<number, Map<number, Cell>>();
  defaultStyle: CellStyle = PLAIN_STYLE;
  readonly rowStyles = new Map<number, CellStyle>();
  readonly columnStyles = new Map<number, CellStyle>();
  /** Points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Of columns and rows without a size of their own; points. */
  standardWidth = STANDARD_WIDTH;
  standardHeight = STANDARD_HEIGHT;
  merges: readonly Rectangle[] = [];
  freeze: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  validations: readonly Validation[] = [];
  /** First in the list, first in priority. */
  conditionals: readonly ConditionalFormat[] = [];
  links: readonly Hyperlink[] = [];
  notes: readonly Note[] = [];
  comments: readonly Comment[] = [];
  protection: SheetProtection | undefined;
  pageLayout: PageLayout = DEFAULT_PAGE_LAYOUT;
  readonly customProperties = new Map<string, string>();
  selection: Rectangle = { top: 0, left: 0, bottom: 0, right: 0 };
  enableCalculation = true;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made with the style its place has. */
  ensureCell(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: null, style: this.styleAt(row, column) }));
    return cell;
  }

  styleAt(row: number, column: number): CellStyle {
    return (
      this.cell(row, column)?.style ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      this.defaultStyle
    );
  }

  /** Existing cells inside an area, in no fixed order. */
  *cellsIn(area: Rectangle): Generator<readonly [number, number, Cell]> {
    for (const [row, cells] of this.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of cells) {
        if (column >= area.left && column <= area.right) yield [row, column, cell];
      }
    }
  }

  /** The smallest rectangle around all written cells; with styles too unless `valuesOnly`. */
  used(valuesOnly: boolean): Rectangle | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        const empty = cell.value === null && cell.formula === undefined;
        if (empty && (valuesOnly || cell.style === PLAIN_STYLE)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column)
      ? 0
      : (this.columnWidths.get(column) ?? this.standardWidth);
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? this.standardHeight);
  }

  mergeAt(row: number, column: number): Rectangle | undefined {
    return this.merges.find(
      (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
    );
  }
}
