import { useState } from 'react';
import type { SettingsNow } from '../acts/settings-acts';
import { useSpeech } from '../language/context';
import { useLayoutStyles } from '../steps/layout-styles';
import type { PaneActs } from '../use-pane';
import { CountingSettings } from './counting-settings';
import { nothingKept } from './kept-settings';
import { NumberSetting } from './number-setting';
import { settingFields, settingGroups } from './setting-fields';
import type { SettingsFault } from './setting-faults';
import { SettingsBar } from './settings-bar';
import { readSettings } from './settings-file';
import { faultSentence, formOf, settingsIn } from './settings-form';
import type { SettingsForm } from './settings-form';
import { useSettingsStyles } from './settings-styles';

interface SettingsNumbersProps {
  readonly now: SettingsNow;
  readonly busy: boolean;
  readonly acts: PaneActs;
}

interface Said {
  readonly notes: readonly string[];
  readonly wrong: boolean;
}

const same = (one: SettingsForm, two: SettingsForm): boolean =>
  JSON.stringify(one) === JSON.stringify(two);

/** Tolerances, thresholds, degree words and counting: a form that takes effect when it is saved. */
export function SettingsNumbers({ now: { kept, usual }, busy, acts }: SettingsNumbersProps) {
  const { t } = useSpeech();
  const layout = useLayoutStyles();
  const styles = useSettingsStyles();
  const [form, setForm] = useState(() => formOf(kept, usual));
  const [saved, setSaved] = useState(form);
  const [said, setSaid] = useState<Said>({ notes: [], wrong: false });
  const read = settingsIn(form, usual);
  const sentences = (faults: readonly SettingsFault[]): readonly string[] =>
    faults.map((fault) => faultSentence(fault, t));
  const change = (changed: Partial<SettingsForm>): void => {
    setForm({ ...form, ...changed });
    setSaid({ notes: [], wrong: false });
  };
  const whenRight =
    (act: (settings: Extract<typeof read, { ok: true }>['settings']) => void) => (): void => {
      if (read.ok) act(read.settings);
      else setSaid({ notes: sentences(read.faults), wrong: true });
    };
  const take = async (file: File): Promise<void> => {
    const found = readSettings(await file.text(), usual);
    if (found.ok) {
      setForm(formOf(found.settings, usual));
      setSaid({ notes: [t('settings.import.done', { file: file.name })], wrong: false });
    } else {
      const refused = t('settings.import.refused', { file: file.name });
      setSaid({ notes: [refused, ...sentences(found.faults)], wrong: true });
    }
  };
  const open = same(form, saved) ? [] : [t('settings.changed')];
  return (
    <>
      {settingGroups.map((group) => (
        <section key={group} className={layout.card} aria-labelledby={`settings-${group}`}>
          <h3 id={`settings-${group}`} className={layout.section}>
            {t(`settings.${group}`)}
          </h3>
          <p className={layout.soft}>{t(`settings.${group}.hint`)}</p>
          <div className={styles.rows}>
            {settingFields
              .filter((field) => field.group === group)
              .map((field) => (
                <NumberSetting
                  key={field.name}
                  field={field}
                  value={form.numbers[field.name]}
                  usual={usual[field.name]}
                  onChange={(value) =>
                    change({ numbers: { ...form.numbers, [field.name]: value } })
                  }
                />
              ))}
          </div>
          {group === 'degree' && read.ok && (
            <p className={layout.soft}>{t('settings.degree.shown', read.numbers)}</p>
          )}
        </section>
      ))}
      <p className={layout.soft}>{t('settings.workbook')}</p>
      <section className={layout.card} aria-labelledby="settings-counting">
        <h3 id="settings-counting" className={layout.section}>
          {t('settings.counting')}
        </h3>
        <p className={layout.soft}>{t('settings.counting.hint')}</p>
        <CountingSettings counting={form.counting} onChange={(counting) => change({ counting })} />
      </section>
      <SettingsBar
        busy={busy}
        notes={said.notes.length > 0 ? said.notes : open}
        wrong={said.wrong}
        onSave={whenRight((settings) => acts.keepSettings(settings, () => setSaved(form)))}
        onUsual={() => {
          setForm(formOf(nothingKept, usual));
          setSaid({ notes: [t('settings.usual.done')], wrong: false });
        }}
        onExport={whenRight(acts.exportSettings)}
        onFile={(file) => void take(file)}
      />
    </>
  );
}
