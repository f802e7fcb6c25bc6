import { Suspense, lazy, useEffect, useRef } from 'react';
import { Link, Spinner, Tab, TabList } from '@fluentui/react-components';
import { useAppStyles } from './app-styles';
import { useSpeech } from './language/context';
import { BusyLine } from './message/busy-line';
import { ErrorBoundary } from './message/error-boundary';
import { MessageRegion } from './message/message-region';
import type { PaneServices } from './services';
import type { StepId } from './state/pane-state';
import { steps, warmSteps } from './steps/lazy-steps';
import { usePane } from './use-pane';
import { onWish } from './wishes';

/** Comes with the steps, after the frame has been painted. */
const RecoveryList = lazy(async () => ({
  default: (await import('./recovery/recovery-list')).RecoveryList,
}));

const order = ['fill', 'audit', 'report'] as const;

/** A draft as the cover has it, asked for from the ribbon. */
const asOnCover = { date: '', signature: '', style: '', addressee: null, charts: false } as const;

interface AppProps {
  readonly services: PaneServices;
  readonly onLanguage: () => void;
}

/** The pane: three steps in one column, one place for messages, one line for work under way. */
export function App({ services, onLanguage }: AppProps) {
  const { t } = useSpeech();
  const styles = useAppStyles();
  const [state, acts] = usePane(services);
  const panel = useRef<HTMLDivElement>(null);
  const Step = steps[state.step];
  const ready = state.identity !== null && state.busy === null;

  useEffect(() => {
    // The other steps arrive while the person is still reading the first.
    if (ready) warmSteps();
  }, [ready]);

  // Buttons on the ribbon: once the workbook was read, show the step and do what was asked.
  useEffect(() => {
    if (!ready) return undefined;
    return onWish((wish) => {
      acts.show(wish === 'insert' ? 'fill' : wish);
      panel.current?.focus();
      if (wish === 'insert') acts.repair();
      else if (state.reading === null) return;
      else if (wish === 'audit') acts.audit();
      else acts.draft(asOnCover);
    });
  }, [ready, acts, state.reading]);

  return (
    <div className={styles.app}>
      <header className={styles.header}>
        <div className={styles.brand}>
          <img className={styles.mark} src="assets/icon-64.png" alt="" />
          <h1 className={styles.name}>{t('app.name')}</h1>
        </div>
        <TabList
          className={styles.tabs}
          aria-label={t('step.list')}
          selectedValue={state.step}
          onTabSelect={(_event, { value }) => acts.show(value as StepId)}
        >
          {order.map((id, at) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="panel">
              {at + 1} {t(`step.${id}`)}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.main} aria-busy={state.busy !== null}>
        <MessageRegion message={state.message} onDismiss={acts.dismiss} onRestore={acts.restore} />
        <div
          ref={panel}
          id="panel"
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${state.step}`}
          className={styles.panel}
        >
          <ErrorBoundary key={state.step} t={t}>
            <Suspense fallback={<Spinner label={t('app.opening')} size="small" />}>
              <Step state={state} acts={acts} explanationProblem={services.explanationProblem} />
            </Suspense>
          </ErrorBoundary>
          {state.reading !== null && (
            <Suspense>
              <RecoveryList view={state.auditView} busy={state.busy !== null} acts={acts} />
            </Suspense>
          )}
        </div>
      </main>
      {state.busy !== null && (
        <BusyLine
          key={state.busy}
          className={styles.busy}
          act={state.busy}
          work={state.work}
          quiet={state.identity === null}
          onStop={acts.stop}
        />
      )}
      <footer className={styles.footer}>
        <span>{t('app.private')}</span>
        <Link as="button" onClick={onLanguage}>
          {t('app.language')}
        </Link>
      </footer>
    </div>
  );
}
