import { Link, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneClaim } from '../../report-services';
import type { PaneCatalog } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useCheckStyles } from './check-styles';

interface ClaimCardProps {
  readonly claim: PaneClaim;
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly catalog: PaneCatalog | null;
}

/** One claim: its verdict, what is wrong, the arithmetic, the sentence with the words in question marked. */
export function ClaimCard({ claim, busy, acts, catalog }: ClaimCardProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useCheckStyles();
  const { arithmetic, code, context, english, message, printed, target, verdict } = claim;
  const at = context.indexOf(printed.trim());
  const known =
    target !== null && code !== null && catalog !== null ? catalog.indicator(code) : null;
  const name = known === null ? '' : language === 'zh-CN' ? known.zh : known.en;
  return (
    <article className={mergeClasses(styles.claim, styles[verdict])}>
      <p className={layout.text}>
        <strong>{t(`verdict.${verdict}`)}</strong>
        {language === 'zh-CN' ? '　' : ' '}
        {language === 'zh-CN' ? message : english}
      </p>
      {arithmetic !== '' && (
        <p className={mergeClasses(layout.soft, layout.figure, styles.sum)}>{arithmetic}</p>
      )}
      <blockquote className={styles.quote} lang="zh-CN">
        {at < 0 || printed.trim() === '' ? (
          context
        ) : (
          <>
            {context.slice(0, at)}
            <mark className={styles.mark}>{printed.trim()}</mark>
            {context.slice(at + printed.trim().length)}
          </>
        )}
      </blockquote>
      {target !== null && (
        <Link
          as="button"
          disabledFocusable={busy}
          onClick={() => acts.goTo(target)}
          aria-label={t('check.go.to', { name, code: code ?? '' })}
        >
          {t('check.figure', { name, code: code ?? '' })}
        </Link>
      )}
    </article>
  );
}
