/** Everything a person can do in the grid, done to the model in the user's name. */
import type { Rectangle } from '../../engine';
import { coversAllColumns, coversAllRows, sameRectangle } from '../../engine';
import type { Sheet, Workbook } from '../../model';
import {
  HostError,
  activateSheet,
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  readFormula,
  renameSheet,
  selectArea,
  setVisibility,
} from '../../model';
import { History } from '../user/history';
import { clearAreas, deleteLines, fill, insertLines, shiftCells, sizeLines } from '../user/lines';
import type { Copied } from '../user/pasting';
import { copyText, paste } from '../user/pasting';
import { Refusal } from '../user/refusal';
import { requireTypable, requireValidEntry, takeEntry } from '../user/typing';
import type { MessageBox } from './message-box';

/** Points per pixel at 96 dpi. */
const POINTS = 0.75;

export class UserEdits {
  readonly history: History;
  private copied: Copied | undefined;

  constructor(
    private readonly workbook: Workbook,
    private readonly messages: MessageBox,
    /** Delivers the events that an edit has raised. */
    private readonly deliver: () => void,
    /** Gives the keyboard back to the grid. */
    private readonly focusGrid: () => void,
  ) {
    this.history = new History(workbook);
  }

  /** While a cell is edited Excel refuses every request of an add-in. */
  editing(on: boolean): void {
    this.workbook.cellEditMode = on;
  }

  /** False, with a message, when the cell is locked. */
  mayType(sheetId: string, row: number, column: number): boolean {
    const sheet = this.workbook.sheetById(sheetId);
    if (!sheet) return false;
    try {
      requireTypable(sheet, row, column);
      return true;
    } catch (problem) {
      this.explain(problem);
      return false;
    }
  }

  /**
   * Takes what was typed. False when Excel would refuse it: the entry is then dropped, and `retry` opens
   * the editor with it again if the person chooses so.
   */
  finishTyping(
    sheetId: string,
    row: number,
    column: number,
    text: string,
    retry: () => void,
  ): boolean {
    const sheet = this.workbook.sheetById(sheetId);
    if (!sheet || text === String(readFormula(this.workbook, sheet, row, column))) return true;
    try {
      requireValidEntry(this.workbook, sheet, row, column, text);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      void this.askAboutEntry(problem, () => this.take(sheet, row, column, text), retry);
      return false;
    }
    this.take(sheet, row, column, text);
    return true;
  }

  /** A choice from a cell's list, or any other single entry that did not come through the editor. */
  enter(sheet: Sheet, row: number, column: number, text: string): void {
    this.attempt(() => {
      requireTypable(sheet, row, column);
      requireValidEntry(this.workbook, sheet, row, column, text);
      takeEntry(this.workbook, sheet, row, column, text);
    });
  }

  clear(areas: readonly Rectangle[]): void {
    this.attempt((sheet) => clearAreas(this.workbook, sheet, areas));
  }

  insertLines(area: Rectangle, axis: 'row' | 'column'): void {
    this.attempt((sheet) => insertLines(this.workbook, sheet, area, axis));
  }

  deleteLines(area: Rectangle, axis: 'row' | 'column'): void {
    this.attempt((sheet) => deleteLines(this.workbook, sheet, area, axis));
  }

  shift(area: Rectangle, axis: 'row' | 'column', insert: boolean): void {
    this.attempt((sheet) => shiftCells(this.workbook, sheet, area, axis, insert));
  }

  fill(source: Rectangle, target: Rectangle): void {
    this.attempt((sheet) => fill(this.workbook, sheet, source, target));
  }

  /** Dragging the edge of one header; other wholly selected lines follow. */
  stretch(axis: 'row' | 'column', line: number, delta: number, areas: readonly Rectangle[]): void {
    const sheet = this.workbook.activeSheet;
    const size = axis === 'row' ? sheet.rowHeight(line) : sheet.columnWidth(line);
    const pixels = Math.round(size / POINTS + delta);
    const [from, to] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    const selected = areas.find(
      (area) =>
        area[from] <= line &&
        line <= area[to] &&
        (axis === 'row' ? coversAllColumns(area) : coversAllRows(area)),
    );
    const [start, end] = selected ? [selected[from], selected[to]] : [line, line];
    this.attempt(() => sizeLines(this.workbook, sheet, axis, start, end, pixels));
  }

  size(axis: 'row' | 'column', pixels: number, areas: readonly Rectangle[]): void {
    const [from, to] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    this.attempt((sheet) => {
      for (const area of areas) sizeLines(this.workbook, sheet, axis, area[from], area[to], pixels);
    });
  }

  rename(id: string | undefined, name: string): void {
    this.onSheet(id, (sheet) => renameSheet(this.workbook, sheet, name));
  }

