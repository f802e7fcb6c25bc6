import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { RecoveryPreview } from '../../workbook';
import { useSpeech } from '../language/context';
import { useSheetName } from '../language/use-english';
import { useAuditStyles } from '../steps/audit/audit-styles';
import { useLayoutStyles } from '../steps/layout-styles';
import type { PaneActs } from '../use-pane';

/** Cells shown one by one; of the others only their number. */
const SHOWN = 20;

interface RecoveryPreviewTableProps {
  readonly title: string;
  readonly preview: RecoveryPreview;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** What restoring would change, cell by cell; then the person decides. */
export function RecoveryPreviewTable({ title, preview, busy, acts }: RecoveryPreviewTableProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const sheetName = useSheetName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { back, cells, changed } = preview;
  const shown = cells.filter(({ state }) => state === 'back');
  const textOf = (content: string): string => (content === '' ? t('audit.blank') : content);
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={title}
      className={styles.preview}
      onKeyDown={(event) => event.key === 'Escape' && acts.forgetRecovery()}
    >
      {back === 0 ? (
        <p className={layout.text}>{t('restore.nothing')}</p>
      ) : (
        <>
          <p className={layout.text}>{t('restore.will', { count: back })}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('mend.preview.cell')}</th>
                <th scope="col">{t('mend.preview.from')}</th>
                <th scope="col">{t('restore.then')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, SHOWN).map(({ address, now, sheet, then }) => (
                <tr key={`${sheet}!${address}`}>
                  <th scope="row">
                    {sheetName(sheet)} {address}
                  </th>
                  <td className={styles.cut}>{textOf(now)}</td>
                  <td className={styles.cut}>{textOf(then)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length > SHOWN && (
            <p className={layout.soft}>{t('restore.more', { count: shown.length })}</p>
          )}
        </>
      )}
      {changed > 0 && <p className={layout.soft}>{t('restore.changed', { count: changed })}</p>}
      <div className={layout.wrap}>
        {back > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={acts.recover}>
            {t('restore.confirm', { count: back })}
          </Button>
        )}
        <Button size="small" onClick={acts.forgetRecovery}>
          {t('restore.cancel')}
        </Button>
      </div>
    </div>
  );
}
