/** Events: what the add-in registered, and the messages that go out to it. */
import type { Rectangle } from '../engine';
import { rectangleName } from '../engine';
import type { ModelChange, Origin, Workbook } from '../model';

/** Numbers of the events in excel-web-16.00.js. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

const WHOLE_WORKBOOK = 'Workbook';
const EVENT_CATEGORY = 65536;

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

type Payload = Readonly<Record<string, unknown>>;

export class EventHub {
  /** `Excel.Runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: EventEntry[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly deliver: (entries: readonly EventEntry[]) => void,
  ) {
    workbook.onChange((change, origin) => this.note(change, origin));
  }

  register(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = `${event} ${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Sends what has gathered; the dispatcher calls it after its answer, the grid after an edit. */
  flush(): void {
    if (!this.waiting.length) return;
    const entries = this.waiting;
    this.waiting = [];
    this.deliver(entries);
  }

  private raise(event: number, sheet: string, payload: Payload): void {
    for (const target of [sheet, WHOLE_WORKBOOK]) {
      if (!this.registered.has(`${event} ${target}`)) continue;
      this.waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: event,
        targetId: target,
        message: JSON.stringify({ worksheetId: sheet, ...payload }),
      });
    }
  }

  private note(change: ModelChange, origin: Origin): void {
    if (!this.enabled || origin === 'file') return;
    const source = 'Local';
    const trigger = origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown';
    const local = (area: Rectangle): string => rectangleName(area);
    switch (change.type) {
      case 'values':
        this.raise(EVENT.changed, change.sheet, {
          address: local(change.area),
          changeType: 'RangeEdited',
          source,
          triggerSource: trigger,
          shiftDirection: 'None',
          ...(change.single ? details(change.single.before, change.single.after) : {}),
        });
        break;
      case 'structure': {
        const { axis, at, count, from, to } = change.edit;
        const last = at + Math.abs(count) - 1;
        const area: Rectangle =
          axis === 'row'
            ? { top: at, bottom: last, left: from, right: to }
            : { top: from, bottom: to, left: at, right: last };
        const whole = from === 0 && to > 10000;
        const verb = count > 0 ? 'Inserted' : 'Deleted';
        const part = whole ? (axis === 'row' ? 'Row' : 'Column') : 'Cell';
        const direction =
          axis === 'row' ? (count > 0 ? 'Down' : 'Up') : count > 0 ? 'Right' : 'Left';
        this.raise(EVENT.changed, change.sheet, {
          address: local(area),
          changeType: `${part}${verb}`,
          source,
          triggerSource: trigger,
          shiftDirection: whole ? 'None' : `ShiftCell${direction}`,
        });
        break;
      }
      case 'styles':
        this.raise(EVENT.formatChanged, change.sheet, { address: local(change.area), source });
        break;
      case 'sorted':
        this.raise(EVENT.rowSorted, change.sheet, { address: local(change.area), source });
        break;
      case 'selected':
        this.raise(EVENT.selectionChanged, change.sheet, { address: local(change.area) });
        break;
      case 'activated':
        if (change.before) this.raise(EVENT.deactivated, change.before, {});
        this.raise(EVENT.activated, change.sheet, {});
        break;
      case 'sheet-added':
        this.raise(EVENT.added, change.sheet, { source });
        break;
      case 'sheet-deleted':
        this.raise(EVENT.deleted, change.sheet, { source });
        break;
      case 'sheet-renamed':
        this.raise(EVENT.nameChanged, change.sheet, {
          nameBefore: change.before,
          nameAfter: change.after,
          source,
        });
        break;
      case 'sheet-visibility':
        this.raise(EVENT.visibilityChanged, change.sheet, {
          visibilityBefore: change.before,
          visibilityAfter: change.after,
          source,
        });
        break;
      case 'protection': {
        const isProtected = this.workbook.sheetById(change.sheet)?.protection !== undefined;
        this.raise(EVENT.protectionChanged, change.sheet, { isProtected, source });
        break;
      }
      default:
    }
  }
}

const typeOf = (value: string | number | boolean): string =>
  value === ''
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'boolean'
        ? 'Boolean'
        : 'String';

function details(before: string | number | boolean, after: string | number | boolean): Payload {
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}
