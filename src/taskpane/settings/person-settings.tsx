import { useState } from 'react';
import { Checkbox, Label, Select } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import type { Language } from '../language/translate';
import { OpenSwitch } from '../start/open-switch';
import { useLayoutStyles } from '../steps/layout-styles';
import { auditsLive, setAuditsLive } from './live';
import { useSettingsStyles } from './settings-styles';

/** What belongs to the person and holds at once: nothing here waits for “save”. */
export function PersonSettings() {
  const { choose, chosen, t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useSettingsStyles();
  const [live, setLive] = useState(auditsLive);
  return (
    <section className={layout.card} aria-labelledby="settings-person">
      <h3 id="settings-person" className={layout.section}>
        {t('settings.person')}
      </h3>
      <div className={styles.choice}>
        <Label htmlFor="settings-language" size="small">
          {t('settings.language')}
        </Label>
        <Select
          id="settings-language"
          value={chosen ?? ''}
          onChange={(_event, { value }) => choose(value === '' ? null : (value as Language))}
        >
          <option value="">{t('settings.language.office')}</option>
          <option value="zh-CN" lang="zh-CN">
            中文
          </option>
          <option value="en-US" lang="en">
            English
          </option>
        </Select>
      </div>
      <div>
        <Checkbox
          checked={live}
          label={t('settings.live')}
          aria-describedby="settings-live-hint"
          onChange={(_event, { checked }) => {
            setAuditsLive(checked === true);
            setLive(checked === true);
          }}
        />
        <p id="settings-live-hint" className={layout.soft}>
          {t('settings.live.hint')}
        </p>
      </div>
      <OpenSwitch />
    </section>
  );
}
