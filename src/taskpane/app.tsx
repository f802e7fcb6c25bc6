import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Button, Link, Spinner } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useAppStyles } from './app-styles';
import { useSpeech } from './language/context';
import { BusyLine } from './message/busy-line';
import { ErrorBoundary } from './message/error-boundary';
import { MessageRegion } from './message/message-region';
import { pages } from './pages/lazy-pages';
import type { PageId } from './pages/lazy-pages';
import type { PaneServices } from './services';
import { steps, warmSteps } from './steps/lazy-steps';
import { Tabs, tabId } from './tabs/tabs';
import { usePane } from './use-pane';
import { useScrollPadding } from './use-scroll-padding';
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
  const heading = useRef<HTMLElement>(null);
  useScrollPadding(heading);
  const [page, setPage] = useState<PageId | null>(null);
  const openers = {
    settings: useRef<HTMLButtonElement>(null),
    help: useRef<HTMLButtonElement>(null),
  };
  /** The focus goes back to where the page was opened from. */
  const close = (): void => {
    if (page !== null) openers[page].current?.focus();
    setPage(null);
  };
  const Step = steps[state.step];
  const Page = page === null ? null : pages[page];
  const ready = state.identity !== null && state.busy === null;

  useEffect(() => {
    // The other steps arrive while the person is still reading the first.
    if (ready) warmSteps();
  }, [ready]);

  // Buttons on the ribbon: once the workbook was read, show the step and do what was asked.
  useEffect(() => {
    if (!ready) return undefined;
    return onWish((wish) => {
      setPage(null);
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
      <header ref={heading} className={styles.header}>
        <div className={styles.brand}>
          <img className={styles.mark} src="assets/icon-64.png" alt="" />
          <h1 className={styles.name}>{t('app.name')}</h1>
          <div className={styles.openers}>
            {(['settings', 'help'] as const).map((id) => (
              <Button
                key={id}
                ref={openers[id]}
                appearance="subtle"
                size="small"
                icon={id === 'help' ? <QuestionCircleRegular /> : <SettingsRegular />}
                aria-label={t(`page.${id}`)}
                title={t(`page.${id}`)}
                aria-pressed={page === id}
                onClick={() => setPage(page === id ? null : id)}
              />
            ))}
          </div>
        </div>
        <Tabs
          label={t('step.list')}
          panel="panel"
          selected={page === null ? state.step : null}
          tabs={order.map((id, at) => ({ id, content: `${String(at + 1)} ${t(`step.${id}`)}` }))}
          onSelect={(id) => {
            setPage(null);
            acts.show(id);
          }}
        />
        <MessageRegion
          className={styles.message}
          message={state.message}
          onDismiss={acts.dismiss}
          onRestore={acts.restore}
        />
      </header>
      <main className={styles.main} aria-busy={state.busy !== null}>
        <div
          ref={panel}
          id="panel"
          tabIndex={-1}
          {...(page === null
            ? { role: 'tabpanel', 'aria-labelledby': tabId('panel', state.step) }
            : { role: 'region', 'aria-label': t(`page.${page}`) })}
          className={styles.panel}
        >
          <ErrorBoundary key={page ?? state.step} t={t}>
            <Suspense fallback={<Spinner label={t('app.opening')} size="small" />}>
              {Page === null ? (
                <Step state={state} acts={acts} explanationProblem={services.explanationProblem} />
              ) : (
                <Page state={state} acts={acts} onClose={close} />
              )}
            </Suspense>
          </ErrorBoundary>
          {page === null && state.reading !== null && (
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
