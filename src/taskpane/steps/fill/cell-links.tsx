import { Link } from '@fluentui/react-components';
import type { Indicator } from '../../../catalog';
import type { FindingCell } from '../../../rules';
import { useSpeech } from '../../language/context';
import { cellTarget } from '../../state/cell-target';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useCellStyles } from './cell-styles';

interface CellLinksProps {
  readonly cells: readonly FindingCell[];
  readonly indicator: (code: string) => Indicator;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Other cells with their figures; a press goes there. */
export function CellLinks({ cells, indicator, busy, acts }: CellLinksProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useCellStyles();
  return (
    <ul className={styles.links}>
      {cells.map((cell) => {
        const { code, period, place, row, value } = cell;
        const target = cellTarget(cell);
        const own = language === 'zh-CN' || row > 0 ? cell.name : indicator(code).en;
        // The Chinese name says the period itself.
        const name =
          language === 'zh-CN' || period === 'cur'
            ? own
            : t('audit.name', { name: own, period: t(`period.${period}`) });
        const shown = value === '' ? t('audit.blank') : value;
        return (
          <li key={`${code}#${String(row)}@${period}`}>
            {target === null ? (
              `${name} ${shown}`
            ) : (
              <Link
                as="button"
                className={styles.link}
                disabledFocusable={busy}
                onClick={() => acts.goTo(target)}
              >
                {name} {shown}
                {place !== null && (
                  <span className={layout.unseen}>
                    {t('audit.cell', { place: `${place.sheet} ${place.address}` })}
                  </span>
                )}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
