/** Runs the actions of a request in order, until one fails. */
import { HostError } from '../model';
import type { Action, ActionResult, ArgumentInfo, RequestBody, ResponseBody } from './messages';
import type { Instance } from './object-type';
import { isInstance, memberName } from './object-type';
import { query } from './query';
import type { Session } from './session';
import { workbookType } from './types/workbook';

const NULL_OBJECT = null;

/** Fails one coming action on purpose; the earlier ones stay done. */
export interface PlannedFailure {
  readonly index: number;
  readonly error: HostError;
}

class Run {
  private readonly resolved = new Map<number, Instance | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {}

  perform(action: Action): unknown {
    const object = action.ActionType === 5 ? NULL_OBJECT : this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object === NULL_OBJECT ? null : object.identity(this.session);
      case 2:
        return object === NULL_OBJECT ? null : query(object, action.QueryInfo ?? {}, this.session);
      case 3:
        return this.method(object, action);
      case 4:
        object?.set(action.Name, this.args(action.ArgumentInfo)[0], this.session);
        return null;
      case 5:
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          object?.set(name, value, this.session);
        }
        return null;
      default:
        throw new HostError('ApiNotFound', `内嵌工作簿没有实现第 ${action.ActionType} 种操作。`);
    }
  }

  /** What the object of an action is called, for `Error.Location`. */
  location(action: Action): string {
    const known = this.resolved.get(action.ObjectPathId);
    if (known && action.Name) return memberName(known.typeName, action.Name);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const parent = this.resolved.get(path?.ParentObjectPathId ?? -1);
    const member = path?.ObjectPathType === 5 ? 'getItem' : (path?.Name ?? '');
    if (!known && parent && member) return memberName(parent.typeName, member);
    return known?.typeName ?? member;
  }

  private method(object: Instance | null, action: Action): unknown {
    // Methods of a null object do nothing, which scripts rely on: getItemOrNullObject(…).delete().
    const result = object?.call(action.Name, this.args(action.ArgumentInfo), this.session);
    return isInstance(result) ? result.identity(this.session) : (result ?? null);
  }

  private object(id: number): Instance | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const made = this.make(id);
    this.resolved.set(id, made);
    return made;
  }

  private make(id: number): Instance | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', '请求里缺少对象路径。');
    if (path.ObjectPathType === 1) return workbookType(this.session.workbook);
    if (path.ObjectPathType === 6) return this.session.reference(path.Name);
    if (path.ObjectPathType === 7) return NULL_OBJECT;
    if (path.ObjectPathType === 2) {
      throw new HostError('ApiNotFound', `内嵌工作簿没有实现 ${path.Name}。`);
    }
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === 4) return parent.child(path.Name, this.session);
    if (path.ObjectPathType === 5) return parent.item(args[0], this.session);
    const result = parent.call(path.Name, args, this.session);
    return isInstance(result) ? result : NULL_OBJECT;
  }

  /** The arguments, with objects where the message has the ids of their paths. */
  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const fill = (values: readonly unknown[], ids: readonly unknown[]): unknown[] =>
      values.map((value, index) => {
        const id = ids[index];
        if (Array.isArray(id) && Array.isArray(value)) return fill(value, id);
        return typeof id === 'number' && id !== 0 ? this.object(id) : this.inside(value);
      });
    return fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Objects nested in plain arguments, such as the source range of a list validation. */
  private inside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      // Blocks of cell values are big and hold no objects.
      return value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
        ? value.map((item) => this.inside(item))
        : value;
    }
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.object(value._ObjectPathId);
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.inside(item)]));
  }
}

/** The answer to a request. Actions before a failing one stay done, as in Excel. */
export function execute(
  body: RequestBody,
  session: Session,
  failure?: PlannedFailure,
): ResponseBody {
  const run = new Run(body, session);
  const Results: ActionResult[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failure?.index === index) throw failure.error;
      Results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === 5) TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message } = error;
      return {
        Results,
        TraceIds,
        Error: { Code: code, Message: message, Location: run.location(action), ActionIndex: index },
      };
    }
  }
  return { Results, TraceIds };
}
