import { mergeClasses } from '@fluentui/react-components';
import type { Indicator } from '../../../catalog';
import type { CellCheckShown, CellFacts } from '../../cell-services';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { CellLinks } from './cell-links';
import { useCellStyles } from './cell-styles';

interface CellChecksListProps {
  readonly facts: CellFacts;
  readonly indicator: (code: string) => Indicator;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** What needs a hand first, what holds next; shapes besides colours, for those who see no colours. */
const order = ['fail', 'broken', 'unknown', 'pass'] as const;
const mark = { fail: '✗', broken: '✗', unknown: '○', pass: '✓' } as const;
type Told = (typeof order)[number];

const isTold = (check: CellCheckShown): check is CellCheckShown & { readonly verdict: Told } =>
  check.verdict !== 'skip';

/** The checks of the selected cell as they stand, each in words, with the cells it depends on. */
export function CellChecksList({ facts, indicator, busy, acts }: CellChecksListProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useCellStyles();
  const told = facts.checks
    .filter(isTold)
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
  const skipped = facts.checks.length - told.length;
  const instances = new Set(told.map(({ id }) => id));
  // Findings of checks that are not a formula: missing, swings, approximate figures.
  const others = facts.findings.filter(({ instance }) => !instances.has(instance));
  return (
    <>
      {others.map(({ instance, message, rule, severity }) => (
        <p
          key={instance}
          className={mergeClasses(layout.text, styles.finding, severity === '提示' && styles.hint)}
        >
          {message} <span className={styles.unit}>{rule}</span>
        </p>
      ))}
      {told.length > 0 && (
        <div>
          <p className={layout.soft}>{t('cell.checks', { count: told.length })}</p>
          <ul className={styles.checks}>
            {told.map(({ cells, id, rule, verdict, words }) => (
              <li key={id}>
                <details open={verdict === 'fail'}>
                  <summary className={styles.check}>
                    <span className={styles[verdict]} aria-hidden>
                      {mark[verdict]}
                    </span>{' '}
                    {words[language]}{' '}
                    <span className={mergeClasses(styles.outcome, styles[verdict])}>
                      {t(`verdict.${verdict}`)}
                    </span>
                  </summary>
                  <div className={styles.under}>
                    {facts.findings
                      .filter(({ instance }) => instance === id)
                      .map(({ message }) => (
                        <p key={message} className={layout.text}>
                          {message}
                        </p>
                      ))}
                    <CellLinks cells={cells} indicator={indicator} busy={busy} acts={acts} />
                    <p className={layout.soft}>{t('cell.rule', { rule })}</p>
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </div>
      )}
      {skipped > 0 && <p className={layout.soft}>{t('cell.skipped', { count: skipped })}</p>}
    </>
  );
}
