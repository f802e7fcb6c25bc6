import type { Finding, FindingCell, Repair } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useSheetName } from '../../language/use-english';
import { cellTarget } from '../../state/cell-target';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { useCellName } from './cell-names';
import { ExplanationBox } from './explanation-box';
import { RepairList } from './repair-list';

interface FindingCardProps {
  readonly finding: Finding;
  /** Null where nothing was looked for; empty where no single figure explains the finding. */
  readonly repairs: readonly Repair[] | null;
  readonly busy: boolean;
  readonly acts: PaneActs;
  readonly explanationProblem: (text: string) => Promise<string | null>;
}

/** One finding: what is wrong in a sentence, the cells it is about, and room for a reason. */
export function FindingCard({
  finding,
  repairs,
  busy,
  acts,
  explanationProblem,
}: FindingCardProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  return (
    <>
      <div className={layout.spread}>
        <h4 className={styles.findingTitle}>{finding.title}</h4>
        <span className={styles.code} title={finding.basis}>
          {finding.rule}
        </span>
      </div>
      <p className={layout.text}>{finding.message}</p>
      {finding.cells.length > 0 && (
        <ul className={styles.cells}>
          {finding.cells.map((cell) => (
            <li
              key={`${cell.code}#${String(cell.row)}@${cell.period}@${cell.place?.address ?? ''}`}
              className={styles.cellItem}
            >
              <CellLink cell={cell} acts={acts} />
            </li>
          ))}
        </ul>
      )}
      {repairs !== null && repairs.length > 0 && (
        <RepairList repairs={repairs} finding={finding} busy={busy} acts={acts} />
      )}
      {repairs?.length === 0 && <p className={layout.soft}>{t('mend.none')}</p>}
      {finding.severity === '核实' && (
        <ExplanationBox
          key={finding.fingerprint}
          finding={finding}
          busy={busy}
          acts={acts}
          explanationProblem={explanationProblem}
        />
      )}
    </>
  );
}

function CellLink({ cell, acts }: { readonly cell: FindingCell; readonly acts: PaneActs }) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const target = cellTarget(cell);
  const sheetName = useSheetName();
  const { period, place, value } = cell;
  const name = useCellName()(cell);
  const shown = value === '' ? t('audit.blank') : value;
  return (
    <button
      type="button"
      className={styles.cell}
      disabled={target === null}
      onClick={() => target !== null && acts.goTo(target)}
    >
      <span>
        {period === 'cur' ? name : t('audit.name', { name, period: t(`period.${period}`) })}
      </span>{' '}
      <span className={styles.cellValue}>{shown}</span>
      {place !== null && (
        <span className={layout.unseen}>
          {t('audit.cell', { place: `${sheetName(place.sheet)} ${place.address}` })}
        </span>
      )}
    </button>
  );
}
