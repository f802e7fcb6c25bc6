import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { LayoutId, PackId, Place } from '../catalog';
import type { CellChange, Identity, InsertRequest, Overwrite, Pasted, Target } from '../workbook';
import { auditActs } from './acts/audit-acts';
import type { AuditActs } from './acts/audit-acts';
import { fillActs } from './acts/fill-acts';
import type { FillActs } from './acts/fill-acts';
import { recoveryActs } from './acts/recovery-acts';
import { reportActs } from './acts/report-acts';
import type { ReportActs } from './acts/report-acts';
import type { RecoveryActs } from './acts/recovery-acts';
import { settingsActs } from './acts/settings-acts';
import type { SettingsActs } from './acts/settings-acts';
import { yearActs } from './acts/year-acts';
import type { YearActs } from './acts/year-acts';
import { useSpeech } from './language/context';
import { useLeftOff } from './use-left-off';
import type { DraftRequest, PaneServices } from './services';
import { auditsLive } from './settings/live';
import { reportFileName } from './state/file-name';
import { handFile, handedMessage } from './state/hand-file';
import { copyElement, copyHtml } from './state/hand-over';
import { abandonedMessage, cancelledMessage } from './state/cancelled-message';
import { failureMessage } from './state/message';
import type { Act, PaneMessage } from './state/message';
import { initialState, isStale, reducePane } from './state/pane-state';
import type { PaneState, StepId } from './state/pane-state';
import { nextBlank, progressOf } from './state/progress';
import { Cancelled, workOf } from './state/work';
import type { Ticket, Work } from './state/work';

/** A template of ours that can be read, of this version or an earlier one. */
const isOurs = (
  identity: Identity,
): identity is Extract<Identity, { kind: 'ours' | 'older' | 'damaged' }> =>
  identity.kind === 'ours' || identity.kind === 'older' || identity.kind === 'damaged';

/** Milliseconds of quiet before changed cells are read again. */
const PAUSE = 600;

/** Everything a press can do. Each runs alone; a press while another runs is not lost silently: its button is inert. */
export interface PaneActs
  extends YearActs, AuditActs, FillActs, RecoveryActs, ReportActs, SettingsActs {
  readonly show: (step: StepId) => void;
  readonly dismiss: () => void;
  /** Stops the work under way before its next step; pressed again, waits no longer for it. */
  readonly stop: () => void;
  readonly refresh: () => void;
  /** Brings what was found up to date with figures that have been read, without a word. */
  readonly auditAgain: () => void;
  readonly cellFacts: PaneServices['cellFacts'];
  readonly typedFigure: PaneServices['typedFigure'];
  /** The active cell moved. */
  readonly selected: (place: Place) => void;
  readonly insert: (request: InsertRequest) => void;
  readonly repair: () => void;
  /** @param pack whose sample, where no template is open yet */
  readonly sample: (overwrite: Overwrite, pack?: PackId) => void;
  readonly forgetConflicts: () => void;
  readonly applyPasted: (items: readonly Pasted[]) => void;
  readonly restore: (changes: readonly CellChange[]) => void;
  readonly goTo: (target: Target) => void;
  readonly goToNextBlank: () => void;
  readonly draft: (request: DraftRequest) => void;
  readonly publish: (layout: LayoutId) => void;
  readonly copyPublication: () => void;
  readonly save: () => void;
  readonly copyDraft: (element: Element) => void;
}

