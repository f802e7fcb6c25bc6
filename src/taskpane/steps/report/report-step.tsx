import { useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { isStale } from '../../state/pane-state';
import { useLayoutStyles } from '../layout-styles';
import { NeedTemplate } from '../need-template';
import type { StepProps } from '../step-props';
import { Preview } from './preview';
import { PublicationCard } from './publication-card';
import { SignatureFields } from './signature-fields';
import { useReportStyles } from './report-styles';

/** 报告: the draft from the figures, read here before it leaves the pane. */
export function ReportStep({ state, acts }: StepProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const { audit, busy, catalog, draft, publication, reading } = state;
  const paper = useRef<HTMLDivElement>(null);
  const [date, setDate] = useState('');
  const [signature, setSignature] = useState('');
  if (reading === null) return <NeedTemplate why="need.report" onGo={() => acts.show('fill')} />;
  const working = busy !== null;
  const hard = draft?.hard ?? audit?.result.summary.hard ?? 0;
  const make = (): void => acts.draft({ date, signature: signature.trim() });
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
          {isStale(draft, reading) && <div className={layout.notice}>{t('report.stale')}</div>}
          <div className={layout.wrap}>
            <Button appearance="primary" disabledFocusable={working} onClick={acts.save}>
              {t('report.save')}
            </Button>
            <Button
              disabledFocusable={working}
              onClick={() => paper.current !== null && acts.copyDraft(paper.current)}
            >
              {t('report.copy')}
            </Button>
          </div>
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
              <Preview ref={paper} blocks={draft.preview} acts={acts} />
            </div>
          </div>
          {draft.gaps.length > 0 && (
            <details className={mergeClasses(layout.card, layout.block)}>
              <summary className={layout.section}>
                {t('report.gaps', { count: draft.gaps.length })}
              </summary>
              <p className={layout.soft}>{t('report.gaps.hint')}</p>
              <ul className={styles.gaps}>
                {draft.gaps.map((gap, at) => (
                  <li key={`${String(at)}${gap}`}>{gap}</li>
                ))}
              </ul>
            </details>
          )}
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
        <SignatureFields
          reading={reading}
          date={date}
          signature={signature}
          onDate={setDate}
          onSignature={setSignature}
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
      {catalog !== null && (
        <PublicationCard
          catalog={catalog}
          reading={reading}
          publication={publication}
          busy={working}
          acts={acts}
        />
      )}
    </div>
  );
}
