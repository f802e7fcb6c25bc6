import { mergeClasses } from '@fluentui/react-components';
import type { Pack } from '../../../catalog';
import { useSpeech } from '../../language/context';
import type { Translate } from '../../language/translate';
import type { PaneReading } from '../../services';
import { progressOf } from '../../state/progress';
import type { TableProgress } from '../../state/progress';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useFillStyles } from './fill-styles';

const statusText = ({ status, bad, requiredBlank }: TableProgress, t: Translate): string => {
  if (status === 'bad') return t('fill.table.bad', { count: bad });
  if (status === 'blank') return t('fill.table.blank', { count: requiredBlank });
  return t(
    status === 'done'
      ? 'fill.table.done'
      : status === 'none'
        ? 'fill.table.none'
        : 'fill.table.free',
  );
};

interface TableProgressListProps {
  readonly reading: PaneReading;
  readonly pack: Pack;
  readonly acts: PaneActs;
}

/** One line for each table; a press goes to what is wrong in it, else to what is blank. */
export function TableProgressList({ reading, pack, acts }: TableProgressListProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useFillStyles();
  return (
    <section aria-labelledby="tables-heading">
      <h3 id="tables-heading" className={layout.section}>
        {t('fill.tables')}
      </h3>
      <ul className={styles.rows}>
        {progressOf(pack, reading.filing).tables.map((table) => {
          const name = language === 'zh-CN' ? table.zh : table.en;
          const status = statusText(table, t);
          const { bad, blank, cells, filled, notApplicable, own, start } = table;
          const all = t('fill.table.all', {
            filled: filled - notApplicable,
            blank,
            notApplicable,
            bad,
          });
          return (
            <li key={table.id}>
              <button
                type="button"
                className={styles.line}
                disabled={start === null}
                title={cells === 0 ? name : all}
                onClick={() => start !== null && acts.goTo(start)}
              >
                <span className={styles.name}>
                  <span className={styles.number}>{table.id.slice(1)}</span>
                  {name}
                </span>
                <span className={mergeClasses(layout.figure, styles.count)}>
                  {notApplicable > 0 && (
                    <span className={styles.apart}>
                      {t('fill.table.notApplicable', { count: notApplicable })}
                    </span>
                  )}
                  {cells === 0 ? own : `${String(filled)}/${String(cells)}`}
                </span>
                <span className={mergeClasses(styles.status, styles[table.status])}>{status}</span>
                {start !== null && <span className={layout.unseen}>{t('fill.table.go')}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
