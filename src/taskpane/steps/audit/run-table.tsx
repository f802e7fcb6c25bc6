import { useEffect, useState } from 'react';
import type { AuditRun } from '../../../workbook';
import { useSpeech } from '../../language/context';
import { momentText } from '../../state/moment-text';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';

interface RunTableProps {
  readonly runs: readonly AuditRun[] | null;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

const KINDS = ['hard', 'query', 'hint', 'explained'] as const;

/** When this workbook was audited, and with what result; read when it is opened. */
export function RunTable({ runs, busy, acts }: RunTableProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && runs === null && !busy) acts.listRuns();
    // A failure is told once; opening it again asks again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, acts]);
  return (
    <details className={layout.block} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('audit.runs')}</summary>
      {runs !== null && runs.length === 0 && <p className={layout.soft}>{t('audit.runs.none')}</p>}
      {runs !== null && runs.length > 0 && (
        <div className={layout.across} role="group" aria-label={t('audit.runs')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('audit.runs.time')}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`audit.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.at}>
                  <th scope="row">{momentText(run.at, language)}</th>
                  {KINDS.map((kind) => (
                    <td key={kind}>{run[kind]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
