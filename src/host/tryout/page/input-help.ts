/** The input prompt and the choice list of the selected cell, as Excel shows them beside it. */
import { cellName } from '../../engine';
import type { Sheet, Validation, Workbook } from '../../model';
import { listChoices, mayWrite, validationAt } from '../../model';
import type { Box } from './cell-box';

export interface HelpParts {
  readonly prompt: HTMLElement;
  readonly arrow: HTMLButtonElement;
  readonly list: HTMLUListElement;
}

const ARROW = 20;
const GAP = 6;

export class InputHelp {
  private choices: readonly string[] = [];
  private place: { sheet: Sheet; row: number; column: number } | undefined;
  private marked = -1;

  constructor(
    private readonly parts: HelpParts,
    private readonly boxOf: (row: number, column: number) => Box | undefined,
    private readonly enter: (sheet: Sheet, row: number, column: number, text: string) => void,
    private readonly focusGrid: () => void,
  ) {
    parts.arrow.addEventListener('mousedown', (event) => event.preventDefault());
    parts.arrow.addEventListener('click', () => this.toggle());
    parts.list.addEventListener('mousedown', (event) => event.preventDefault());
    parts.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.choose(Number(option.getAttribute('data-at')));
    });
    parts.list.addEventListener('keydown', (event) => this.onKey(event));
    parts.list.addEventListener('blur', () => this.close());
  }

  /** Whether the selected cell has a list; Alt+Down opens it. */
  get hasChoices(): boolean {
    return !this.parts.arrow.hidden;
  }

  /** Shows what belongs to the workbook's selected cell; nothing while it is scrolled out of sight. */
  show(workbook: Workbook, editing: boolean): void {
    this.close();
    const sheet = workbook.activeSheet;
    const { top: row, left: column } = sheet.selection;
    const box = this.boxOf(row, column);
    const validation = validationAt(sheet, row, column);
    this.place = { sheet, row, column };
    this.showPrompt(validation, box);
    const list = validation?.rule?.type === 'List' && validation.rule.inCellDropDown !== false;
    const open = mayWrite(sheet, { top: row, left: column, bottom: row, right: column });
    this.parts.arrow.hidden = !(list && open && box && !editing);
    if (!list || !validation || !box) return;
    this.choices = listChoices(workbook, sheet, validation, row, column);
    const merge = sheet.mergeAt(row, column);
    const last = merge ? this.boxOf(row, merge.right) : box;
    const right = last ? last.left + last.width : box.left + box.width;
    Object.assign(this.parts.arrow.style, {
      left: `${right + 1}px`,
      top: `${box.top + Math.max(0, box.height - ARROW)}px`,
    });
    this.parts.arrow.setAttribute('aria-label', `${cellName(row, column)} 的可选项`);
    Object.assign(this.parts.list.style, {
      left: `${box.left}px`,
      top: `${box.top + box.height}px`,
      minWidth: `${right - box.left}px`,
    });
  }

  hide(): void {
    this.close();
    this.parts.prompt.hidden = true;
    this.parts.arrow.hidden = true;
  }

  open(): void {
    if (!this.hasChoices || !this.place) return;
    const { sheet, row, column } = this.place;
    const present = String(sheet.cell(row, column)?.value ?? '');
    this.parts.list.replaceChildren(
      ...this.choices.map((choice, at) => {
        const option = document.createElement('li');
        option.id = `choice-${at}`;
        option.setAttribute('role', 'option');
        option.dataset.at = String(at);
        option.textContent = choice;
        return option;
      }),
    );
    this.parts.list.hidden = false;
    this.parts.arrow.setAttribute('aria-expanded', 'true');
    const room = window.innerHeight - this.parts.list.getBoundingClientRect().top - 8;
    this.parts.list.style.maxHeight = `${Math.max(80, room)}px`;
    this.mark(Math.max(0, this.choices.indexOf(present)));
    this.parts.list.focus();
  }

  private toggle(): void {
    if (this.parts.list.hidden) this.open();
    else this.close();
  }

  private close(): void {
    this.parts.list.hidden = true;
    this.parts.arrow.setAttribute('aria-expanded', 'false');
  }

  private mark(at: number): void {
    this.marked = at;
    for (const option of this.parts.list.children) {
      const selected = option.getAttribute('data-at') === String(at);
      option.setAttribute('aria-selected', String(selected));
      if (selected) option.scrollIntoView({ block: 'nearest' });
    }
    this.parts.list.setAttribute('aria-activedescendant', `choice-${at}`);
  }

  private choose(at: number): void {
    const text = this.choices[at];
    this.close();
    if (this.place && text !== undefined)
      this.enter(this.place.sheet, this.place.row, this.place.column, text);
    this.focusGrid();
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.choices.length - 1;
    if (event.key === 'ArrowDown') this.mark(Math.min(last, this.marked + 1));
    else if (event.key === 'ArrowUp') this.mark(Math.max(0, this.marked - 1));
    else if (event.key === 'Enter') this.choose(this.marked);
    else if (event.key === 'Escape') {
      this.close();
      this.focusGrid();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private showPrompt(validation: Validation | undefined, box: Box | undefined): void {
    const { prompt } = this.parts;
    const shown = validation?.prompt;
    const wanted = shown?.showPrompt === true && (shown.title !== '' || shown.message !== '');
    prompt.hidden = !wanted || !box;
    if (!wanted || !box) return;
    const title = document.createElement('strong');
    title.textContent = shown.title;
    prompt.replaceChildren(...(shown.title ? [title] : []), shown.message);
    const { width, height } = prompt.getBoundingClientRect();
    const below = box.top + box.height + GAP;
    const fits = below + height < window.innerHeight - 48;
    Object.assign(prompt.style, {
      left: `${Math.max(4, Math.min(box.left + 12, window.innerWidth - width - 8))}px`,
      top: `${fits ? below : box.top - height - GAP}px`,
    });
  }
}
