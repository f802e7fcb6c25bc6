import { useId, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import { clusterFindings } from '../../state/cluster-findings';
import type { FindingGroup } from '../../state/group-findings';
import type { PaneAudit } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { FindingCard } from './finding-card';

interface FindingGroupListProps {
  readonly group: FindingGroup;
  readonly repairs: PaneAudit['repairs'];
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly explanationProblem: (text: string) => Promise<string | null>;
}

/** One severity with its count; open at first unless it only lists what is settled. */
export function FindingGroupList(props: FindingGroupListProps) {
  const { group, repairs, busy, acts, explanationProblem } = props;
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const [open, setOpen] = useState(group.id !== 'explained');
  const list = useId();
  const card = (finding: Finding) => (
    <FindingCard
      finding={finding}
      repairs={repairs.get(finding.instance) ?? []}
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
          {t('audit.group', { name: t(`audit.${group.id}`), count: group.findings.length })}
          <span className={styles.toggleHint}>{t(`audit.${group.id}.hint`)}</span>
        </button>
      </h3>
      <ul id={list} className={layout.list} hidden={!open}>
        {clusterFindings(group.findings).map(({ first, rest }) => (
          <li key={first.instance} className={mergeClasses(styles.finding, styles[group.id])}>
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
