import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { useSheetName } from '../../language/use-english';
import { filterFindings, sheetCounts, sheetOf } from '../../state/filter-findings';
import { groupFindings } from '../../state/group-findings';
import { isStale } from '../../state/pane-state';
import { useLayoutStyles } from '../layout-styles';
import { NeedTemplate } from '../need-template';
import type { StepProps } from '../step-props';
import { AuditTools } from './audit-tools';
import { IndicatorsProvider } from './cell-names';
import { FindingFilters } from './finding-filters';
import { FindingGroupList } from './finding-group-list';
import { MendedList } from './mended-list';
import { RatioTable } from './ratio-table';
import { RunTable } from './run-table';
import { FindingWordsProvider, useSpokenAudit } from './spoken-audit';
import { Tallies } from './tallies';

/** 审核: what must be mended, what wants a reason, what is worth a look. */
export function AuditStep({ state, acts, explanationProblem }: StepProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const { audit, auditView: view, busy, catalog, reading } = state;
  const spoken = useSpokenAudit(audit);
  const sheetName = useSheetName();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A press that mends takes its own button away: work goes on at the top of the new list.
    if (document.activeElement === document.body) title.current?.focus();
  }, [audit]);
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
  if (!spoken.ready) {
    return (
      <p role="status" className={styles.soft}>
        {t('audit.wording')}
      </p>
    );
  }
  const stale = isStale(audit, reading);
  const all = spoken.findings;
  const shown = filterFindings(all, view.filter, sheetName);
  const groups =
    view.arrange === 'severity'
      ? groupFindings({ ...audit.result, findings: shown })
          .filter(({ findings }) => findings.length > 0)
          .map(({ id, findings }) => ({
            key: id,
            name: t(`audit.${id}`),
            hint: t(`audit.${id}.hint`),
            findings,
            startsOpen: id !== 'explained',
          }))
      : [...sheetCounts(shown).keys()].map((sheet) => ({
          key: `sheet ${sheet}`,
          name: sheet === '' ? t('audit.filter.nowhere') : sheetName(sheet),
          hint: '',
          findings: shown.filter((finding) => sheetOf(finding) === sheet),
          startsOpen: true,
        }));
  return (
    <div className={styles.step}>
      <div className={styles.spread}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t('audit.summary')}
        </h2>
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
      {all.length > 0 && (
        <FindingFilters findings={all} shown={shown.length} view={view} acts={acts} />
      )}
      <MendedList findings={view.mended.map(spoken.finding)} />
      {all.length > 0 && shown.length === 0 && (
        <p className={styles.text}>{t('audit.filter.none')}</p>
      )}
      <FindingWordsProvider value={spoken.finding}>
        <IndicatorsProvider value={catalog.indicator}>
          {groups.map(({ key, ...group }) => (
            <FindingGroupList
              key={key}
              {...group}
              repairs={spoken.repairs}
              busy={working}
              acts={acts}
              explanationProblem={explanationProblem}
            />
          ))}
        </IndicatorsProvider>
      </FindingWordsProvider>
      <AuditTools findings={shown} busy={working} acts={acts} />
      <RunTable runs={view.runs} busy={working} acts={acts} />
      <RatioTable
        ratios={audit.ratios}
        findings={audit.result.findings}
        indicator={catalog.indicator}
        acts={acts}
      />
    </div>
  );
}