  addSheet(): void {
    this.attempt(() => activateSheet(this.workbook, addSheet(this.workbook)));
  }

  copySheet(id: string | undefined): void {
    this.onSheet(id, (sheet) => activateSheet(this.workbook, copySheet(this.workbook, sheet)));
  }

  removeSheet(id: string | undefined): void {
    this.onSheet(id, (sheet) => deleteSheet(this.workbook, sheet));
  }

  moveSheet(id: string | undefined, position: number): void {
    this.onSheet(id, (sheet) => moveSheet(this.workbook, sheet, position));
  }

  hideSheet(id: string | undefined): void {
    this.onSheet(id, (sheet) => setVisibility(this.workbook, sheet, 'Hidden'));
  }

  showSheet(id: string | undefined): void {
    this.onSheet(id, (sheet) => setVisibility(this.workbook, sheet, 'Visible'));
  }

  undo(): void {
    this.attemptUnrecorded(() => {
      if (!this.history.undo())
        this.messages.remark('没有可以撤销的操作；加载项写入的内容不能撤销。');
    });
  }

  redo(): void {
    this.attemptUnrecorded(() => {
      if (!this.history.redo()) this.messages.remark('没有可以恢复的操作。');
    });
  }

  async copy(area: Rectangle, cut: boolean): Promise<void> {
    const sheet = this.workbook.activeSheet;
    const text = copyText(this.workbook, sheet, area);
    this.copied = { sheet: sheet.id, area, text, cut };
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // The browser keeps its clipboard to itself; pasting inside this page still works.
      this.messages.remark('浏览器没有开放剪贴板，只能在本页内粘贴。');
    }
  }

  paste(area: Rectangle, text: string): void {
    const source = this.copied;
    this.attempt((sheet) => {
      const filled = paste(this.workbook, sheet, area, text, source);
      selectArea(this.workbook, sheet, filled);
    });
    if (source?.cut) this.copied = undefined;
  }

  async pasteFromClipboard(area: Rectangle): Promise<void> {
    let text = this.copied?.text;
    try {
      text = await navigator.clipboard.readText();
    } catch {
      if (text === undefined) this.messages.remark('浏览器没有开放剪贴板，请用 Ctrl+V 粘贴。');
    }
    if (text !== undefined) this.paste(area, text);
  }

  select(area: Rectangle): void {
    const sheet = this.workbook.activeSheet;
    if (sameRectangle(sheet.selection, area)) return;
    this.workbook.as('user', () => selectArea(this.workbook, sheet, area));
    this.deliver();
  }

  activate(id: string | undefined): void {
    const sheet = id === undefined ? undefined : this.workbook.sheetById(id);
    if (!sheet || sheet === this.workbook.activeSheet) return;
    this.workbook.as('user', () => activateSheet(this.workbook, sheet));
    this.deliver();
  }

  notOffered(command: string): void {
    this.messages.remark('试用页不提供这项操作；请在 Excel 中进行。');
    console.info(`not offered: ${command}`);
  }

  private take(sheet: Sheet, row: number, column: number, text: string): void {
    this.attempt(() => takeEntry(this.workbook, sheet, row, column, text));
  }

  private onSheet(id: string | undefined, act: (sheet: Sheet) => void): void {
    const sheet = id === undefined ? this.workbook.activeSheet : this.workbook.sheetById(id);
    if (sheet) this.attempt(() => act(sheet));
  }

  /** Carries out an edit as the user, recorded for undo; what Excel would refuse is explained. */
  private attempt(edit: (sheet: Sheet) => void): void {
    this.attemptUnrecorded(() => this.history.record(() => edit(this.workbook.activeSheet)));
  }

  private attemptUnrecorded(edit: () => void): void {
    try {
      this.workbook.as('user', edit);
    } catch (problem) {
      this.explain(problem);
    }
    this.deliver();
  }

  private explain(problem: unknown): void {
    if (problem instanceof Refusal) void this.tell(problem.title, problem.message);
    else if (problem instanceof HostError) void this.tell('不能进行这项操作', problem.message);
    else throw problem;
  }

  private async tell(title: string, text: string): Promise<void> {
    await this.messages.ask(title, text);
    this.focusGrid();
  }

  /** Excel's question about an entry its rule does not allow. */
  private async askAboutEntry(
    refusal: Refusal,
    keep: () => void,
    retry: () => void,
  ): Promise<void> {
    const warned = refusal.choice === 'keep';
    const buttons = warned ? ['是', '否', '取消'] : ['重试', '取消'];
    const question = warned ? `${refusal.message}\n是否仍要输入？` : refusal.message;
    const pressed = await this.messages.ask(refusal.title, question, buttons);
    this.focusGrid();
    if (pressed === buttons.length - 1) return;
    if (warned && pressed === 0) keep();
    else retry();
  }
}
