import { useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import type { FigureKey } from '../../../catalog';
import { useSpeech } from '../../language/context';
import { useUnitName } from '../../language/use-english';
import type { PaneState } from '../../state/pane-state';
import { useSpoken } from '../../language/use-spoken';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

interface LastYearOfferedProps {
  readonly offer: NonNullable<PaneState['lastYear']>;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** What last year's file would fill in; differing cells are shown and taken over only when ticked. */
export function LastYearOffered({ offer, busy, acts }: LastYearOfferedProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const unitName = useUnitName();
  const styles = useLayoutStyles();
  const [replace, setReplace] = useState<readonly FigureKey[]>([]);
  const { different, fill, left, sentences } = offer.comparison;
  const count = fill.length + replace.length;
  return (
    <section className={styles.notice} role="group" aria-labelledby="last-year-heading">
      <h3 id="last-year-heading" className={styles.section}>
        {t('lastYear.title', { year: offer.past.year })}
      </h3>
      {[...sentences, ...left].map(say).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      {different.length > 0 && (
        <>
          <p className={styles.text}>{t('lastYear.different', { count: different.length })}</p>
          <ul className={styles.list}>
            {different.map(({ here, key, name, there, unit }) => (
              <li key={key}>
                <Checkbox
                  checked={replace.includes(key)}
                  onChange={(_event, { checked }) =>
                    setReplace(
                      checked === true ? [...replace, key] : replace.filter((each) => each !== key),
                    )
                  }
                  label={t('lastYear.choose', {
                    name: say(name),
                    here,
                    there,
                    unit: unitName(unit),
                  })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.wrap}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => acts.fillLastYear(replace)}
        >
          {t('lastYear.fill', { count })}
        </Button>
        <Button size="small" onClick={acts.forgetLastYear}>
          {t('fill.overwrite.cancel')}
        </Button>
      </div>
    </section>
  );
}
