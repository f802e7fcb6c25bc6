import { useId, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useSpeech } from '../../language/context';
import type { FindingGroup } from '../../state/group-findings';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { FindingCard } from './finding-card';

interface FindingGroupListProps {
  readonly group: FindingGroup;
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly explanationProblem: (text: string) => Promise<string | null>;
}

/** One severity with its count; open at first unless it only lists what is settled. */
export function FindingGroupList({ group, busy, acts, explanationProblem }: FindingGroupListProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const [open, setOpen] = useState(group.id !== 'explained');
  const list = useId();
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
        {group.findings.map((finding) => (
          <li key={finding.instance} className={mergeClasses(styles.finding, styles[group.id])}>
            <FindingCard
              finding={finding}
              busy={busy}
              acts={acts}
              explanationProblem={explanationProblem}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
