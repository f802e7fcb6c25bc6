import type { Key } from '../language/translate';
import type { KeptSettings, SettingName, UsualNumbers } from './kept-settings';
import { fieldFault, orderFault, settingNumber } from './setting-faults';
import type { SettingsFault } from './setting-faults';
import { settingFields } from './setting-fields';

/** What stands in the inputs of the page, as typed. */
export interface SettingsForm {
  readonly numbers: Readonly<Record<SettingName, string>>;
  readonly counting: Readonly<Record<string, string>>;
}

export const formOf = (kept: KeptSettings, usual: UsualNumbers): SettingsForm => ({
  numbers: Object.fromEntries(
    settingFields.map(({ name }) => [name, String(kept.numbers[name] ?? usual[name])]),
  ) as SettingsForm['numbers'],
  counting: kept.counting,
});

export type FormRead =
  | { readonly ok: true; readonly settings: KeptSettings; readonly numbers: UsualNumbers }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

/** The settings a form amounts to: only what differs from the usual is kept. */
export const settingsIn = (form: SettingsForm, usual: UsualNumbers): FormRead => {
  const faults: SettingsFault[] = [];
  const numbers: Record<SettingName, number> = { ...usual };
  for (const field of settingFields) {
    const value = settingNumber(field, form.numbers[field.name]);
    if (value === null) faults.push(fieldFault(field));
    else numbers[field.name] = value;
  }
  const order = faults.length === 0 ? orderFault(numbers) : null;
  if (order !== null) faults.push(order);
  if (faults.length > 0) return { ok: false, faults };
  const changed = settingFields.filter(({ name }) => numbers[name] !== usual[name]);
  return {
    ok: true,
    numbers,
    settings: {
      numbers: Object.fromEntries(changed.map(({ name }) => [name, numbers[name]])),
      counting: Object.fromEntries(
        Object.entries(form.counting).filter(([, value]) => value !== ''),
      ),
    },
  };
};

/** A fault as a sentence; the setting it is about is named in the language of the pane. */
export const faultSentence = (
  { about, key, parts }: SettingsFault,
  t: (key: Key, parts?: Readonly<Record<string, string | number>>) => string,
): string => t(key, { ...parts, ...(about === undefined ? {} : { name: t(`setting.${about}`) }) });
