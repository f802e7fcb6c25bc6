/** How the kinds of Office.js objects are declared, each in a file of its own. */
import { HostError } from '../model';
import type { Session } from './session';

export type Arguments = readonly unknown[];

export interface Scalar<Target> {
  readonly get: (target: Target, session: Session) => unknown;
  readonly set?: (target: Target, value: unknown, session: Session) => void;
}

export interface TypeSpec<Target> {
  /** As Office.js names the class: Range, Worksheet, …. */
  readonly name: string;
  /** What every answer about the object carries, so that the library can find it again. */
  readonly identity?: (target: Target, session: Session) => Readonly<Record<string, unknown>>;
  readonly scalars: Readonly<Record<string, Scalar<Target>>>;
  readonly children?: Readonly<
    Record<string, (target: Target, session: Session) => Instance | null>
  >;
  /** A method answers a value, an object, or null for a null object. */
  readonly methods?: Readonly<
    Record<string, (target: Target, args: Arguments, session: Session) => unknown>
  >;
  readonly items?: (target: Target, session: Session) => readonly Instance[];
  /** `getItem(key)`; throws ItemNotFound. */
  readonly item?: (target: Target, key: unknown, session: Session) => Instance;
}

/** An object of the API while a request runs. */
export interface Instance {
  readonly typeName: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  identity(session: Session): Readonly<Record<string, unknown>>;
  has(name: string): 'scalar' | 'child' | undefined;
  get(name: string, session: Session): unknown;
  set(name: string, value: unknown, session: Session): void;
  child(name: string, session: Session): Instance | null;
  call(name: string, args: Arguments, session: Session): unknown;
  items(session: Session): readonly Instance[];
  item(key: unknown, session: Session): Instance;
}

export interface ObjectType<Target> {
  (target: Target): Instance;
  /** The target of an instance of this type; undefined for others. */
  targetOf(instance: unknown): Target | undefined;
}

export const isInstance = (value: unknown): value is Instance =>
  typeof value === 'object' && value !== null && 'typeName' in value && 'scalarNames' in value;

/** The name of a member as scripts write it: `Range.values`. */
export const memberName = (type: string, member: string): string =>
  `${type}.${member.startsWith('_') ? member : member.charAt(0).toLowerCase() + member.slice(1)}`;

const notImplemented = (type: string, member: string): HostError =>
  new HostError('ApiNotFound', `内嵌工作簿没有实现 ${memberName(type, member)}。`);

export function defineType<Target>(spec: TypeSpec<Target>): ObjectType<Target> {
  const scalarNames = Object.keys(spec.scalars);
  const create = (target: Target): Instance => ({
    typeName: spec.name,
    target,
    isCollection: spec.items !== undefined,
    scalarNames,
    identity: (session) => spec.identity?.(target, session) ?? {},
    has: (name) => (spec.scalars[name] ? 'scalar' : spec.children?.[name] ? 'child' : undefined),
    get: (name, session) => {
      const scalar = spec.scalars[name];
      if (!scalar) throw notImplemented(spec.name, name);
      return scalar.get(target, session);
    },
    set: (name, value, session) => {
      const scalar = spec.scalars[name];
      if (!scalar?.set) throw notImplemented(spec.name, name);
      scalar.set(target, value, session);
    },
    child: (name, session) => {
      const child = spec.children?.[name];
      if (!child) throw notImplemented(spec.name, name);
      return child(target, session);
    },
    call: (name, args, session) => {
      const method = spec.methods?.[name];
      if (!method) throw notImplemented(spec.name, name);
      return method(target, args, session);
    },
    items: (session) => {
      if (!spec.items) throw notImplemented(spec.name, 'items');
      return spec.items(target, session);
    },
    item: (key, session) => {
      if (!spec.item) throw notImplemented(spec.name, 'getItem');
      return spec.item(target, key, session);
    },
  });
  return Object.assign(create, {
    targetOf: (instance: unknown): Target | undefined =>
      isInstance(instance) && instance.typeName === spec.name
        ? (instance.target as Target)
        : undefined,
  });
}

/** A scalar that can only be read. */
export const read = <Target>(get: Scalar<Target>['get']): Scalar<Target> => ({ get });
