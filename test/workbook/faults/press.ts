/** Presses an act while Excel fails at one of its requests. */
import type { NodeHost } from '../../../src/host/node';

/**
 * whole: nothing of the request is done. at its end: all but its last action is. midway and for good:
 * half of it is, and Excel answers nothing more. answer lost: all of it is done, but nobody is told;
 * for good: and Excel answers nothing more.
 */
export const FAULTS = [
  'whole',
  'at its end',
  'midway and for good',
  'answer lost',
  'answer lost for good',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Counts requests while `run` goes on; calls `after` behind each of them, which may throw. */
export async function watching<Result>(
  host: NodeHost,
  run: () => Promise<Result>,
  after: (request: number) => void,
): Promise<Result> {
  const { prototype } = Excel.RequestContext;
  const { sync } = prototype;
  const first = host.counters.requests;
  let last = first;
  prototype.sync = async function (this: Excel.RequestContext, value?: unknown) {
    try {
      return (await sync.call(this, value)) as unknown;
    } finally {
      // What the library sends by itself, to let go of its ranges, is no request of ours.
      if (host.counters.requests > last) {
        last = host.counters.requests;
        after(last - first);
      }
    }
  } as typeof sync;
  try {
    return await run();
  } finally {
    prototype.sync = sync;
  }
}

/** How many actions each request of an act holds. */
export async function sizesOf(host: NodeHost, press: () => Promise<unknown>): Promise<number[]> {
  const sizes: number[] = [];
  let before = host.counters.actions;
  await watching(host, press, () => {
    sizes.push(host.counters.actions - before);
    before = host.counters.actions;
  });
  return sizes;
}

/** Presses with the fault at the request (1 is the first); the failure, or null when none was told. */
export async function pressWith(
  host: NodeHost,
  press: () => Promise<unknown>,
  {
    fault,
    request,
    size,
  }: { readonly fault: Fault; readonly request: number; readonly size: number },
): Promise<unknown> {
  if (fault === 'whole') host.failAt(request, 'ConnectionFailure' as never);
  if (fault === 'at its end') host.failActionAt(request, -1);
  if (fault === 'midway and for good') host.failActionAt(request, Math.floor(size / 2));
  const lost = fault.startsWith('answer lost');
  try {
    return await watching(
      host,
      () =>
        press().then(
          () => null,
          (error: unknown) => error ?? 'failed',
        ),
      (now) => {
        if (now !== request) return;
        if (fault.endsWith('for good')) host.cellEditMode = true;
        if (lost) throw Object.assign(new Error('no answer'), { code: 'ConnectionFailure' });
      },
    );
  } finally {
    host.cellEditMode = false;
  }
}
