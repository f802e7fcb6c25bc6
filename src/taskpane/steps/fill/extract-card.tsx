import { mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneState } from '../../state/pane-state';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { ReportSourceBox } from '../source/report-source-box';
import { ExtractedFigures } from './extracted-figures';

interface ExtractCardProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** 从报告取数: figures recognised in an earlier report fill a column, each only when it is ticked. */
export function ExtractCard({ state, busy, acts }: ExtractCardProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const { extraction } = state.reportView;
  const year = state.reading?.filing.cover.year ?? 0;
  return (
    <details
      className={mergeClasses(styles.card, styles.block)}
      open={extraction !== null || undefined}
    >
      <summary className={styles.section}>{t('extract.title')}</summary>
      <div className={styles.list}>
        {extraction === null ? (
          <>
            <p className={styles.soft}>{t('extract.hint')}</p>
            <ReportSourceBox action={t('extract.run')} busy={busy} onSource={acts.extract} />
          </>
        ) : (
          <ExtractedFigures extraction={extraction} year={year} busy={busy} acts={acts} />
        )}
      </div>
    </details>
  );
}
