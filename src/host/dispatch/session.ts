/** What a request works with: the workbook, the objects an add-in keeps, the events it asked for. */
import type { Rectangle } from '../engine';
import type { Sheet, TrackedRange, Workbook } from '../model';
import { HostError } from '../model';
import type { EventHub } from './event-hub';
import type { Instance } from './object-type';

/** Cells held by a Range or RangeAreas; they move when rows and columns do. */
export class Cells {
  /** Set once the add-in keeps the range beyond the request. */
  referenceId: string | undefined;

  constructor(
    private readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly tracked: readonly TrackedRange[],
  ) {}

  get areas(): readonly Rectangle[] {
    if (!this.workbook.sheets.includes(this.sheet)) throw gone();
    return this.tracked.map(({ area }) => {
      if (!area) throw gone();
      return area;
    });
  }

  /** The area of a Range, or the first of a RangeAreas. */
  get area(): Rectangle {
    const [first] = this.areas;
    if (!first) throw gone();
    return first;
  }
}

const gone = (): HostError => new HostError('InvalidReference', '区域所在的单元格已被删除。');

export class Session {
  private readonly kept = new Map<string, Instance>();
  private readonly temporary = new Set<TrackedRange>();
  private nextReference = 1;

  constructor(
    readonly workbook: Workbook,
    readonly events: EventHub,
  ) {}

  /** Cells that follow structural edits until the request ends, or longer when kept. */
  cells(sheet: Sheet, ...areas: readonly Rectangle[]): Cells {
    const tracked = areas.map((area): TrackedRange => ({ sheet: sheet.id, area }));
    for (const range of tracked) {
      this.workbook.tracked.add(range);
      this.temporary.add(range);
    }
    return new Cells(this.workbook, sheet, tracked);
  }

  /** `trackedObjects.add`, and what Excel.run does with every range it meets. */
  keep(instance: Instance, cells: Cells): void {
    if (cells.referenceId !== undefined) return;
    cells.referenceId = `reference-${this.nextReference++}`;
    for (const range of cells.tracked) this.temporary.delete(range);
    this.kept.set(cells.referenceId, instance);
  }

  reference(id: string): Instance {
    const instance = this.kept.get(id);
    if (!instance) throw new HostError('InvalidReference', '对象的引用已经释放。');
    return instance;
  }

  release(id: string): void {
    const target = this.kept.get(id)?.target;
    if (target instanceof Cells) {
      target.tracked.forEach((range) => this.workbook.tracked.delete(range));
    }
    this.kept.delete(id);
  }

  get referenceCount(): number {
    return this.kept.size;
  }

  /** Forgets the ranges that only this request used. */
  endRequest(): void {
    for (const range of this.temporary) this.workbook.tracked.delete(range);
    this.temporary.clear();
  }
}
