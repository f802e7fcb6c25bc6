import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { CleanReport } from '../../../workbook';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface CleanCardProps {
  readonly cleaning: CleanReport | null;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** 报送前清理: what would go and what would stay, then the person decides. */
export function CleanCard({ cleaning, busy, acts }: CleanCardProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  return (
    <section className={layout.card} aria-labelledby="clean-heading">
      <h2 id="clean-heading" className={layout.title}>
        {t('clean.title')}
      </h2>
      <p className={layout.soft}>{t('clean.hint')}</p>
      {cleaning === null ? (
        <Button disabledFocusable={busy} onClick={acts.previewClean}>
          {t('clean.preview')}
        </Button>
      ) : (
        <CleanQuestion cleaning={cleaning} busy={busy} acts={acts} />
      )}
    </section>
  );
}

function CleanQuestion({
  cleaning,
  busy,
  acts,
}: CleanCardProps & { readonly cleaning: CleanReport }) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { kept, removed } = cleaning;
  const none = removed.length === 0;
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={t('clean.title')}
      className={layout.list}
      onKeyDown={(event) => event.key === 'Escape' && acts.forgetClean()}
    >
      <p className={layout.text}>{t(none ? 'clean.nothing' : 'clean.asked')}</p>
      {!none && (
        <ul aria-label={t('clean.asked')}>
          {removed.map(({ count, kind }) => (
            <li key={kind}>{t('clean.line', { kind: t(`clean.removed.${kind}`), count })}</li>
          ))}
        </ul>
      )}
      <p className={layout.text}>{t('clean.stays')}</p>
      <ul aria-label={t('clean.stays')}>
        {kept.map(({ count, kind }) => (
          <li key={kind}>{t('clean.line', { kind: t(`clean.kept.${kind}`), count })}</li>
        ))}
      </ul>
      <div className={layout.wrap}>
        {!none && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={acts.clean}>
            {t('clean.confirm')}
          </Button>
        )}
        <Button size="small" onClick={acts.forgetClean}>
          {t('clean.cancel')}
        </Button>
      </div>
    </div>
  );
}
