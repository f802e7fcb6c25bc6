import { useRef } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneState } from '../../state/pane-state';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { LastYearOffered } from './last-year-offered';
import { NextYearOffered } from './next-year-offered';

interface YearCardProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** 上年与下一年度: take last year's figures over, and start the next year when this one is filed. */
export function YearCard({ state, busy, acts }: YearCardProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { lastYear, nextYear, reading } = state;
  const year = reading?.filing.cover.year ?? 0;
  const asked = lastYear !== null || nextYear !== null;
  return (
    <details className={mergeClasses(styles.card, styles.block)} open={asked || undefined}>
      <summary className={styles.section}>{t('year.title')}</summary>
      <div className={styles.list}>
        <p className={styles.soft}>{t('year.hint', { last: year - 1, next: year + 1 })}</p>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('year.file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be picked again after it was put right.
            event.target.value = '';
            if (file !== undefined) acts.openLastYear(file);
          }}
        />
        <div className={styles.wrap}>
          <Button size="small" disabledFocusable={busy} onClick={() => picker.current?.click()}>
            {t('year.open', { year: year - 1 })}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={acts.previewNextYear}>
            {t('year.next', { year: year + 1 })}
          </Button>
        </div>
        {lastYear !== null && <LastYearOffered offer={lastYear} busy={busy} acts={acts} />}
        {nextYear !== null && <NextYearOffered preview={nextYear} busy={busy} acts={acts} />}
      </div>
    </details>
  );
}
