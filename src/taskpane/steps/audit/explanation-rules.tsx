import { useEffect, useState } from 'react';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { ExplanationChecks } from '../../../rules';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useAuditStyles } from './audit-styles';

/** What is asked of an explanation, ticked off as it is written. */
export function ExplanationRules({
  text,
  acts,
}: {
  readonly text: string;
  readonly acts: PaneActs;
}) {
  const { t } = useSpeech();
  const styles = useAuditStyles();
  const [checks, setChecks] = useState<ExplanationChecks | null>(null);
  useEffect(() => {
    let current = true;
    acts.explanationChecks(text).then(
      (found) => {
        if (current) setChecks(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [acts, text]);
  if (checks === null) return null;
  const { givesNumber, givesReason, least, length, longEnough } = checks;
  const points = [
    { id: 'length', met: longEnough, words: t('explain.check.length', { least, length }) },
    { id: 'reason', met: givesReason, words: t('explain.check.reason') },
    { id: 'number', met: givesNumber, words: t('explain.check.number') },
  ];
  return (
    <ul className={styles.checks}>
      {points.map(({ id, met, words }) => (
        <li key={id} className={met ? styles.checkMet : styles.checkOpen}>
          {met ? (
            <CheckmarkRegular aria-label={t('explain.check.met')} />
          ) : (
            <CircleRegular aria-label={t('explain.check.open')} />
          )}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
