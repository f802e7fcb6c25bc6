import { useEffect, useState } from 'react';
import { Link, Spinner, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import type { Act } from '../state/message';
import { BESIDE } from '../state/work';
import type { WorkShown } from '../state/work';
import { useMessageStyles } from './message-styles';

/** Milliseconds after which silence is remarked upon: Excel's, and that of reading. */
const SLOW = 15_000;
const SLOW_READING = 20_000;

interface BusyLineProps {
  readonly act: Act;
  readonly work: WorkShown;
  /** Says nothing until it takes long: something else shows that work is under way. */
  readonly quiet: boolean;
  readonly className: string;
  readonly onStop: () => void;
}

/** What is being done, which step of it, and how to stop it. */
export function BusyLine({ act, work, quiet, className, onStop }: BusyLineProps) {
  const { t } = useSpeech();
  const styles = useMessageStyles();
  const [slow, setSlow] = useState(false);
  const { count, stage, stopping } = work;
  useEffect(() => {
    // Every step begins to count anew: only silence is remarked upon, not length.
    setSlow(false);
    const timer = setTimeout(() => setSlow(true), BESIDE.has(stage) ? SLOW_READING : SLOW);
    return () => clearTimeout(timer);
  }, [stage, stopping]);
  if (quiet && !slow) return null;
  const label = t(`busy.${act}`);
  return (
    <div className={mergeClasses(className, styles.busyLine)}>
      <div role="status" className={styles.busyText}>
        <Spinner
          size="tiny"
          labelPosition="after"
          label={
            stage === null || count < 1
              ? label
              : t('work.step', { act: label, count, stage: t(`stage.${stage}`) })
          }
        />
        {stopping && <p className={styles.line}>{t('work.stopping')}</p>}
        {slow && (
          <p className={styles.line}>{t(BESIDE.has(stage) ? 'work.slow.beside' : 'work.slow')}</p>
        )}
      </div>
      <Link as="button" onClick={onStop}>
        {t(stopping ? 'work.abandon' : 'work.stop')}
      </Link>
    </div>
  );
}
