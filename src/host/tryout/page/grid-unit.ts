/** The grid's one workbook, whose sheets stand for the model's: laid out anew one by one, when they must. */
import type {
  IExecutionOptions,
  IWorksheetData,
  Nullable,
  Workbook as GridWorkbook,
} from '@univerjs/core';
import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Sheet } from '../../model';
import { sheetLayout } from './sheet-layout';
import type { Grid } from './univer-grid';

const UNIT = 'workbook';

interface Shown {
  /** Its id in the grid: a new one each time it is laid out. */
  readonly id: string;
  readonly layout: string;
}

export class GridUnit {
  private readonly shown = new Map<string, Shown>();
  private readonly models = new Map<string, string>();
  private count = 0;

  constructor(private readonly grid: Grid) {
    // The grid wants a first sheet; it goes when the first real one is there.
    grid.api.createWorkbook({
      id: UNIT,
      name: UNIT,
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: ['start'],
      sheets: { start: { id: 'start', name: ' ', rowCount: 200, columnCount: 26 } },
    });
    grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(UNIT);
  }

  get id(): string {
    return UNIT;
  }

  /** The model's id of a sheet of the grid. */
  modelOf(gridSheet: string): string | undefined {
    return this.models.get(gridSheet);
  }

  /** The grid's id of a sheet of the model. */
  gridOf(modelSheet: string): string | undefined {
    return this.shown.get(modelSheet)?.id;
  }

  get activeModel(): string | undefined {
    return this.models.get(this.workbook?.getActiveSheet()?.getSheetId() ?? '');
  }

  get workbook(): Nullable<GridWorkbook> {
    return this.grid.univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getUnit<GridWorkbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  }

  /** Lays out what has changed, in the model's order. True when a shown sheet was replaced. */
  layOut(sheets: readonly Sheet[], active: Sheet): boolean {
    const stale = this.staleSheets(sheets);
    let replaced = false;
    sheets.forEach((sheet, index) => {
      const layout = sheetLayout(sheet);
      const text = JSON.stringify(layout);
      const before = this.shown.get(sheet.id);
      if (before?.layout === text) return;
      if (before) {
        stale.push(before.id);
        replaced = true;
      }
      this.insert(sheet.id, index, layout, text);
    });
    this.activate(active.id);
    for (const id of stale) {
      this.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: id, subUnitName: '' });
      this.models.delete(id);
    }
    this.order(sheets);
    return replaced;
  }

  /** Notes which cells hold something: Ctrl+arrow looks at the grid's own cells, not at the drawn ones. */
  markWritten(sheet: Sheet): void {
    const cells = this.workbook?.getSheetBySheetId(this.gridOf(sheet.id) ?? '')?.getCellMatrix();
    if (!cells) return;
    cells.reset();
    for (const [row, line] of sheet.rows) {
      for (const [column, { value, formula }] of line) {
        if (value !== null || formula !== undefined) cells.setValue(row, column, { v: 1 });
      }
    }
  }

  activate(modelSheet: string): void {
    const id = this.gridOf(modelSheet);
    if (id === undefined || this.workbook?.getActiveSheet()?.getSheetId() === id) return;
    this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: id });
  }

  run(command: string, parameters: object, options: IExecutionOptions = {}): void {
    const commands = this.grid.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(command, parameters, options);
  }

  private staleSheets(sheets: readonly Sheet[]): string[] {
    const stale = this.models.size === 0 ? ['start'] : [];
    for (const [model, { id }] of this.shown) {
      if (sheets.some((sheet) => sheet.id === model)) continue;
      stale.push(id);
      this.shown.delete(model);
    }
    return stale;
  }

  private insert(
    model: string,
    index: number,
    layout: Partial<IWorksheetData>,
    text: string,
  ): void {
    this.count += 1;
    const id = `sheet-${this.count}`;
    const inserted = {
      unitId: UNIT,
      index,
      sheet: mergeWorksheetSnapshotWithDefault({ ...layout, id }),
    };
    // Without this the grid would go to each new sheet a moment later; the model says which one is shown.
    this.run(InsertSheetMutation.id, inserted, { fromCollab: true });
    this.shown.set(model, { id, layout: text });
    this.models.set(id, model);
  }

  private order(sheets: readonly Sheet[]): void {
    sheets.forEach((sheet, index) => {
      const id = this.gridOf(sheet.id);
      const at = this.workbook?.getConfig().sheetOrder.indexOf(id ?? '') ?? index;
      if (id === undefined || at === index) return;
      this.run(SetWorksheetOrderMutation.id, {
        unitId: UNIT,
        subUnitId: id,
        fromOrder: at,
        toOrder: index,
      });
    });
  }

  /** Forgets another workbook's sheets; the next layout removes them. */
  forgetModels(): void {
    const all = [...this.shown];
    this.shown.clear();
    for (const [model, { id }] of all) this.shown.set(`gone ${model}`, { id, layout: '' });
  }
}
