/** Answers `load`: scalars, nested objects, collections. */
import { HostError } from '../model';
import type { QueryInfo } from './messages';
import type { Instance } from './object-type';
import { memberName } from './object-type';
import type { Session } from './session';

type Branch = Map<string, Branch>;

function grow(paths: readonly string[]): Branch {
  const tree: Branch = new Map();
  for (const path of paths) {
    let branch = tree;
    for (const part of path.split(/[/.]/)) {
      const name = part.startsWith('_') ? part : part.charAt(0).toUpperCase() + part.slice(1);
      let next = branch.get(name);
      if (!next) branch.set(name, (next = new Map()));
      branch = next;
    }
  }
  return tree;
}

function answer(instance: Instance, tree: Branch, session: Session): Record<string, unknown> {
  if (instance.isCollection) {
    const scalars = [...tree].filter(([name]) => instance.has(name) === 'scalar');
    const ofItems = new Map([...tree].filter(([name]) => instance.has(name) !== 'scalar'));
    const values: Record<string, unknown> = { ...instance.identity(session) };
    for (const [name] of scalars) values[name] = instance.get(name, session);
    // Asking for nothing but the collection's own scalars does not fetch its items.
    if (scalars.length && !ofItems.size) return values;
    values._Items = instance.items(session).map((item) => answer(item, ofItems, session));
    return values;
  }
  const values: Record<string, unknown> = { ...instance.identity(session) };
  const all = tree.size === 0 || tree.has('*');
  const wanted = all ? [...instance.scalarNames] : [];
  for (const [name, branch] of tree) {
    if (name === '*' || name === 'IsNullObject') continue;
    const kind = instance.has(name);
    if (kind === 'child') {
      const child = instance.child(name, session);
      values[name] = child && answer(child, branch, session);
    } else if (kind === 'scalar') wanted.push(name);
    else {
      const member = memberName(instance.typeName, name);
      throw new HostError('ApiNotFound', `内嵌工作簿没有实现 ${member}。`);
    }
  }
  for (const name of wanted) values[name] = instance.get(name, session);
  return values;
}

export function query(instance: Instance, info: QueryInfo, session: Session): unknown {
  const expand = info.Expand ?? [];
  const tree = grow([...(info.Select ?? []), ...expand]);
  const value = answer(instance, tree, session);
  const { Skip = 0, Top } = info;
  if (Array.isArray(value._Items) && (Skip || Top !== undefined)) {
    value._Items = value._Items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  }
  return value;
}
