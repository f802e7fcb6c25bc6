import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Field, Link, Input, Select, mergeClasses } from '@fluentui/react-components';
import type { PaneCatalog } from '../../services';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { recall } from '../../settings/person-store';
import { MET } from '../../use-left-off';
import { FirstRun } from './first-run';
import { useLayoutStyles } from '../layout-styles';

interface NewTemplateProps {
  readonly catalog: PaneCatalog;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

/** Reports are written in January for the year before. */
const usualYear = (): string => String(new Date().getFullYear() - 1);

export function NewTemplate({ catalog, busy, acts }: NewTemplateProps) {
  const { language, t } = useSpeech();
  const styles = useLayoutStyles();
  const { levels, samples } = catalog;
  const [unitName, setUnitName] = useState('');
  const [level, setLevel] = useState(levels[0]?.id ?? '');
  const [year, setYear] = useState(usualYear);
  const [introduced, setIntroduced] = useState(() => recall(MET) !== null);
  const [tried, setTried] = useState(false);
  const pack = levels.find(({ id }) => id === level)?.pack ?? 'county';
  const sample = samples[pack].request;
  const nameMissing = unitName.trim() === '';
  const yearWrong = !/^(19|20)\d{2}$/.test(year.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (busy || nameMissing || yearWrong) return;
    acts.insert({ pack, year: Number(year), unitName: unitName.trim(), level });
  };
  return (
    <div className={styles.step}>
      <div className={styles.card}>
        {introduced ? (
          <div className={styles.spread}>
            <h2 className={styles.title}>{t('fill.none.title')}</h2>
            <Link as="button" onClick={() => setIntroduced(false)}>
              {t('first.again')}
            </Link>
          </div>
        ) : (
          <FirstRun />
        )}
        <p className={styles.soft}>
          {t('fill.none.one')}
          {t('fill.none.two')}
        </p>
        <form className={styles.step} noValidate onSubmit={submit}>
          <Field
            label={t('fill.unit')}
            required
            hint={t('fill.unit.hint')}
            {...(tried && nameMissing ? { validationMessage: t('fill.unit.missing') } : {})}
          >
            <Input value={unitName} onChange={(_event, { value }) => setUnitName(value)} />
          </Field>
          <div className={mergeClasses(styles.row, styles.top)}>
            <Field className={styles.wide} label={t('fill.level')}>
              <Select value={level} onChange={(_event, { value }) => setLevel(value)}>
                {levels.map(({ id, zh, en }) => (
                  <option key={id} value={id}>
                    {language === 'zh-CN' ? zh : en}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              className={styles.wide}
              label={t('fill.year')}
              {...(tried && yearWrong ? { validationMessage: t('fill.year.wrong') } : {})}
            >
              <Input
                value={year}
                inputMode="numeric"
                maxLength={4}
                onChange={(_event, { value }) => setYear(value)}
              />
            </Field>
          </div>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
            {t('fill.insert')}
          </Button>
        </form>
      </div>
      <div className={styles.card}>
        <p className={styles.soft}>
          {t('fill.sample.hint', { unit: sample.unitName, year: sample.year })}
        </p>
        <div>
          <Button disabledFocusable={busy} onClick={() => acts.sample('ask', pack)}>
            {t('fill.sample')}
          </Button>
        </div>
      </div>
    </div>
  );
}
