import { useState } from 'react';
import { Button, Link, Radio, RadioGroup } from '@fluentui/react-components';
import { useSpeech } from '../../language/context';
import { useSpoken } from '../../language/use-spoken';
import type { Column, PaneExtraction, TextFigure } from '../../report-services';
import { sureOnes, ticked } from '../../state/ticked-figures';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { ExtractedFigure } from './extracted-figure';

interface ExtractedFiguresProps {
  readonly extraction: PaneExtraction;
  /** Year of the workbook. */
  readonly year: number;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** What a text offers, for the column the person chooses; only what is ticked is written. */
export function ExtractedFigures({ extraction, year, busy, acts }: ExtractedFiguresProps) {
  const { t } = useSpeech();
  const say = useSpoken();
  const styles = useLayoutStyles();
  const { columns, name, notes } = extraction;
  const [column, setColumn] = useState<Column>(extraction.year === year ? 'cur' : 'prev');
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const { different, fill, same, unplaced } = columns[column];
  const offered = [...fill, ...different];
  const chosen = offered.filter(({ id }) => ticks.has(id));
  const sure = sureOnes(fill);
  const toggle = (figure: TextFigure): void => setTicks(ticked(ticks, figure, offered));
  return (
    <section className={styles.list} role="group" aria-labelledby="extract-heading">
      <h3 id="extract-heading" className={styles.section}>
        {name === '' ? t('check.pasted') : name}
      </h3>
      {notes.map(say).map((note) => (
        <p key={note} className={styles.soft}>
          {note}
        </p>
      ))}
      <RadioGroup
        className={styles.wrap}
        layout="horizontal"
        aria-label={t('extract.column')}
        value={column}
        onChange={(_event, { value }) => {
          setColumn(value === 'cur' ? 'cur' : 'prev');
          setTicks(new Set());
        }}
      >
        <Radio value="prev" label={t('extract.prev', { year: year - 1 })} />
        <Radio value="cur" label={t('extract.cur', { year })} />
      </RadioGroup>
      {extraction.year !== null && extraction.year !== (column === 'cur' ? year : year - 1) && (
        <p className={styles.notice}>{t('extract.otherYear', { year: extraction.year })}</p>
      )}
      <p className={styles.text}>
        {t('extract.found', { fill: fill.length, different: different.length, same })}
      </p>
      {offered.length > 0 && (
        <>
          <div className={styles.wrap}>
            <Link
              as="button"
              onClick={() => setTicks(new Set([...ticks, ...sure.map(({ id }) => id)]))}
            >
              {t('extract.sure', { count: sure.length })}
            </Link>
            {ticks.size > 0 && (
              <Link as="button" onClick={() => setTicks(new Set())}>
                {t('extract.clear')}
              </Link>
            )}
          </div>
          <ul className={styles.list} aria-label={t('extract.list')}>
            {offered.map((figure) => (
              <li key={figure.id}>
                <ExtractedFigure
                  figure={figure}
                  chosen={ticks.has(figure.id)}
                  busy={busy}
                  onToggle={() => toggle(figure)}
                  acts={acts}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {unplaced.length > 0 && (
        <details>
          <summary>{t('extract.unplaced', { count: unplaced.length })}</summary>
          <ul>
            {unplaced.map(({ printed, sentence }, at) => (
              <li key={`${String(at)}${printed}`} className={styles.soft} lang="zh-CN">
                <strong>{printed.trim()}</strong> {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.wrap}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => acts.fillFromText(chosen)}
        >
          {t('extract.fill', { count: chosen.length })}
        </Button>
        <Button size="small" onClick={acts.forgetExtraction}>
          {t('fill.overwrite.cancel')}
        </Button>
      </div>
    </section>
  );
}
