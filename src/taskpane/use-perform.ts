import { useCallback, useRef } from 'react';
import type { Language, Translate } from './language/translate';
import { abandonedMessage, cancelledMessage } from './state/cancelled-message';
import { failureMessage } from './state/message';
import type { Act, PaneMessage } from './state/message';
import type { PaneEvent } from './state/pane-state';
import { Cancelled, freshTicket, workOf } from './state/work';
import type { Ticket, Work } from './state/work';

interface Running {
  readonly ticket: Ticket;
  readonly act: Act;
  readonly again: () => void;
}

interface Performing {
  readonly perform: (act: Act, job: (work: Work) => Promise<PaneMessage | null>) => void;
  /** Stops the work under way: reading at once, all else before its next step; pressed again, waits no longer for it. */
  readonly stop: () => void;
  /** What is under way, null when nothing is. */
  readonly working: { readonly current: Running | null };
}

interface Speaking {
  readonly dispatch: (event: PaneEvent) => void;
  readonly say: (message: PaneMessage | null) => void;
  readonly speak: { readonly current: Translate };
  readonly tongue: { readonly current: Language };
}

/** Runs the acts of the pane, one at a time. */
export function usePerform({ dispatch, say, speak, tongue }: Speaking): Performing {
  const working = useRef<Running | null>(null);

  /**
   * Runs one act; its failure becomes the message, and the same press can be repeated from there. An
   * act that was abandoned may still end one day: what it says then is no longer told.
   */
  const perform = useCallback(
    (act: Act, job: (work: Work) => Promise<PaneMessage | null>): void => {
      if (working.current !== null) return;
      const ticket = freshTicket();
      const again = (): void => perform(act, job);
      working.current = { ticket, act, again };
      const current = (): boolean => working.current?.ticket === ticket;
      dispatch({ type: 'begin', act });
      const work = workOf(ticket, (stage) => {
        if (current()) dispatch({ type: 'stage', stage });
      });
      void job(work)
        .then((message) => {
          if (message !== null && current()) say(message);
        })
        .catch((error: unknown) => {
          if (!current()) return;
          const message =
            error instanceof Cancelled
              ? cancelledMessage(act, ticket.wrote, speak.current)
              : failureMessage(act, error, speak.current, tongue.current);
          say({ ...message, again });
        })
        .finally(() => {
          if (!current()) return;
          working.current = null;
          dispatch({ type: 'end' });
        });
    },
    [dispatch, say, speak, tongue],
  );

  /** The first press ends reading, or asks the act to end before its next step; a second waits no longer for it. */
  const stop = useCallback((): void => {
    const running = working.current;
    if (running === null) return;
    const { act, again, ticket } = running;
    if (!ticket.stop.signal.aborted) {
      ticket.stop.abort();
      dispatch({ type: 'stopping' });
      return;
    }
    working.current = null;
    say({ ...abandonedMessage(act, ticket.wrote, speak.current), again });
    dispatch({ type: 'end' });
  }, [dispatch, say, speak]);

  return { perform, stop, working };
}
