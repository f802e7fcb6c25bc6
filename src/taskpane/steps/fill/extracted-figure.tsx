import { Checkbox, Link } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { useSheetName, useUnitName } from '../../language/use-english';
import { useSpoken } from '../../language/use-spoken';
import type { TextFigure } from '../../report-services';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useFillStyles } from './fill-styles';

interface ExtractedFigureProps {
  readonly figure: TextFigure;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly onToggle: () => void;
  readonly acts: PaneActs;
}

/** One figure with the sentence it was read from, how sure that is, and what the cell holds. */
export function ExtractedFigure({ figure, chosen, busy, onToggle, acts }: ExtractedFigureProps) {
  const { t } = useSpeech();
  const styles = useLayoutStyles();
  const fill = useFillStyles();
  const { here, place, sentence, sure, value } = figure;
  const name = useSpoken()(figure.name);
  const unit = useUnitName()(figure.unit);
  const sheetName = useSheetName();
  const label =
    here === ''
      ? t('extract.into', { name, value, unit })
      : t('extract.instead', { name, value, unit, here });
  return (
    <>
      <Checkbox
        checked={chosen}
        disabled={busy}
        onChange={onToggle}
        label={sure ? label : `${label}${t('extract.unsure')}`}
      />
      <div className={fill.under}>
        <p className={styles.soft} lang="zh-CN">
          {sentence}
        </p>
        {place !== null && (
          <Link
            as="button"
            disabledFocusable={busy}
            onClick={() => acts.goTo(place)}
            aria-label={t('extract.go', {
              name,
              place: `${sheetName(place.sheet)} ${place.address}`,
            })}
          >
            {sheetName(place.sheet)} {place.address}
          </Link>
        )}
      </div>
    </>
  );
}
