/** The workbook: the one state that Office.js, the grid and the files read and write. */
import type { CellValue, Rectangle } from '../engine';
import { sheetAddress } from '../engine';
import { Calculation } from './calculation';
import type { ChangeListener, ModelChange, Origin } from './changes';
import type { Lock } from './protection';
import type { Sheet } from './sheet';

export interface DefinedName {
  readonly name: string;
  /** Id of the sheet it belongs to; undefined for the whole workbook. */
  readonly scope?: string;
  /** With the leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface CustomProperty {
  readonly key: string;
  readonly value: string | number | boolean;
  /** A date is held as its ISO text. */
  readonly type: 'Number' | 'Boolean' | 'Date' | 'String' | 'Float';
}

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

/** A range an add-in holds on to; it moves with insertions and deletions. */
export interface TrackedRange {
  readonly sheet: string;
  /** Undefined when its cells were deleted. */
  area: Rectangle | undefined;
}

export interface WorkbookOptions {
  readonly name?: string;
  /** Serial of the day TODAY() answers; fixed unless told, so that runs repeat. */
  readonly today?: number;
}

const FIRST_OF_2025 = 45658;

export class Workbook {
  name: string;
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  /** Title, Subject, Author, Keywords, Comments, Category, Manager, Company. */
  readonly properties = new Map<string, string>();
  readonly customProperties: CustomProperty[] = [];
  readonly xmlParts: CustomXmlPart[] = [];
  /** Blank cells of the file whose look was not read, by the name of their sheet: there were too many. */
  readonly passedOver = new Map<string, number>();
  /** Set while the structure of the workbook (its sheets) is protected. */
  structureProtection: Lock | undefined;
  /** A cell is being edited: every request is refused. */
  cellEditMode = false;
  calculationMode = 'Automatic';
  activeSheetId = '';
  version = 0;
  readonly today: number;
  readonly calculation: Calculation;
  readonly tracked = new Set<TrackedRange>();
  private origin: Origin = 'add-in';
  private readonly listeners = new Set<ChangeListener>();
  private nextId = 1;
  private readonly sheetIndex = new Map<string, Sheet>();
  /** Places of a name in `names`, by its lower case; new names at the end are found by themselves. */
  private readonly nameIndex = new Map<string, number[]>();
  private indexedNames = 0;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.today = options.today ?? FIRST_OF_2025;
    this.calculation = new Calculation(this);
  }

  /** Ids are counted, not random, so that runs repeat. */
  freshId(): string {
    const number = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0000-4000-8000-${number}}`;
  }

  /** Calls the listener after every change; the result takes it away again. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Marks the formula results stale and tells the listeners. */
  changed(change: ModelChange): void {
    this.version++;
    if (change.type === 'names' && !change.indexed) this.reindexNames();
    for (const listener of [...this.listeners]) listener(change, this.origin);
  }

  /** Runs an edit in another's name: the user's typing in the grid, the loading of a file. */
  as<Result>(origin: Origin, edit: () => Result): Result {
    const before = this.origin;
    this.origin = origin;
    try {
      return edit();
    } finally {
      this.origin = before;
    }
  }

  sheetById(id: string): Sheet | undefined {
    const known = this.sheetIndex.get(id);
    if (known && this.sheets.includes(known)) return known;
    const sheet = this.sheets.find((each) => each.id === id);
    if (sheet) this.sheetIndex.set(id, sheet);
    return sheet;
  }

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (!sheet) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  /** The definitions of a name, of whatever scope. */
  namesCalled(name: string): readonly DefinedName[] {
    for (; this.indexedNames < this.names.length; this.indexedNames++) {
      const key = this.names[this.indexedNames]?.name.toLowerCase() ?? '';
      const places = this.nameIndex.get(key);
      if (places) places.push(this.indexedNames);
      else this.nameIndex.set(key, [this.indexedNames]);
    }
    const places = this.nameIndex.get(name.toLowerCase()) ?? [];
    return places.flatMap((place) => this.names[place] ?? []);
  }

  /** Takes the name at a place out of the list; a thousand may go one by one, so the index is kept. */
  removeName(place: number): void {
    this.names.splice(place, 1);
    if (place >= this.indexedNames) return;
    this.indexedNames--;
    for (const [key, places] of this.nameIndex) {
      if (places.includes(place)) places.splice(places.indexOf(place), 1);
      if (places.length === 0) this.nameIndex.delete(key);
      places.forEach((each, at) => {
        if (each > place) places[at] = each - 1;
      });
    }
  }

  /** Needed when several names were taken out of the list, or stand in another order. */
  reindexNames(): void {
    this.nameIndex.clear();
    this.indexedNames = 0;
  }

  /** The name a formula on `sheet` means: the sheet's own before the workbook's. */
  nameSeenFrom(name: string, sheet: string, scope: string | undefined): DefinedName | undefined {
    const all = this.namesCalled(name);
    const own = scope === undefined ? sheet : this.sheetByName(scope)?.id;
    if (own === undefined) return undefined;
    return all.find((item) => item.scope === own) ?? all.find((item) => item.scope === undefined);
  }

  /** A cell's value, computed if need be. */
  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    return this.calculation.value(sheet.id, row, column);
  }

  address(sheet: Sheet, area: Rectangle): string {
    return sheetAddress(sheet.name, area);
  }
}
