import { Button } from '@fluentui/react-components';
import type { Repair, RepairCell } from '../../../rules';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';

/** More alternatives than this confuse; the rest are less likely. */
const SHOWN = 3;

interface RepairListProps {
  readonly repairs: readonly Repair[];
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Which figure may be wrong: alternatives, the likeliest first; nothing changes without a press. */
export function RepairList({ repairs, busy, acts }: RepairListProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const shown = repairs.slice(0, SHOWN);
  return (
    <details className={styles.rest}>
      <summary>{t('mend.title', { count: shown.length })}</summary>
      <p className={layout.soft}>{t('mend.hint')}</p>
      <ol className={layout.list}>
        {shown.map((repair) => (
          <li key={keyOf(repair)} className={styles.follower}>
            <p className={layout.text}>{repair.reason}</p>
            <div className={layout.wrap}>
              <MendButton repair={repair} busy={busy} acts={acts} />
              <GoButton cell={repair.cells[0]} busy={busy} acts={acts} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

const keyOf = ({ cells, kind }: Repair): string =>
  `${kind}:${cells.map((cell) => `${cell.code}@${cell.period}${'to' in cell ? cell.to : ''}`).join()}`;

/** Changing several cells is said by their number, one by its value; a range is for a person to settle. */
function MendButton({
  repair: { cells, reason },
  busy,
  acts,
}: {
  readonly repair: Repair;
  readonly busy: boolean;
  readonly acts: PaneActs;
}) {
  const { t } = useSpeech();
  const values = cells.filter((cell) => 'to' in cell);
  const [first] = values;
  if (first === undefined || values.length < cells.length) return null;
  const label =
    values.length === 1
      ? t('mend.apply', { value: first.to })
      : t('mend.apply.many', { count: values.length });
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => acts.mend(values)}
      aria-label={`${label} ${reason}`}
    >
      {label}
    </Button>
  );
}

function GoButton({
  cell,
  busy,
  acts,
}: {
  readonly cell: RepairCell | undefined;
  readonly busy: boolean;
  readonly acts: PaneActs;
}) {
  const { t } = useSpeech();
  const place = cell?.place ?? null;
  if (place === null) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={busy}
      onClick={() => acts.goTo(place)}
      aria-label={`${t('mend.go')} ${place.sheet} ${place.address}`}
    >
      {t('mend.go')}
    </Button>
  );
}
