/** The page: one workbook at a time, its grid on the left, the real task pane on the right. */
import { ILayoutService } from '@univerjs/ui';
import { Host } from '../../dispatch';
import { dateSerial } from '../../engine';
import type { Workbook } from '../../model';
import { newWorkbook } from '../../model';
import type { Box } from './cell-box';
import { cellBox } from './cell-box';
import { followLink } from './follow-link';
import { routeCommands } from './grid-commands';
import type { GridUnit } from './grid-unit';
import { GridView } from './grid-view';
import { InputHelp } from './input-help';
import type { MessageBox } from './message-box';
import { part } from './message-box';
import { PaneLink } from './pane-link';
import type { TryoutHandle } from './test-handle';
import { switchParts } from './switch-parts';
import { testHandle } from './test-handle';
import type { Grid } from './univer-grid';
import { UserEdits } from './user-edits';
import { openFile, saveFile } from './workbook-file';

const FIRST_NAME = '工作簿1.xlsx';

interface Open {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly view: GridView;
  readonly edits: UserEdits;
  readonly stop: () => void;
}

export class TryoutPage {
  readonly link: PaneLink;
  readonly handle: TryoutHandle;
  private open: Open;
  private touched = false;
  /** Lets F6 lead to a frame. */
  private readonly reachable: (frame: HTMLIFrameElement) => void;
  private readonly help: InputHelp;
  private readonly container: HTMLElement;

  constructor(
    private readonly document: Document,
    private readonly grid: Grid,
    private readonly unit: GridUnit,
    private readonly messages: MessageBox,
  ) {
    this.container = part(document, 'grid', HTMLElement);
    this.reachable = switchParts(document, () => this.focusGrid());
    this.link = new PaneLink(messages);
    this.help = new InputHelp(
      {
        prompt: part(document, 'prompt', HTMLElement),
        arrow: part(document, 'choices-arrow', HTMLButtonElement),
        list: part(document, 'choices', HTMLUListElement),
      },
      (row, column) => this.boxOf(row, column),
      (sheet, row, column, text) => this.open.edits.enter(sheet, row, column, text),
      () => this.focusGrid(),
    );
    this.open = this.openWorkbook(newWorkbook({ name: FIRST_NAME, today: today() }));
    this.handle = testHandle(
      () => this.open.workbook,
      (row, column) => this.boxOf(row, column),
      () => this.open.host.flushEvents(),
    );
  }

  start(): void {
    this.bar();
    this.loadPane();
    this.keys();
    this.grid.api.addEvent(this.grid.api.Event.CellClicked, ({ row, column }) => {
      this.open.workbook.as('user', () => followLink(this.open.workbook, row, column));
      this.open.host.flushEvents();
    });
    this.grid.api.addEvent(this.grid.api.Event.Scroll, () => this.showHelp());
    window.addEventListener('resize', () => this.showHelp());
    window.addEventListener('beforeunload', (event) => {
      if (this.touched) event.preventDefault();
    });
  }

  private openWorkbook(workbook: Workbook): Open {
    const host = new Host(workbook);
    const view = new GridView(this.grid, this.unit, workbook);
    const edits = new UserEdits(
      workbook,
      this.messages,
      () => host.flushEvents(),
      () => this.focusGrid(),
    );
    const stopRouting = routeCommands(this.grid, this.unit, view, edits);
    const stopWatching = workbook.onChange((change, origin) => {
      const looking = change.type === 'selected' || change.type === 'activated';
      if (!looking) this.touched = true;
      if (!looking && origin === 'add-in') edits.history.clear();
      // After the grid has followed, which happens in a microtask.
      setTimeout(() => this.showHelp(), 0);
    });
    this.link.connect(host);
    part(this.document, 'file-name', HTMLElement).textContent = workbook.name;
    return {
      workbook,
      host,
      view,
      edits,
      stop: () => {
        stopRouting();
        stopWatching();
        view.dispose();
      },
    };
  }

  private replace(workbook: Workbook): void {
    this.open.stop();
    this.open = this.openWorkbook(workbook);
    this.touched = false;
    this.loadPane();
    this.showHelp();
  }

  private bar(): void {
    const press = (id: string, act: () => void): void =>
      part(this.document, id, HTMLButtonElement).addEventListener('click', act);
    const input = part(this.document, 'file-input', HTMLInputElement);
    press('new-workbook', () => void this.newWorkbook());
    press('open-workbook', () => input.click());
    press('save-workbook', () => void this.save());
    press('undo', () => this.open.edits.undo());
    press('redo', () => this.open.edits.redo());
    press('toggle-pane', () => this.togglePane());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.openLocal(file);
    });
  }

  private async newWorkbook(): Promise<void> {
    if (await this.mayLeave()) this.replace(newWorkbook({ name: FIRST_NAME, today: today() }));
  }

  private async openLocal(file: File): Promise<void> {
    if (!(await this.mayLeave())) return;
    try {
      this.replace(await openFile(file, today()));
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      await this.messages.ask('打不开这个文件', `${file.name}：${why}`);
    }
  }

  private async save(): Promise<void> {
    await saveFile(this.open.workbook);
    this.touched = false;
    this.messages.remark(`已保存到浏览器的下载文件夹：${this.open.workbook.name}`);
  }

  private async mayLeave(): Promise<boolean> {
    if (!this.touched) return true;
    const question = '当前工作簿还没有保存，继续会丢弃其中的内容。';
    return (await this.messages.ask('放弃当前工作簿？', question, ['放弃', '取消'])) === 0;
  }

  /** The frame is made anew for each workbook, as Excel opens a pane per document. */
  private loadPane(): void {
    const frame = this.document.createElement('iframe');
    frame.title = '执法年报任务窗格';
    frame.src = '/taskpane.html';
    frame.allow = 'clipboard-write; clipboard-read';
    this.reachable(frame);
    part(this.document, 'pane', HTMLElement).replaceChildren(frame);
  }

  private togglePane(): void {
    const pane = part(this.document, 'pane', HTMLElement);
    pane.hidden = !pane.hidden;
    part(this.document, 'toggle-pane', HTMLButtonElement).setAttribute(
      'aria-pressed',
      String(!pane.hidden),
    );
    window.dispatchEvent(new Event('resize'));
  }

  private keys(): void {
    this.document.addEventListener(
      'keydown',
      (event) => {
        if (event.altKey && event.key === 'ArrowDown' && this.help.hasChoices && !this.isEditing) {
          event.preventDefault();
          event.stopPropagation();
          this.help.open();
        }
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
          event.preventDefault();
          void this.save();
        }
      },
      true,
    );
  }

  private get isEditing(): boolean {
    return this.open.workbook.cellEditMode;
  }

  private showHelp(): void {
    this.help.show(this.open.workbook, this.isEditing);
  }

  private boxOf(row: number, column: number): Box | undefined {
    return cellBox(this.grid, this.container, row, column);
  }

  private focusGrid(): void {
    // A closed dialog gives the focus back by itself, and then the grid would not notice a second focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.grid.univer.__getInjector().get(ILayoutService).focus();
  }
}

/** The serial of this day, for TODAY(). */
function today(): number {
  const now = new Date();
  return dateSerial(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
