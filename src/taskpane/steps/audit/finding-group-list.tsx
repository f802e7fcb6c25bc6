import { useId, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import { clusterFindings } from '../../state/cluster-findings';
import { groupOf } from '../../state/group-findings';
import type { PaneAudit } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { FindingCard } from './finding-card';

interface FindingGroupListProps {
  readonly name: string;
  /** What is asked of these findings, beside the name. */
  readonly hint: string;
  readonly findings: readonly Finding[];
  readonly startsOpen: boolean;
  readonly repairs: PaneAudit['repairs'];
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly explanationProblem: (text: string) => Promise<string | null>;
}

/** The findings of one kind or one sheet, under their count. */
export function FindingGroupList(props: FindingGroupListProps) {
  const { name, hint, findings, startsOpen, repairs, busy, acts, explanationProblem } = props;
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const [open, setOpen] = useState(startsOpen);
  const list = useId();
  const card = (finding: Finding) => (
    <FindingCard
      finding={finding}
      repairs={repairs.get(finding.instance) ?? null}
      busy={busy}
      acts={acts}
      explanationProblem={explanationProblem}
    />
  );
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden />
          {t('audit.group', { name, count: findings.length })}
          <span className={styles.toggleHint}>{hint}</span>
        </button>
      </h3>
      <ul id={list} className={layout.list} hidden={!open}>
        {clusterFindings(findings).map(({ first, rest }) => (
          <li key={first.instance} className={mergeClasses(styles.finding, styles[groupOf(first)])}>
            {card(first)}
            {rest.length > 0 && (
              <details className={styles.rest}>
                <summary>{t('audit.same-cause', { count: rest.length })}</summary>
                <ul className={layout.list}>
                  {rest.map((finding) => (
                    <li key={finding.instance} className={styles.follower}>
                      {card(finding)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
