import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { ReportChoices } from '../../report-services';
import { isStale } from '../../state/pane-state';
import { choicesIn } from '../../state/report-choices';
import { isDoubt } from '../../state/doubted-figures';
import { useLayoutStyles } from '../layout-styles';
import { NeedTemplate } from '../need-template';
import type { StepProps } from '../step-props';
import { CleanCard } from './clean-card';
import { CheckCard } from './check-card';
import { DoubtList } from './doubt-list';
import { GapList } from './gap-list';
import { Preview } from './preview';
import { PublicationCard } from './publication-card';
import { ReportFields } from './report-fields';
import { StaleNotice } from './stale-notice';
import { useReportStyles } from './report-styles';

/** 报告: the draft from the figures, read here before it leaves the pane. */
export function ReportStep({ state, acts }: StepProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const { audit, busy, catalog, draft, publication, reading } = state;
  const { stale } = state.reportView;
  const paper = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Partial<ReportChoices>>({});
  const [charts, setCharts] = useState(false);
  const [bare, setBare] = useState(false);
  const working = busy !== null;
  const outdated = isStale(draft, reading);
  useEffect(() => {
    if (outdated) acts.markStale();
  }, [outdated, reading, acts]);
  if (reading === null || catalog === null) {
    return (
      <div className={layout.step}>
        <NeedTemplate why="need.report" onGo={() => acts.show('fill')} />
        <CheckCard state={state} busy={working} acts={acts} />
      </div>
    );
  }
  const kept = choicesIn(reading.filing, catalog);
  const chosen = { ...kept, ...typed };
  const hard = draft?.hard ?? audit?.result.summary.hard ?? 0;
  const make = (): void =>
    acts.draft({
      date: chosen.date,
      style: chosen.style,
      signature: chosen.signature.trim(),
      addressee: chosen.addressee.trim(),
      charts,
    });
  const shown = outdated && stale !== null ? stale.preview : draft?.preview;
  return (
    <div className={layout.step}>
      {hard > 0 && (
        <div className={layout.notice}>
          <p className={layout.text}>{t('report.hard', { count: hard })}</p>
          <Button size="small" onClick={() => acts.show('audit')}>
            {t('report.hard.go')}
          </Button>
        </div>
      )}
      {draft !== null && (
        <>
          {outdated && <StaleNotice stale={stale} catalog={catalog} acts={acts} />}
          <div className={layout.wrap}>
            <Button
              appearance="primary"
              disabledFocusable={working}
              onClick={() => acts.save(!bare)}
            >
              {t('report.save')}
            </Button>
            <Button
              disabledFocusable={working}
              onClick={() => paper.current !== null && acts.copyDraft(paper.current)}
            >
              {t('report.copy')}
            </Button>
            <Button disabledFocusable={working} onClick={acts.draftToSheet}>
              {t('report.sheet')}
            </Button>
            <Button disabledFocusable={working} onClick={acts.chartsToSheet}>
              {t('report.charts.sheet')}
            </Button>
          </div>
          <Checkbox
            checked={bare}
            onChange={(_event, { checked }) => setBare(checked === true)}
            label={t('report.bare')}
          />
          <div className={layout.list}>
            <h2 id="preview-heading" className={layout.section}>
              {t('report.preview')}
            </h2>
            <div
              className={styles.desk}
              role="region"
              aria-labelledby="preview-heading"
              tabIndex={0}
            >
              <Preview ref={paper} blocks={shown ?? draft.preview} acts={acts} />
            </div>
          </div>
          <DoubtList doubts={draft.gaps.filter(isDoubt)} filing={reading.filing} acts={acts} />
          <GapList
            gaps={draft.gaps.filter((gap) => !isDoubt(gap))}
            catalog={catalog}
            reading={reading}
            acts={acts}
          />
          {draft.document.omitted.length > 0 && (
            <details className={mergeClasses(layout.card, layout.block)}>
              <summary className={layout.section}>
                {t('report.omitted', { count: draft.document.omitted.length })}
              </summary>
              <ul className={styles.gaps}>
                {draft.document.omitted.map(({ code, why }, at) => (
                  <li key={`${String(at)}${code}`}>{why}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <div className={layout.card}>
        <h2 className={layout.title}>
          {t(draft === null ? 'report.empty.title' : 'report.cover')}
        </h2>
        {draft === null && <p className={layout.soft}>{t('report.empty')}</p>}
        <ReportFields
          catalog={catalog}
          unitName={reading.filing.cover.unitName}
          chosen={chosen}
          kept={kept}
          charts={charts}
          busy={working}
          onChoose={(change) => setTyped({ ...typed, ...change })}
          onCharts={setCharts}
          acts={acts}
        />
        {draft === null ? (
          <Button appearance="primary" size="large" disabledFocusable={working} onClick={make}>
            {t('report.draft')}
          </Button>
        ) : (
          <Button disabledFocusable={working} onClick={make}>
            {t('report.redraft')}
          </Button>
        )}
      </div>
      <CheckCard state={state} busy={working} acts={acts} />
      <PublicationCard
        catalog={catalog}
        reading={reading}
        publication={publication}
        busy={working}
        acts={acts}
      />
      <CleanCard cleaning={state.auditView.cleaning} busy={working} acts={acts} />
    </div>
  );
}
