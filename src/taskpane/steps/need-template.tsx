import { Button } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import type { Key } from '../language/translate';
import { useLayoutStyles } from './layout-styles';

/** Audit and report before there is anything to work on. */
export function NeedTemplate({ why, onGo }: { readonly why: Key; readonly onGo: () => void }) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <div className={styles.card}>
      <h2 className={styles.title}>{t('need.title')}</h2>
      <p className={styles.text}>{t(why)}</p>
      <div>
        <Button appearance="primary" onClick={onGo}>
          {t('need.go')}
        </Button>
      </div>
    </div>
  );
}
