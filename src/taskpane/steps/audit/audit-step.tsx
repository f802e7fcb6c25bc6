import { Button } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { groupFindings } from '../../state/group-findings';
import { isStale } from '../../state/pane-state';
import { useLayoutStyles } from '../layout-styles';
import { NeedTemplate } from '../need-template';
import type { StepProps } from '../step-props';
import { FindingGroupList } from './finding-group-list';
import { RatioTable } from './ratio-table';
import { Tallies } from './tallies';

/** 审核: what must be mended, what wants a reason, what is worth a look. */
export function AuditStep({ state, acts, explanationProblem }: StepProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const { audit, busy, catalog, reading } = state;
  if (reading === null || catalog === null) {
    return <NeedTemplate why="need.audit" onGo={() => acts.show('fill')} />;
  }
  const working = busy !== null;
  if (audit === null) {
    return (
      <div className={styles.card}>
        <h2 className={styles.title}>{t('audit.empty.title')}</h2>
        <p className={styles.text}>{t('audit.empty')}</p>
        <Button appearance="primary" size="large" disabledFocusable={working} onClick={acts.audit}>
          {t('audit.run')}
        </Button>
      </div>
    );
  }
  const stale = isStale(audit, reading);
  return (
    <div className={styles.step}>
      <div className={styles.spread}>
        <h2 className={styles.title}>{t('audit.summary')}</h2>
        <Button
          appearance={stale ? 'primary' : 'secondary'}
          disabledFocusable={working}
          onClick={acts.audit}
        >
          {t('audit.rerun')}
        </Button>
      </div>
      {stale && <div className={styles.notice}>{t('audit.stale')}</div>}
      <Tallies summary={audit.result.summary} />
      {audit.result.findings.length === 0 && (
        <div className={styles.card}>
          <h3 className={styles.section}>{t('audit.clean')}</h3>
          <p className={styles.text}>{t('audit.clean.next')}</p>
        </div>
      )}
      {groupFindings(audit.result)
        .filter(({ findings }) => findings.length > 0)
        .map((group) => (
          <FindingGroupList
            key={group.id}
            group={group}
            repairs={audit.repairs}
            busy={working}
            acts={acts}
            explanationProblem={explanationProblem}
          />
        ))}
      <RatioTable
        ratios={audit.ratios}
        findings={audit.result.findings}
        indicator={catalog.indicator}
        acts={acts}
      />
    </div>
  );
}
