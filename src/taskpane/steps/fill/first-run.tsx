import { useSpeech } from '../../language/context';
import { useLayoutStyles } from '../layout-styles';
import { useFillStyles } from './fill-styles';

const LINES = ['fill', 'audit', 'report'] as const;

/** What the add-in does, in three lines; for who has not met it yet, or asks. */
export function FirstRun() {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useFillStyles();
  return (
    <>
      <h2 className={layout.title}>{t('first.title')}</h2>
      <ol className={styles.lines}>
        {LINES.map((line, at) => (
          <li key={line} className={styles.first}>
            <span className={styles.badge} aria-hidden>
              {at + 1}
            </span>
            <span>
              <strong>{t(`step.${line}`)}</strong> {t(`first.${line}`)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
