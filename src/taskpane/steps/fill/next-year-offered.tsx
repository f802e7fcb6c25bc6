import { Button } from '@fluentui/react-components';
import type { NextYearPreview } from '../../../workbook';
import { useSpeech } from '../../language/context';
import { useSpoken } from '../../language/use-spoken';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface NextYearOfferedProps {
  readonly preview: NextYearPreview;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Before the year is closed: how many cells change, where, and what is kept. */
export function NextYearOffered({ preview, busy, acts }: NextYearOfferedProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const styles = useLayoutStyles();
  return (
    <section className={styles.notice} role="group" aria-labelledby="next-year-heading">
      <h3 id="next-year-heading" className={styles.section}>
        {t('year.next.title', { year: preview.to, count: preview.cells })}
      </h3>
      {preview.sentences.map(say).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <div className={styles.wrap}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={acts.startNextYear}
        >
          {t('year.next.start', { year: preview.to })}
        </Button>
        <Button size="small" onClick={acts.forgetNextYear}>
          {t('fill.overwrite.cancel')}
        </Button>
      </div>
    </section>
  );
}
