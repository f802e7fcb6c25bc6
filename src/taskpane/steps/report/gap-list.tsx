import { Link, mergeClasses } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import type { PaneCatalog, PaneReading } from '../../services';
import { topicOfGap } from '../../state/report-choices';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useReportStyles } from './report-styles';

interface GapListProps {
  readonly gaps: readonly string[];
  readonly catalog: PaneCatalog | null;
  readonly reading: PaneReading;
  readonly acts: PaneActs;
}

/** What the office still has to write, each with the way to its cell. */
export function GapList({ gaps, catalog, reading, acts }: GapListProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  if (gaps.length === 0) return null;
  return (
    <details className={mergeClasses(layout.card, layout.block)}>
      <summary className={layout.section}>{t('report.gaps', { count: gaps.length })}</summary>
      <p className={layout.soft}>{t('report.gaps.hint')}</p>
      <ul className={styles.gaps}>
        {gaps.map((gap, at) => {
          const id = catalog === null ? null : topicOfGap(gap, catalog);
          const topic = catalog?.pack.topics.find((each) => each.id === id);
          const place = id === null ? undefined : reading.texts.get(id);
          const cover = gap.includes('封面') ? reading.cover : null;
          return (
            <li key={`${String(at)}${gap}`}>
              <span lang="zh-CN">{gap}</span>
              {topic !== undefined && place !== undefined && (
                <>
                  {' '}
                  <Link as="button" onClick={() => acts.goTo(place)}>
                    {t('report.gaps.go', { topic: language === 'zh-CN' ? topic.zh : topic.en })}
                  </Link>
                </>
              )}
              {topic === undefined && cover !== null && (
                <>
                  {' '}
                  <Link as="button" onClick={() => acts.goTo(cover)}>
                    {t('report.gaps.cover')}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
