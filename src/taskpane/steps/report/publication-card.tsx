import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { LayoutId } from '../../../catalog';
import { useSpeech } from '../../language/context';
import type { PaneCatalog, PaneReading } from '../../services';
import type { PaneState } from '../../state/pane-state';
import type { PaneActs } from '../../use-pane';
import { useLayoutStyles } from '../layout-styles';
import { useReportStyles } from './report-styles';

interface PublicationCardProps {
  readonly catalog: PaneCatalog;
  readonly reading: PaneReading;
  readonly publication: PaneState['publication'];
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** 发布表: the same figures in the layout the province has them published in. */
export function PublicationCard(props: PublicationCardProps) {
  const { acts, busy, catalog, publication, reading } = props;
  const { language, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const [chosen, setChosen] = useState<LayoutId | null>(null);
  const declared = catalog.layouts.find(({ id }) => id === reading.filing.cover.layout)?.id;
  const current = chosen ?? declared ?? catalog.layouts[0]?.id;
  if (current === undefined) return null;
  const shown = publication?.layout === current ? publication.publication : null;
  const lines = shown === null ? [] : [...shown.incomplete, ...shown.unexpressed];
  return (
    <section className={layout.card} aria-labelledby="publication-heading">
      <h2 id="publication-heading" className={layout.title}>
        {t('publish.title')}
      </h2>
      <p className={layout.soft}>{t('publish.hint')}</p>
      <Field label={t('publish.layout')}>
        <Select
          value={current}
          onChange={(_event, { value }) =>
            setChosen(catalog.layouts.find(({ id }) => id === value)?.id ?? null)
          }
        >
          {catalog.layouts.map(({ id, zh, en }) => (
            <option key={id} value={id}>
              {language === 'zh-CN' ? zh : en}
            </option>
          ))}
        </Select>
      </Field>
      <div className={layout.wrap}>
        <Button disabledFocusable={busy} onClick={() => acts.publish(current)}>
          {t(shown === null ? 'publish.make' : 'publish.again')}
        </Button>
        {shown !== null && (
          <Button disabledFocusable={busy} onClick={acts.copyPublication}>
            {t('publish.copy')}
          </Button>
        )}
      </div>
      {lines.length > 0 && (
        <details className={layout.block}>
          <summary>{t('publish.unexpressed', { count: lines.length })}</summary>
          <ul className={styles.gaps}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
