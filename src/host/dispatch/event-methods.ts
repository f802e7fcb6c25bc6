/** The `_Register…` and `_Unregister…` methods behind an object's events. */
import type { Arguments } from './object-type';
import type { Session } from './session';

type Method<Target> = (target: Target, args: Arguments, session: Session) => null;

/** `events` maps the tail of the method names to event numbers. */
export function eventMethods<Target>(
  events: Readonly<Record<string, number>>,
  targetId: (target: Target) => string,
): Readonly<Record<string, Method<Target>>> {
  const methods: Record<string, Method<Target>> = {};
  for (const [tail, number] of Object.entries(events)) {
    methods[`_Register${tail}`] = (target, _, session) => {
      session.events.register(number, targetId(target));
      return null;
    };
    methods[`_Unregister${tail}`] = (target, _, session) => {
      session.events.unregister(number, targetId(target));
      return null;
    };
  }
  return methods;
}