/** The pane's state and acts, apart from how they look. */
export function usePane(services: PaneServices): readonly [PaneState, PaneActs] {
  const { language, t } = useSpeech();
  const [state, dispatch] = useReducer(reducePane, initialState);
  const now = useRef(state);
  now.current = state;
  const working = useRef<{ readonly ticket: Ticket; readonly act: Act; again: () => void } | null>(
    null,
  );
  const speak = useRef(t);
  speak.current = t;
  const tongue = useRef(language);
  tongue.current = language;

  const say = useCallback((message: PaneMessage | null) => dispatch({ type: 'say', message }), []);

  /** Looks at the workbook again; called with the busy flag held. */
  const look = useCallback(async (): Promise<void> => {
    const identity = await services.identify();
    const ours = isOurs(identity);
    const [catalog, reading] = await Promise.all([
      services.catalog(ours ? identity.pack : 'county'),
      ours ? services.read() : null,
    ]);
    dispatch({ type: 'seen', identity, catalog, reading });
  }, [services]);

  /**
   * Runs one act; its failure becomes the message, and the same press can be repeated from there. An
   * act that was abandoned may still end one day: what it says then is no longer told.
   */
  const perform = useCallback(
    (act: Act, job: (work: Work) => Promise<PaneMessage | null>): void => {
      if (working.current !== null) return;
      const ticket: Ticket = { stopped: false, wrote: [] };
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
    [say],
  );

  /** The first press asks the act to end before its next step; a second waits no longer for it. */
  const stop = useCallback((): void => {
    const running = working.current;
    if (running === null) return;
    const { act, again, ticket } = running;
    if (!ticket.stopped) {
      ticket.stopped = true;
      dispatch({ type: 'stopping' });
      return;
    }
    working.current = null;
    say({ ...abandonedMessage(act, ticket.wrote, speak.current), again });
    dispatch({ type: 'end' });
  }, [say]);

  const acts = useMemo((): PaneActs => {
    const words: typeof t = (key, parts) => speak.current(key, parts);
    const tools = { services, now: () => now.current, dispatch, look, perform, words };
    /** What was found follows the figures; the sheet of findings waits for the press. */
    const auditAgain = async (): Promise<void> => {
      const { audit, reading } = now.current;
      if (audit === null || reading === null || !isStale(audit, reading)) return;
      const fresh = await services.auditQuietly(reading.filing);
      // A press meanwhile has its own result.
      if (working.current === null && now.current.audit === audit) {
        dispatch({ type: 'audited', audit: fresh });
      }
    };
    const again = (): void => {
      void auditAgain().catch(() => undefined);
    };
    const insert = (act: 'insert' | 'repair', request: InsertRequest): void =>
      perform(act, async (work) => {
        await work.step('insert');
        const { sentences } = await services.insert(request);
        work.wrote('insert');
        await work.step('read');
        await look();
        return { intent: 'success', what: words(`done.${act}`), lines: sentences };
      });
    const fillSample = async (
      sample: string,
      overwrite: Overwrite,
    ): Promise<PaneMessage | null> => {
      const { written, conflicts, unplaced, changes } = await services.fillSample(
        sample,
        overwrite,
      );
      await look();
      if (unplaced.length > 0) {
        return {
          intent: 'warning',
          what: words('failure.what', { act: words('act.sample') }),
          lines: unplaced,
        };
      }
      if (written === 0 && conflicts.length > 0 && overwrite === 'ask') {
        dispatch({ type: 'conflicts', conflicts });
        return null;
      }
      if (written === 0) return { intent: 'info', what: words('done.sample.same') };
      return {
        intent: 'success',
        what: words('done.sample', { count: written }),
        next: words('done.sample.next'),
        undo: changes,
      };
    };
    return {
      ...yearActs(tools),
      ...auditActs(tools),
      ...recoveryActs(tools),
      ...reportActs(tools),
      ...settingsActs(tools),
      ...fillActs(tools),
      show: (step) => dispatch({ type: 'step', step }),
      dismiss: () => say(null),
      stop,
      cellFacts: services.cellFacts,
      typedFigure: services.typedFigure,
      selected: (place) => {
        const left = now.current.selected?.sheet;
        dispatch({ type: 'selected', place });
        // Who leaves a table has finished with it for now: what was found is looked at again.
        if (left === undefined || left === place.sheet || working.current !== null) return;
        again();
      },
      auditAgain: again,
      refresh: () => {
        // In the background: no busy state, and a failure waits for the next press to be told.
        if (working.current !== null) return;
        void look().catch(() => undefined);
      },
      insert: (request) => insert('insert', request),
      repair: () => {
        const { identity, reading } = now.current;
        if (identity === null || !isOurs(identity)) return;
        insert('repair', {
          pack: identity.pack,
          year: identity.year,
          unitName: identity.unitName,
          level: reading?.filing.cover.level ?? '',
        });
      },
      sample: (overwrite, wanted) =>
        perform('sample', async (work) => {
          await work.step('read');
          const identity = await services.identify();
          const id = isOurs(identity) ? identity.pack : (wanted ?? 'county');
          const { name, request } = (await services.catalog(id)).samples[id];
          if (identity.kind === 'none') {
            await work.step('insert');
            await services.insert(request);
            work.wrote('insert');
          }
          await work.step('fill');
          return fillSample(name, overwrite);
        }),
      forgetConflicts: () => dispatch({ type: 'conflicts', conflicts: [] }),
      applyPasted: (items) =>
        perform('paste', async (work) => {
          await work.step('write');
          const { changes, written } = await services.applyPasted(items);
          await look();
          return {
            intent: 'success',
            what: words('done.paste', { count: written }),
            undo: changes,
          };
        }),
      restore: (changes) =>
        perform('restore', async () => {
          const left = await services.restore(changes);
          await look();
          return {
            intent: left.length === 0 ? 'success' : 'warning',
            what: words('done.restore'),
            ...(left.length === 0
              ? {}
              : { next: words('done.restore.left', { count: left.length }) }),
          };
        }),
      goTo: (target) =>
        perform('go', async () => {
          const [what, ...lines] = (await services.goTo(target)).sentences;
          return what === undefined ? null : { intent: 'info', what, lines };
        }),
      goToNextBlank: () =>
        perform('go', async () => {
          await look();
          const { catalog, visited } = now.current;
          const { filing } = await services.read();
          if (catalog === null) return null;
          const order = catalog.pack.tables.flatMap(({ sections }) =>
            sections.flatMap(({ codes }) => codes),
          );
          const next = nextBlank(progressOf(catalog.pack, filing).blanks, order, visited);
          if (next === null || next.place === null) {
            return { intent: 'success', what: words('fill.next.done') };
          }
          dispatch({ type: 'visited', code: next.code });
          await services.goTo(next.place);
          return null;
        }),
      draft: (request) =>
        perform('draft', async (work) => {
          await work.step('draft');
          const draft = await services.draft(request);
          await look();
          dispatch({ type: 'drafted', draft });
          return { intent: 'success', what: words('done.draft'), next: words('done.draft.next') };
        }),
      publish: (layout) =>
        perform('publish', async (work) => {
          await work.step('publish');
          const publication = await services.publish(layout);
          dispatch({ type: 'published', publication });
          return {
            intent: 'success',
            what: words('done.publish', { sheet: publication.sheet }),
            lines: publication.sentences,
          };
        }),
      copyPublication: () =>
        perform('copy', async () => {
          const made = now.current.publication;
          if (made === null) return null;
          const copied = copyHtml(await services.publicationHtml(made.publication));
          return copied
            ? { intent: 'success', what: words('done.copy.web'), next: words('done.copy.web.next') }
            : { intent: 'warning', what: words('copy.blocked.web') };
        }),
      save: () =>
        perform('save', async (work) => {
          await work.step('file');
          const { draft } = now.current;
          if (draft === null) return null;
          const file = reportFileName(draft.document.title);
          const handed = handFile(services, await services.writeDocx(draft.document), file);
          return handedMessage(words, handed, file, {
            downloaded: words('done.save.next'),
            stopped: words('save.mac.next'),
          });
        }),
      copyDraft: (element) => {
        const copied = copyElement(element);
        say(
          copied
            ? { intent: 'success', what: words('done.copy'), next: words('done.copy.next') }
            : { intent: 'warning', what: words('copy.blocked'), next: words('copy.blocked.next') },
        );
      },
    };
  }, [look, perform, say, services, stop]);

  useEffect(() => {
    perform('read', async () => {
      await look();
      return null;
    });
  }, [look, perform]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = services.watch(() => {
      // One look for a burst of changes: a paste arrives as many.
      clearTimeout(timer);
      timer = setTimeout(acts.refresh, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [services, acts]);
  // With the person's leave, at every change.
  useEffect(() => {
    if (auditsLive()) acts.auditAgain();
  }, [acts, state.reading]);
  useEffect(() => services.watchSelection(acts.selected), [services, acts]);
  // What was said in the other language goes with it; a failure stays until it is read.
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (now.current.message !== null && now.current.message.intent !== 'error') say(null);
  }, [language, say]);
  useLeftOff(state, dispatch);
  return [state, acts];
}
