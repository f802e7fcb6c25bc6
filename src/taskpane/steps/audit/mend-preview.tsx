import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Finding, RepairTo } from '../../../rules';
import { useSpeech } from '../../language/context';
import type { MendEffect } from '../../state/audit-view';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { useCellName } from './cell-names';

interface MendPreviewProps {
  readonly cells: readonly RepairTo[];
  readonly finding: Finding;
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly onClose: () => void;
}

/** What a suggestion would change, cell by cell, and what would come of it; then the person decides. */
export function MendPreview({ cells, finding, busy, acts, onClose }: MendPreviewProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const [effect, setEffect] = useState<MendEffect | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const title = t('mend.preview', { count: cells.length });
  useEffect(() => {
    let current = true;
    // Without the effect the preview still says all that is to be written.
    acts.tryMend(cells).then(
      (found) => {
        if (current) setEffect(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [acts, cells]);
  useEffect(() => confirm.current?.focus(), []);
  const cellName = useCellName();
  const nameOf = ({ code, row }: RepairTo): string => {
    const cell = finding.cells.find((each) => each.code === code && each.row === row);
    return cellName(cell ?? { code, row, name: code });
  };
  return (
    <div
      role="group"
      aria-label={title}
      className={styles.preview}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={layout.across} role="group" aria-label={t('mend.preview.cell')} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('mend.preview.cell')}</th>
              <th scope="col">{t('mend.preview.from')}</th>
              <th scope="col">{t('mend.preview.to')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={`${cell.code}#${String(cell.row)}@${cell.period}`}>
                <th scope="row">
                  {cell.period === 'cur'
                    ? nameOf(cell)
                    : t('audit.name', {
                        name: nameOf(cell),
                        period: t(`period.${cell.period}`),
                      })}
                  {cell.place !== null && (
                    <span className={styles.code}>
                      {' '}
                      {cell.place.sheet} {cell.place.address}
                    </span>
                  )}
                </th>
                <td>{cell.from === '' ? t('audit.blank') : cell.from}</td>
                <td className={styles.then}>{cell.to === '' ? t('audit.blank') : cell.to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {effect !== null && (
        <p className={layout.text} role="status">
          {t('mend.effect', {
            hard: effect.hard[0],
            hardThen: effect.hard[1],
            query: effect.query[0],
            queryThen: effect.query[1],
          })}
          {effect.fresh.length > 0 &&
            ` ${t('mend.effect.fresh', { titles: [...new Set(effect.fresh)].join('；') })}`}
        </p>
      )}
      <div className={layout.wrap}>
        <Button
          ref={confirm}
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => acts.mend(cells)}
        >
          {t('mend.confirm')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('mend.cancel')}
        </Button>
      </div>
    </div>
  );
}
