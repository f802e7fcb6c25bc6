import { useEffect, useMemo, useState } from 'react';
import type { CellFacts } from '../../cell-services';
import { useSpeech } from '../../language/context';
import { useDefinition, useSheetName, useUnitName } from '../../language/use-english';
import type { PaneCatalog, PaneReading } from '../../services';
import { figureAt } from '../../state/figure-at';
import type { PaneState } from '../../state/pane-state';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { CellEntry } from './cell-entry';
import { CellChecksList } from './cell-checks-list';
import { CellLinks } from './cell-links';
import { useCellStyles } from './cell-styles';

interface CellCardProps {
  readonly state: PaneState;
  readonly catalog: PaneCatalog;
  readonly reading: PaneReading;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** The selected cell in words: what it counts, last year's figure, what it is checked against and the outcome. */
export function CellCard({ state, catalog, reading, busy, acts }: CellCardProps) {
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useCellStyles();
  const sheetName = useSheetName();
  const unitName = useUnitName();
  const definitionOf = useDefinition();
  const { selected } = state;
  const { filing } = reading;
  const figure = useMemo(
    () => (selected === null ? null : figureAt(filing, selected)),
    [filing, selected],
  );
  const [facts, setFacts] = useState<CellFacts | null>(null);
  useEffect(() => {
    if (figure === null) return undefined;
    let current = true;
    // What cannot be told now is told at the next move; nothing else hangs on the card.
    acts.cellFacts(filing, figure).then(
      (found) => {
        if (current) setFacts(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [acts, filing, figure]);
  if (figure === null || selected === null) {
    return <p className={layout.soft}>{t('cell.none')}</p>;
  }
  const { code, name, period, row, unit } = figure;
  const indicator = catalog.indicator(code);
  const title =
    name !== undefined && name !== '' ? name : language === 'zh-CN' ? indicator.zh : indicator.en;
  const definition = definitionOf(indicator);
  // While the next cell's facts are on their way the former ones would be wrong.
  const known =
    facts !== null &&
    facts.cell.code === code &&
    facts.cell.row === row &&
    facts.cell.period === period
      ? facts
      : null;
  return (
    <section className={layout.card} aria-labelledby="cell-heading">
      <div className={layout.spread}>
        <h3 id="cell-heading" className={layout.section}>
          {period === 'cur'
            ? title
            : t('audit.name', { name: title, period: t(`period.${period}`) })}
        </h3>
        <span className={styles.place}>
          {sheetName(selected.sheet)} {selected.address}
        </span>
      </div>
      <dl className={styles.facts}>
        <dt>{t('cell.now')}</dt>
        <dd className={styles.value}>
          {known === null || known.cell.value === '' ? t('audit.blank') : known.cell.value}{' '}
          <span className={styles.unit}>{unitName(unit ?? indicator.unit)}</span>
        </dd>
        {known?.last != null && (
          <>
            <dt>{t('cell.last')}</dt>
            <dd className={styles.value}>
              {known.last.value === '' ? t('audit.blank') : known.last.value}
            </dd>
          </>
        )}
        <dt>{t('cell.definition')}</dt>
        <dd lang={definition.lang}>{definition.text}</dd>
      </dl>
      <CellEntry figure={figure} name={title} busy={busy} acts={acts} />
      {known !== null && known.from.length > 0 && (
        <div>
          <p className={layout.soft}>{t('cell.from')}</p>
          <CellLinks cells={known.from} indicator={catalog.indicator} busy={busy} acts={acts} />
        </div>
      )}
      {known !== null && (
        <CellChecksList
          filing={filing}
          facts={known}
          indicator={catalog.indicator}
          busy={busy}
          acts={acts}
        />
      )}
    </section>
  );
}
