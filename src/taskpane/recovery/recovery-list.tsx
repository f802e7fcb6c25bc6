import { useEffect, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Recovery } from '../../workbook';
import type { Key } from '../language/translate';
import { useSpeech } from '../language/context';
import type { AuditView } from '../state/audit-view';
import { momentText } from '../state/moment-text';
import { useLayoutStyles } from '../steps/layout-styles';
import type { PaneActs } from '../use-pane';
import { RecoveryPreviewTable } from './recovery-preview';

interface RecoveryListProps {
  readonly view: AuditView;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

const countOf = ({ changes, year }: Recovery): number =>
  changes.length + (year?.changes.length ?? 0);

/** Acts that overwrite, by the names they are kept under. */
const KNOWN = ['put', 
  'sample', 'paste', 'mend', 'lastYear', 'nextYear', 'restore', 'remember', 'extract',
] as const; // prettier-ignore

/** What the add-in overwrote, the last ten times; read from the workbook when it is opened. */
export function RecoveryList({ view, busy, acts }: RecoveryListProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const [open, setOpen] = useState(false);
  const { recoveries, recovering } = view;
  const wanted = open && recoveries === null;
  useEffect(() => {
    if (wanted && !busy) acts.listRecoveries();
    // A failure is told once; opening it again, or the next overwriting, asks again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, acts]);
  const actOf = ({ act }: Recovery): string => {
    const known = KNOWN.find((each) => each === act);
    return known === undefined ? act : t(`act.${known}` satisfies Key);
  };
  return (
    <details
      className={mergeClasses(layout.block, layout.apart)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('restore.title')}</summary>
      <div className={layout.list}>
        <p className={layout.soft}>{t('restore.hint')}</p>
        {recoveries?.length === 0 && <p className={layout.text}>{t('restore.none')}</p>}
        <ul className={layout.list}>
          {(recoveries ?? []).map((recovery) => {
            const time = momentText(recovery.at, language);
            const entry = t('restore.entry', { act: actOf(recovery), count: countOf(recovery) });
            return (
              <li key={recovery.at}>
                <div className={layout.spread}>
                  <div>
                    <div className={layout.text}>{entry}</div>
                    <div className={layout.soft}>{time}</div>
                  </div>
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    aria-label={`${t('restore.preview')} ${entry} ${time}`}
                    onClick={() => acts.previewRecovery(recovery)}
                  >
                    {t('restore.preview')}
                  </Button>
                </div>
                {recovering?.of.at === recovery.at && (
                  <RecoveryPreviewTable
                    title={t('restore.preview.of', { act: actOf(recovery), time })}
                    preview={recovering.preview}
                    busy={busy}
                    acts={acts}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
