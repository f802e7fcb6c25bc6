import { Link, mergeClasses } from '@fluentui/react-components';
import type { Indicator } from '../../../catalog';
import type { Finding, RatioResult } from '../../../rules';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useAuditStyles } from './audit-styles';

interface RatioTableProps {
  readonly ratios: readonly RatioResult[];
  readonly findings: readonly Finding[];
  readonly indicator: (code: string) => Indicator;
  readonly acts: PaneActs;
}

/** The ratios as they stand in the sheet and the draft, beside what was published. */
export function RatioTable({ ratios, findings, indicator, acts }: RatioTableProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useAuditStyles();
  const shown = ratios.filter(({ value, published }) => value !== null || published !== null);
  if (shown.length === 0) return null;
  const differing = new Set(
    findings.flatMap(({ cells }) =>
      cells.filter(({ period }) => period === 'pub').map(({ code }) => code),
    ),
  );
  return (
    <section aria-labelledby="ratios-heading">
      <h3 id="ratios-heading" className={layout.section}>
        {t('ratio.title', { count: shown.length })}
      </h3>
      <div
        className={layout.across}
        role="group"
        aria-label={t('ratio.title', { count: shown.length })}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('ratio.name')}</th>
              <th scope="col">{t('ratio.value')}</th>
              <th scope="col">{t('ratio.published')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, printed, published }) => {
              const { en, unit, zh } = indicator(code);
              const name = language === 'zh-CN' ? zh : en;
              const differs = differing.has(code);
              return (
                <tr key={code}>
                  <th scope="row">
                    <Link
                      as="button"
                      className={styles.ratio}
                      onClick={() => acts.goTo({ code, period: 'pub' })}
                    >
                      {name}
                    </Link>
                  </th>
                  <td>{printed}</td>
                  <td
                    className={mergeClasses(differs && styles.differs)}
                    {...(differs ? { title: t('ratio.differs', { name }) } : {})}
                  >
                    {published === null
                      ? t('ratio.none')
                      : unit === '%'
                        ? `${published}%`
                        : published}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
