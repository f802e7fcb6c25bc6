import { Link } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneStale } from '../../report-services';
import type { PaneCatalog } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

/** Numbers that have changed since the draft, with the sentences they stand in. */
export function StaleNotice({
  stale,
  catalog,
  acts,
}: {
  readonly stale: PaneStale | null;
  readonly catalog: PaneCatalog;
  readonly acts: PaneActs;
}) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const numbers = stale?.numbers ?? [];
  return (
    <div className={layout.notice}>
      <p className={layout.text}>{t('report.stale')}</p>
      {numbers.length > 0 && (
        <details>
          <summary>{t('report.stale.count', { count: numbers.length })}</summary>
          <ul className={layout.list}>
            {numbers.map(({ code, index, name, now, period, printed, row, sentence }) => (
              <li key={index}>
                <Link as="button" onClick={() => acts.goTo({ code, period, row })}>
                  {t('report.stale.entry', {
                    // A row the office named itself has no other name.
                    name: language === 'en-US' && row === 0 ? catalog.indicator(code).en : name,
                    printed,
                    now: now ?? t('report.stale.gone'),
                  })}
                </Link>
                <p className={layout.soft} lang="zh-CN">
                  {sentence.replaceAll('\t', ' ')}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
