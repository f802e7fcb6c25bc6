import { mergeClasses } from '@fluentui/react-components';
import type { Pack } from '../../../catalog';
import { useSpeech } from '../../language/context';
import type { PaneReading } from '../../services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useFillStyles } from './fill-styles';

interface TextTopicsProps {
  readonly reading: PaneReading;
  readonly pack: Pack;
  readonly acts: PaneActs;
}

/** How many of the office's own texts are written; a press goes to the first that is not. */
export function TextTopics({ reading, pack, acts }: TextTopicsProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useFillStyles();
  const { texts } = reading.filing;
  const open = pack.topics.find(({ id }) => (texts[id] ?? '').trim() === '') ?? pack.topics[0];
  const place = open === undefined ? undefined : reading.texts.get(open.id);
  const filled = pack.topics.filter(({ id }) => (texts[id] ?? '').trim() !== '').length;
  return (
    <button
      type="button"
      className={styles.line}
      disabled={place === undefined}
      onClick={() => place !== undefined && acts.goTo(place)}
    >
      <span className={layout.section}>{t('fill.texts')}</span>
      <span />
      <span className={mergeClasses(layout.figure, styles.count)}>
        {filled}/{pack.topics.length}
      </span>
    </button>
  );
}
