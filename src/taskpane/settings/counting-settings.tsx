import { Label, Select } from '@fluentui/react-components';
import { declarationOptions, declarationTitles } from '../../catalog';
import { useSpeech } from '../language/context';
import { countingNames } from './settings-file';
import { useSettingsStyles } from './settings-styles';

interface CountingSettingsProps {
  readonly counting: Readonly<Record<string, string>>;
  readonly onChange: (counting: Readonly<Record<string, string>>) => void;
}

/** What the cover of the next new template declares beforehand. */
export function CountingSettings({ counting, onChange }: CountingSettingsProps) {
  const { language, t } = useSpeech();
  const styles = useSettingsStyles();
  const spoken = (each: { readonly zh: string; readonly en: string }): string =>
    language === 'zh-CN' ? each.zh : each.en;
  return (
    <div className={styles.rows}>
      {countingNames.map((name) => (
        <div key={name} className={styles.choice}>
          <Label htmlFor={`counting-${name}`} size="small">
            {spoken(declarationTitles[name])}
          </Label>
          <Select
            id={`counting-${name}`}
            value={counting[name] ?? ''}
            onChange={(_event, { value }) => {
              const others = Object.entries(counting).filter(([each]) => each !== name);
              onChange(Object.fromEntries(value === '' ? others : [...others, [name, value]]));
            }}
          >
            <option value="">{t('settings.counting.none')}</option>
            {declarationOptions[name].map((option) => (
              <option key={option.value} value={option.value}>
                {spoken(option)}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </div>
  );
}
