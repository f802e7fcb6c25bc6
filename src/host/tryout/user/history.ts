/**
 * Undo for the user's own edits. Before each edit the whole workbook is remembered (some ten thousand
 * small objects, a few milliseconds), so that any edit can be taken back, structural ones too. As in
 * Excel, what an add-in writes cannot be undone and ends the history.
 */
import type { Rectangle } from '../../engine';
import type { Cell, DefinedName, Sheet, Workbook } from '../../model';

type SheetState = Pick<
  Sheet,
  | 'name'
  | 'visibility'
  | 'tabColor'
  | 'defaultStyle'
  | 'merges'
  | 'freeze'
  | 'validations'
  | 'conditionals'
  | 'links'
  | 'notes'
  | 'comments'
  | 'pageLayout'
> & {
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly maps: readonly ReadonlyMap<number, unknown>[];
  readonly sets: readonly ReadonlySet<number>[];
};

interface State {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
  readonly active: string;
}

const mapsOf = (sheet: Sheet): readonly Map<number, unknown>[] => [
  sheet.rowStyles as Map<number, unknown>,
  sheet.columnStyles as Map<number, unknown>,
  sheet.columnWidths as Map<number, unknown>,
  sheet.rowHeights as Map<number, unknown>,
];
const setsOf = (sheet: Sheet): readonly Set<number>[] => [sheet.hiddenRows, sheet.hiddenColumns];

function remember(workbook: Workbook): State {
  return {
    names: [...workbook.names],
    active: workbook.activeSheetId,
    sheets: workbook.sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      visibility: sheet.visibility,
      tabColor: sheet.tabColor,
      defaultStyle: sheet.defaultStyle,
      merges: sheet.merges,
      freeze: sheet.freeze,
      validations: sheet.validations,
      conditionals: sheet.conditionals,
      links: sheet.links,
      notes: sheet.notes,
      comments: sheet.comments,
      pageLayout: sheet.pageLayout,
      rows: copyRows(sheet.rows),
      maps: mapsOf(sheet).map((map) => new Map(map)),
      sets: setsOf(sheet).map((set) => new Set(set)),
    })),
  };
}

const copyRows = (
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Map<number, Map<number, Cell>> =>
  new Map(
    [...rows].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, { ...cell }])),
    ]),
  );

/** The smallest area around the cells whose content differs. */
function differing(
  before: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  after: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Rectangle | undefined {
  let found: Rectangle | undefined;
  const compare = (row: number, column: number): void => {
    const a = before.get(row)?.get(column);
    const b = after.get(row)?.get(column);
    const same =
      a?.formula === b?.formula &&
      (a?.formula !== undefined || (a?.value ?? null) === (b?.value ?? null));
    if (same) return;
    found = {
      top: Math.min(found?.top ?? row, row),
      left: Math.min(found?.left ?? column, column),
      bottom: Math.max(found?.bottom ?? row, row),
      right: Math.max(found?.right ?? column, column),
    };
  };
  for (const rows of [before, after]) {
    for (const [row, cells] of rows) for (const column of cells.keys()) compare(row, column);
  }
  return found;
}

function restore(workbook: Workbook, state: State): void {
  const structural =
    state.sheets.length !== workbook.sheets.length ||
    state.sheets.some(
      ({ sheet, name }, at) => workbook.sheets[at] !== sheet || sheet.name !== name,
    );
  const touched: { readonly sheet: Sheet; readonly area: Rectangle }[] = [];
  workbook.sheets.splice(0, workbook.sheets.length, ...state.sheets.map(({ sheet }) => sheet));
  for (const { sheet, rows, maps, sets, ...parts } of state.sheets) {
    const area = differing(sheet.rows, rows);
    if (area) touched.push({ sheet, area });
    Object.assign(sheet, parts);
    sheet.rows.clear();
    for (const [row, cells] of copyRows(rows)) sheet.rows.set(row, cells);
    mapsOf(sheet).forEach((map, at) => {
      map.clear();
      for (const [line, value] of maps[at] ?? []) map.set(line, value);
    });
    setsOf(sheet).forEach((set, at) => {
      set.clear();
      for (const line of sets[at] ?? []) set.add(line);
    });
  }
  workbook.names.splice(0, workbook.names.length, ...state.names);
  if (!workbook.sheetById(workbook.activeSheetId)) workbook.activeSheetId = state.active;
  if (structural) workbook.changed({ type: 'names' });
  for (const { sheet, area } of touched) {
    workbook.changed({ type: 'values', sheet: sheet.id, area });
    workbook.changed({ type: 'styles', sheet: sheet.id, area });
  }
  for (const { sheet } of state.sheets) {
    workbook.changed({ type: 'appearance', sheet: sheet.id });
  }
}

const LONGEST = 40;

export class History {
  private readonly past: State[] = [];
  private readonly future: State[] = [];

  constructor(private readonly workbook: Workbook) {}

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Carries out an edit that can be taken back; an edit that throws leaves nothing behind. */
  record<Result>(edit: () => Result): Result {
    const before = remember(this.workbook);
    const version = this.workbook.version;
    const result = edit();
    if (this.workbook.version !== version) {
      this.past.push(before);
      if (this.past.length > LONGEST) this.past.shift();
      this.future.length = 0;
    }
    return result;
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  clear(): void {
    this.past.length = 0;
    this.future.length = 0;
  }

  private step(from: State[], to: State[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push(remember(this.workbook));
    restore(this.workbook, state);
    return true;
  }
}
