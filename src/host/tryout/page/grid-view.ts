/** Keeps the grid showing what the model holds. The model never waits for it. */
import type { IRange, Nullable, Workbook as GridWorkbook } from '@univerjs/core';
import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  InterceptorEffectEnum,
  UniverInstanceType,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  ScrollToCellOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import type { Rectangle } from '../../engine';
import type { ModelChange, Workbook } from '../../model';
import { DrawnCells } from './drawn-cells';
import type { Grid } from './univer-grid';
import { gridSize, workbookData } from './workbook-data';

/** Changes after which the grid's sheets are laid out anew; the others are only drawn again. */
const LAID_OUT: ReadonlySet<ModelChange['type']> = new Set([
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

export class GridView {
  readonly drawn: DrawnCells;
  private unitId = '';
  private units = 0;
  private due: 'nothing' | 'drawing' | 'layout' = 'layout';
  private follow = false;
  private scheduled = false;
  private readonly stops: (() => void)[] = [];
  /** Selections the grid reports while this is set are our own doing. */
  private moving = false;

  constructor(
    private readonly grid: Grid,
    readonly workbook: Workbook,
  ) {
    this.drawn = new DrawnCells(workbook);
    // The grid's services exist once it has a workbook.
    this.show();
    const injector = grid.univer.__getInjector();
    const interceptors = injector.get(SheetInterceptorService);
    const drawing = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      priority: 100,
      handler: (cell, place, next) =>
        place.unitId === this.unitId
          ? next(this.drawn.at(place.subUnitId, place.row, place.col) ?? undefined)
          : next(cell),
    });
    const editing = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, place, next) => {
        if (place.unitId !== this.unitId) return next(cell);
        const text = this.drawn.typed(place.subUnitId, place.row, place.col);
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
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.closeUnit();
  }

  get unit(): string {
    return this.unitId;
  }

  /** True while the grid moves because the model did. */
  get isFollowing(): boolean {
    return this.moving;
  }

  /** Brings the grid up to date now. */
  show(): void {
    this.scheduled = false;
    const { due, follow } = this;
    this.due = 'nothing';
    this.follow = false;
    if (due === 'nothing' && !follow) return;
    this.moving = true;
    try {
      if (due === 'layout') this.layOut();
      if (due === 'drawing') this.draw();
      if (due === 'layout' || follow) this.goToSelection(follow);
    } finally {
      this.moving = false;
    }
  }

  private note(change: ModelChange, byUser: boolean): void {
    if (change.type === 'selected' || change.type === 'activated') {
      if (byUser && this.moving) return;
      this.follow = this.follow || !byUser;
    } else {
      this.drawn.forget();
      if (LAID_OUT.has(change.type)) this.due = 'layout';
      else if (this.due === 'nothing') this.due = 'drawing';
      if (change.type === 'values' || change.type === 'styles')
        this.growTo(change.sheet, change.area);
    }
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => this.scheduled && this.show());
  }

  /** Cells beyond the grid's edge need a larger grid. */
  private growTo(sheetId: string, area: Rectangle): void {
    const sheet = this.workbook.sheetById(sheetId);
    const shown = this.gridSheet(sheetId);
    if (!sheet || !shown) return;
    const { rows, columns } = gridSize(sheet);
    const needed = area.bottom < 1048575 && area.right < 16383;
    if (needed && (rows > shown.getRowCount() || columns > shown.getColumnCount()))
      this.due = 'layout';
  }

  private gridWorkbook(): Nullable<GridWorkbook> {
    const injector = this.grid.univer.__getInjector();
    return injector
      .get(IUniverInstanceService)
      .getUnit<GridWorkbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
  }

  private gridSheet(sheetId: string) {
    return this.gridWorkbook()?.getSheetBySheetId(sheetId);
  }

  private closeUnit(): void {
    if (!this.unitId) return;
    this.grid.api.disposeUnit(this.unitId);
    // Each workbook registers this part of the grid anew, and says so when it is still there.
    this.grid.univer.__getInjector().get(ComponentManager).delete('univer.sheet.cell-alert');
  }

  private layOut(): void {
    const before = this.scrolled();
    const old = this.unitId;
    this.units += 1;
    this.unitId = `workbook-${this.workbook.name}-${this.units}`;
    this.grid.api.createWorkbook(workbookData(this.workbook, this.unitId, this.drawn));
    // The grid stays blank when it is without any workbook in between.
    if (old) this.grid.api.disposeUnit(old);
    this.grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(this.unitId);
    this.activate();
    if (before && before.sheet === this.workbook.activeSheetId)
      this.scrollTo(before.row, before.column);
  }

  private activate(): void {
    const id = this.workbook.activeSheet.id;
    const book = this.gridWorkbook();
    if (!book || book.getActiveSheet()?.getSheetId() === id) return;
    this.run(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: id });
  }

  private draw(): void {
    const render = this.grid.univer
      .__getInjector()
      .get(IRenderManagerService)
      .getRenderById(this.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  private goToSelection(reveal: boolean): void {
    const sheet = this.workbook.activeSheet;
    this.activate();
    const { rows, columns } = gridSize(sheet);
    const { top, left, bottom, right } = sheet.selection;
    const range: IRange = {
      startRow: Math.min(top, rows - 1),
      endRow: Math.min(bottom, rows - 1),
      startColumn: Math.min(left, columns - 1),
      endColumn: Math.min(right, columns - 1),
    };
    const merge = sheet.mergeAt(top, left);
    const primary = merge ?? { top, left, bottom: top, right: left };
    this.run(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
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
    if (reveal) this.reveal(top, left);
  }

  /** Scrolls only when the cell is out of sight. */
  private reveal(row: number, column: number): void {
    this.run('sheet.operation.scroll-to-range', {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  }

  private scrolled(): { sheet: string; row: number; column: number } | undefined {
    const render = this.grid.univer
      .__getInjector()
      .get(IRenderManagerService)
      .getRenderById(this.unitId);
    const state = render?.with(SheetScrollManagerService).getCurrentScrollState();
    return state
      ? {
          sheet: this.gridWorkbook()?.getActiveSheet()?.getSheetId() ?? '',
          row: state.sheetViewStartRow,
          column: state.sheetViewStartColumn,
        }
      : undefined;
  }

  private scrollTo(row: number, column: number): void {
    this.run(ScrollToCellOperation.id, {
      unitId: this.unitId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  }

  private run(id: string, parameters: object): void {
    this.grid.univer.__getInjector().get(ICommandService).syncExecuteCommand(id, parameters);
  }
}
