import { mergeClasses } from '@fluentui/react-components';
import type { AuditSummary } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useAuditStyles } from './audit-styles';

/** The four counts of an audit. */
export function Tallies({ summary }: { readonly summary: AuditSummary }) {
  const { t } = useSpeech();
  const styles = useAuditStyles();
  const marks = {
    hard: styles.hardTally,
    query: styles.queryTally,
    hint: styles.hintTally,
    explained: styles.explainedTally,
  };
  return (
    <dl className={styles.tallies}>
      {(['hard', 'query', 'hint', 'explained'] as const).map((id) => (
        <div key={id} className={mergeClasses(styles.tally, marks[id])}>
          <dt className={styles.tallyName}>{t(`audit.${id}`)}</dt>
          <dd className={styles.number}>{summary[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
