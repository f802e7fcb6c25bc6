import { useMemo, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Finding, Repair, RepairCell } from '../../../rules';
import { useSpeech } from '../../language/context';
import { useSheetName } from '../../language/use-english';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';
import { MendPreview } from './mend-preview';

/** More alternatives than this confuse; the rest are less likely. */
const SHOWN = 3;

interface RepairListProps {
  readonly repairs: readonly Repair[];
  readonly finding: Finding;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Which figure may be wrong: alternatives, the likeliest first; nothing changes without a press. */
export function RepairList({ repairs, finding, busy, acts }: RepairListProps) {
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
            <RepairChoice repair={repair} finding={finding} busy={busy} acts={acts} />
          </li>
        ))}
      </ol>
    </details>
  );
}

const keyOf = ({ cells, kind }: Repair): string =>
  `${kind}:${cells.map((cell) => `${cell.code}@${cell.period}${'to' in cell ? cell.to : ''}`).join()}`;

/**
 * One alternative. Changing several cells is said by their number, one by its value; a range is for a
 * person to settle. A press shows what would change; nothing is written before that was confirmed.
 */
function RepairChoice({
  repair: { cells, reason },
  finding,
  busy,
  acts,
}: Omit<RepairListProps, 'repairs'> & { readonly repair: Repair }) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const values = useMemo(() => cells.filter((cell) => 'to' in cell), [cells]);
  const [first] = values;
  const settled = first !== undefined && values.length === cells.length;
  const label =
    first !== undefined && values.length === 1
      ? t('mend.apply', { value: first.to })
      : t('mend.apply.many', { count: values.length });
  return (
    <>
      <p className={layout.text}>{reason}</p>
      <div className={layout.wrap}>
        {settled && (
          <Button
            ref={opener}
            size="small"
            aria-expanded={open}
            disabledFocusable={busy}
            onClick={() => setOpen(!open)}
            aria-label={`${label} ${reason}`}
          >
            {label}
          </Button>
        )}
        <GoButton cell={cells[0]} busy={busy} acts={acts} />
      </div>
      {settled && open && (
        <MendPreview
          cells={values}
          finding={finding}
          busy={busy}
          acts={acts}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
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
  const sheetName = useSheetName();
  const place = cell?.place ?? null;
  if (place === null) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={busy}
      onClick={() => acts.goTo(place)}
      aria-label={`${t('mend.go')} ${sheetName(place.sheet)} ${place.address}`}
    >
      {t('mend.go')}
    </Button>
  );
}
