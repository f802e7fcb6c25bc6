import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Place } from '../catalog';
import { auditActs } from './acts/audit-acts';
import type { AuditActs } from './acts/audit-acts';
import { cleanActs } from './acts/clean-acts';
import type { CleanActs } from './acts/clean-acts';
import { draftActs } from './acts/draft-acts';
import type { DraftActs } from './acts/draft-acts';
import { fillActs } from './acts/fill-acts';
import type { FillActs } from './acts/fill-acts';
import { goActs } from './acts/go-acts';
import type { GoActs } from './acts/go-acts';
import { recoveryActs } from './acts/recovery-acts';
import type { RecoveryActs } from './acts/recovery-acts';
import { reportActs } from './acts/report-acts';
import type { ReportActs } from './acts/report-acts';
import { settingsActs } from './acts/settings-acts';
import type { SettingsActs } from './acts/settings-acts';
import { templateActs } from './acts/template-acts';
import type { TemplateActs } from './acts/template-acts';
import { yearActs } from './acts/year-acts';
import type { YearActs } from './acts/year-acts';
import { useSpeech } from './language/context';
import type { PaneServices } from './services';
import { auditsLive } from './settings/live';
import { isOurs } from './state/is-ours';
import type { PaneMessage } from './state/message';
import { initialState, isStale, reducePane } from './state/pane-state';
import type { PaneState, StepId } from './state/pane-state';
import { useLeftOff } from './use-left-off';
import { usePerform } from './use-perform';

/** Milliseconds of quiet before changed cells are read again. */
const PAUSE = 600;

/** Everything a press can do. Each runs alone; a press while another runs is not lost silently: its button is inert. */
export interface PaneActs
  extends
    TemplateActs,
    FillActs,
    GoActs,
    AuditActs,
    RecoveryActs,
    CleanActs,
    YearActs,
    DraftActs,
    ReportActs,
    SettingsActs {
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
}

/** The pane's state and acts, apart from how they look. */
export function usePane(services: PaneServices): readonly [PaneState, PaneActs] {
  const { language, t } = useSpeech();
  const [state, dispatch] = useReducer(reducePane, initialState);
  const now = useRef(state);
  now.current = state;
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

  const { perform, stop, working } = usePerform({ dispatch, say, speak, tongue });
  const acts = useMemo((): PaneActs => {
    const words: typeof t = (key, parts) => speak.current(key, parts);
    const tools = {
      services,
      now: () => now.current,
      dispatch,
      look,
      perform,
      words,
      language: () => tongue.current,
    };
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
    return {
      ...templateActs(tools),
      ...fillActs(tools),
      ...goActs(tools),
      ...auditActs(tools),
      ...recoveryActs(tools),
      ...cleanActs(tools),
      ...yearActs(tools),
      ...draftActs(tools),
      ...reportActs(tools),
      ...settingsActs(tools),
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
    };
  }, [look, perform, say, services, stop, working]);

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
