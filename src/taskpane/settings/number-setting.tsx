import { Input, Label } from '@fluentui/react-components';
import { useSpeech } from '../language/context';
import { fieldFault, settingNumber } from './setting-faults';
import { faultSentence } from './settings-form';
import type { SettingField } from './setting-fields';
import { useSettingsStyles } from './settings-styles';

interface NumberSettingProps {
  readonly field: SettingField;
  readonly value: string;
  readonly usual: number;
  readonly onChange: (value: string) => void;
}

/** One number with its unit; what is wrong with it is said below as soon as it is. */
export function NumberSetting({ field, value, usual, onChange }: NumberSettingProps) {
  const { t } = useSpeech();
  const styles = useSettingsStyles();
  const id = `setting-${field.name}`;
  const number = settingNumber(field, value);
  const wrong = number === null;
  return (
    <div className={styles.row}>
      <Label htmlFor={id} size="small">
        {t(`setting.${field.name}`)}
      </Label>
      <Input
        id={id}
        className={styles.number}
        value={value}
        inputMode="decimal"
        contentAfter={<span>{t(`unit.${field.unit}`)}</span>}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={(_event, data) => onChange(data.value)}
      />
      <p
        id={`${id}-note`}
        className={wrong ? styles.fault : undefined}
        hidden={!wrong && number === usual}
      >
        {wrong
          ? faultSentence(fieldFault(field), t)
          : number === usual
            ? ''
            : t('settings.usual.is', { value: usual })}
      </p>
    </div>
  );
}
