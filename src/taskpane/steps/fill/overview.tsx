import { Button, Link, ProgressBar } from '@fluentui/react-components';
import type { Pack, Place } from '../../../catalog';
import { useSpeech } from '../../language/context';
import type { PaneReading } from '../../services';
import { progressOf } from '../../state/progress';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface OverviewProps {
  readonly reading: PaneReading;
  readonly pack: Pack;
  /** Where the person stopped last time. */
  readonly left: Place | null;
  readonly selected: Place | null;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Whose year is open, and how much of what must be filled is filled. */
export function Overview({ reading, pack, left, selected, busy, acts }: OverviewProps) {
  const { language, t } = useSpeech();
  const styles = useLayoutStyles();
  const { required, requiredFilled } = progressOf(pack, reading.filing);
  const { unitName, year } = reading.filing.cover;
  const complete = requiredFilled === required;
  return (
    <div className={styles.card}>
      <div>
        <h2 className={styles.title} tabIndex={-1}>
          {unitName === '' ? t('fill.unnamed') : unitName} · {t('fill.year.title', { year })}
        </h2>
        <p className={styles.soft}>
          {t('fill.version', {
            pack: language === 'zh-CN' ? pack.zh : pack.en,
            version: reading.filing.version,
          })}
        </p>
      </div>
      <ProgressBar
        thickness="large"
        value={required === 0 ? 1 : requiredFilled / required}
        color={complete ? 'success' : 'brand'}
        aria-label={t('fill.bar')}
      />
      <div className={styles.spread}>
        <span className={styles.figure}>
          {complete ? t('fill.complete') : t('fill.required', { filled: requiredFilled, required })}
        </span>
        <Button
          appearance={complete ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={complete ? () => acts.show('audit') : acts.goToNextBlank}
        >
          {complete ? t('audit.run') : t('fill.next')}
        </Button>
      </div>
      {left !== null && (left.sheet !== selected?.sheet || left.address !== selected.address) && (
        <Link as="button" disabledFocusable={busy} onClick={() => acts.goTo(left)}>
          {t('fill.left', { place: `${left.sheet} ${left.address}` })}
        </Link>
      )}
    </div>
  );
}
