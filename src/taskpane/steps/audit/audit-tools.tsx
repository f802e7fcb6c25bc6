import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useSheetName } from '../../language/use-english';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface AuditToolsProps {
  /** The findings shown, which are those that are exported. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Marks on the cells and ways out for the list. */
export function AuditTools({ findings, busy, acts }: AuditToolsProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const sheetName = useSheetName();
  /** With the sheets as the pane calls them. */
  const placed = (finding: Finding): Finding => ({
    ...finding,
    cells: finding.cells.map((cell) => ({
      ...cell,
      place: cell.place === null ? null : { ...cell.place, sheet: sheetName(cell.place.sheet) },
    })),
  });
  const count = findings.length;
  return (
    <details className={layout.block}>
      <summary>{t('audit.tools')}</summary>
      <div className={layout.list}>
        <p className={layout.soft}>{t('audit.mark.hint')}</p>
        <div className={layout.wrap}>
          <Button size="small" disabledFocusable={busy} onClick={acts.mark}>
            {t('audit.mark')}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={acts.unmark}>
            {t('audit.unmark')}
          </Button>
        </div>
        <p className={layout.soft}>{t('audit.export', { count })}</p>
        <div className={layout.wrap}>
          {(['xlsx', 'csv', 'copy'] as const).map((form) => (
            <Button
              key={form}
              size="small"
              disabledFocusable={busy || count === 0}
              onClick={() => acts.exportFindings(form, findings.map(placed))}
            >
              {t(`audit.export.${form}`)}
            </Button>
          ))}
          <Button size="small" disabledFocusable={busy} onClick={acts.showFindings}>
            {t('audit.export.sheet')}
          </Button>
        </div>
      </div>
    </details>
  );
}
