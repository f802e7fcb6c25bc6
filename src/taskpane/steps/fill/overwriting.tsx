import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { Conflict } from '../../../workbook';
import { useSpeech } from '../../language/context';
import { useSpoken } from '../../language/use-spoken';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';

const SHOWN = 5;

interface OverwritingProps {
  readonly conflicts: readonly Conflict[];
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Before anything filled is overwritten: how many cells, where, what becomes of them. */
export function Overwriting({ conflicts, busy, acts }: OverwritingProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const styles = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed stands far below; the question is where the work goes on.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.notice} role="group" aria-labelledby="overwriting-heading">
      <h3 ref={heading} id="overwriting-heading" tabIndex={-1} className={styles.section}>
        {t('fill.overwrite.title', { count: conflicts.length })}
      </h3>
      <ul className={styles.list}>
        {conflicts.slice(0, SHOWN).map(({ sheet, address, what, current, proposed }) => (
          <li key={`${sheet}!${address}`}>
            {say(what)}（{sheet} {address}）<br />
            {t('fill.overwrite.now', { value: current })} →{' '}
            {t('fill.overwrite.then', { value: proposed })}
          </li>
        ))}
        {conflicts.length > SHOWN && (
          <li>{t('fill.overwrite.more', { count: conflicts.length })}</li>
        )}
      </ul>
      <div className={styles.wrap}>
        <Button size="small" disabledFocusable={busy} onClick={() => acts.sample('keep-filled')}>
          {t('fill.overwrite.keep')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => acts.sample('replace')}>
          {t('fill.overwrite.replace')}
        </Button>
        <Button size="small" appearance="subtle" onClick={acts.forgetConflicts}>
          {t('fill.overwrite.cancel')}
        </Button>
      </div>
    </section>
  );
}
