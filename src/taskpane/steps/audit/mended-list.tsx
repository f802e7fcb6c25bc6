import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';

/** What has left the list in this sitting: a quiet mark, folded away. */
export function MendedList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  if (findings.length === 0) return null;
  return (
    <details className={layout.block}>
      <summary className={styles.mended}>
        <CheckmarkCircleRegular aria-hidden className={styles.mendedMark} />
        {t('audit.mended', { count: findings.length })}
      </summary>
      <ul className={layout.list}>
        {findings.map((finding) => (
          <li key={finding.instance} className={layout.soft}>
            {t('audit.mended.one', { title: finding.title })}{' '}
            <span className={styles.code}>{finding.rule}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
