import { Link, mergeClasses } from '@fluentui/react-components';
import type { Filing } from '../../../catalog';
import { useSpeech } from '../../language/context';
import { doubtedPlaces } from '../../state/doubted-figures';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useReportStyles } from './report-styles';

interface DoubtListProps {
  readonly doubts: readonly string[];
  readonly filing: Filing;
  readonly acts: PaneActs;
}

/** Figures of the draft that others contradict, each with the way to its cell. */
export function DoubtList({ doubts, filing, acts }: DoubtListProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const figures = new Map(
    doubts.flatMap((doubt) => doubtedPlaces(doubt, filing)).map(({ name, place }) => [name, place]),
  );
  if (figures.size === 0) return null;
  return (
    <details className={mergeClasses(layout.card, layout.block)}>
      <summary className={layout.section}>{t('report.doubts', { count: figures.size })}</summary>
      <p className={layout.soft}>{t('report.doubts.hint')}</p>
      <ul className={styles.gaps}>
        {[...figures].map(([name, place]) => (
          <li key={name}>
            <Link as="button" lang="zh-CN" onClick={() => acts.goTo(place)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
