/** Keeps the grid showing what the model holds. The model never waits for it. */
import type { IRange } from '@univerjs/core';
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  ScrollToCellOperation,
  SetSelectionsOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import {
  ScrollToRangeOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import type { ModelChange, Workbook } from '../../model';
import { DrawnCells } from './drawn-cells';
import { rangeOf, rectangleOf } from './grid-range';
import type { GridUnit } from './grid-unit';
import { gridSize } from './sheet-layout';
import type { Grid } from './univer-grid';

/** Changes that can alter the layout of sheets; the others only what stands in their cells. */
const LAYOUT: ReadonlySet<ModelChange['type']> = new Set([
  'structure',
  'sizes',
  'merges',
  'freeze',
  'appearance',
  'sheet-added',
  'sheet-deleted',
  'sheet-renamed',
  'sheet-moved',
  'sheet-visibility',
]);

interface Suggestion {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export class GridView {
  private readonly drawn: DrawnCells;
  private readonly stops: (() => void)[] = [];
  private due: 'nothing' | 'drawing' | 'layout' = 'layout';
  private follow = true;
  private scheduled = false;
  /** What the grid reports while this is set is our own doing. */
  private moving = false;
  private suggestion: Suggestion | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly unit: GridUnit,
    private readonly workbook: Workbook,
  ) {
    this.drawn = new DrawnCells(workbook);
    const interceptors = grid.univer.__getInjector().get(SheetInterceptorService);
    const drawing = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      priority: 100,
      handler: (cell, place, next) => {
        const sheet = unit.modelOf(place.subUnitId);
        if (sheet === undefined) return next(cell);
        return next(this.drawn.at(sheet, place.row, place.col) ?? undefined);
      },
    });
    const editing = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, place, next) => {
        const sheet = unit.modelOf(place.subUnitId);
        if (sheet === undefined) return next(cell);
        const text = this.typed(sheet, place.row, place.col);
        return next({ s: cell?.s, v: text, t: CellValueType.STRING });
      },
    });
    const stopWatching = workbook.onChange((change, origin) =>
      this.note(change, origin === 'user'),
    );
    this.stops.push(
      () => drawing.dispose(),
      () => void editing(),
      () => stopWatching(),
    );
    this.show();
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.scheduled = false;
    this.unit.forgetModels();
  }

  /** What the cell's editor starts with instead of the cell's content; undefined takes it back. */
  suggest(sheet: string, row: number, column: number, text: string | undefined): void {
    this.suggestion = text === undefined ? undefined : { sheet, row, column, text };
  }

  /** True while the grid moves because the model did. */
  get isFollowing(): boolean {
    return this.moving;
  }

  /** Brings the grid up to date now. */
  private show(): void {
    this.scheduled = false;
    const { due, follow } = this;
    this.due = 'nothing';
    this.follow = false;
    this.moving = true;
    try {
      const place = this.scrolled();
      const replaced =
        due === 'layout' && this.unit.layOut(this.workbook.sheets, this.workbook.activeSheet);
      if (due !== 'nothing') this.draw();
      if (replaced && place && this.unit.activeModel === place.sheet) this.scrollTo(place);
      if (replaced || follow) this.goToSelection(follow);
    } finally {
      this.moving = false;
    }
  }

  private typed(sheet: string, row: number, column: number): string {
    const { suggestion } = this;
    const suggested =
      suggestion?.sheet === sheet && suggestion.row === row && suggestion.column === column;
    return suggested ? suggestion.text : this.drawn.typed(sheet, row, column);
  }

  private note(change: ModelChange, byUser: boolean): void {
    if (change.type === 'selected' || change.type === 'activated') {
      // What the person selects in the grid, the grid shows already.
      const { active, area } = this.gridSelection();
      const here = active === this.workbook.activeSheetId;
      const same =
        change.type === 'activated' ? here : here && area === JSON.stringify(change.area);
      if (byUser && same) return;
      this.follow = true;
    } else {
      this.drawn.forget();
      if (LAYOUT.has(change.type) || this.outgrows(change)) this.due = 'layout';
      else if (this.due === 'nothing') this.due = 'drawing';
    }
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => this.scheduled && this.show());
  }

  /** Cells beyond the grid's edge need a larger grid. */
  private outgrows(change: ModelChange): boolean {
    if (change.type !== 'values' && change.type !== 'styles') return false;
    const sheet = this.workbook.sheetById(change.sheet);
    const shown = this.unit.workbook?.getSheetBySheetId(this.unit.gridOf(change.sheet) ?? '');
    if (!sheet || !shown) return false;
    const { rows, columns } = gridSize(sheet);
    return rows > shown.getRowCount() || columns > shown.getColumnCount();
  }

  private gridSelection(): { active: string | undefined; area: string } {
    const range = this.grid.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      ?.getSelection()
      ?.getActiveRange();
    const area = range && rectangleOf(range.getRange());
    return { active: this.unit.activeModel, area: JSON.stringify(area) };
  }

  private render() {
    return this.grid.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unit.id);
  }

  private draw(): void {
    for (const sheet of this.workbook.sheets) this.unit.markWritten(sheet);
    const render = this.render();
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  private goToSelection(reveal: boolean): void {
    const sheet = this.workbook.activeSheet;
    this.unit.activate(sheet.id);
    const { top, left } = sheet.selection;
    const range = rangeOf(sheet.selection, gridSize(sheet));
    const merge = sheet.mergeAt(top, left);
    const primary = merge ?? { top, left, bottom: top, right: left };
    this.unit.run(SetSelectionsOperation.id, {
      unitId: this.unit.id,
      subUnitId: this.unit.gridOf(sheet.id),
      selections: [
        {
          range,
          primary: {
            startRow: primary.top,
            endRow: primary.bottom,
            startColumn: primary.left,
            endColumn: primary.right,
            actualRow: top,
            actualColumn: left,
            isMerged: merge !== undefined,
            isMergedMainCell: merge !== undefined,
          },
          style: null,
        },
      ],
    });
    // Scrolls only when the cell is out of sight.
    if (reveal) this.unit.run(ScrollToRangeOperation.id, { range: cellRange(top, left) });
  }

  private scrolled(): { sheet: string; row: number; column: number } | undefined {
    const state = this.render()?.with(SheetScrollManagerService).getCurrentScrollState();
    const sheet = this.unit.activeModel;
    if (!state || sheet === undefined) return undefined;
    return { sheet, row: state.sheetViewStartRow, column: state.sheetViewStartColumn };
  }

  private scrollTo({ row, column }: { readonly row: number; readonly column: number }): void {
    this.unit.run(ScrollToCellOperation.id, {
      unitId: this.unit.id,
      range: cellRange(row, column),
    });
  }
}

const cellRange = (row: number, column: number): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
