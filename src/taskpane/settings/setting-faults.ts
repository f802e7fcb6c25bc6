import type { Key } from '../language/translate';
import type { SettingName, UsualNumbers } from './kept-settings';
import type { SettingField } from './setting-fields';

/** What is wrong with a setting, as a sentence of the pane; parts that are names stay keys until said. */
export interface SettingsFault {
  readonly key: Key;
  readonly parts?: Readonly<Record<string, string | number>>;
  /** The setting it is about, to be named in the language of the pane. */
  readonly about?: SettingName;
}

const decimalsOf = (text: string): number => (/\.(\d+)$/.exec(text)?.[1] ?? '').length;

/** The number in an input; full-width digits count. Null when it is none or not allowed. */
export const settingNumber = (field: SettingField, typed: string): number | null => {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d+(\.\d+)?$/.test(text) || decimalsOf(text) > field.decimals) return null;
  const value = Number(text);
  return value >= field.least && value <= field.most ? value : null;
};

/** What a number must be, where it is not. */
export const fieldFault = ({ decimals, least, most, name }: SettingField): SettingsFault => ({
  key: decimals === 0 ? 'settings.fault.whole' : 'settings.fault.number',
  parts: { least, most, decimals },
  about: name,
});

/** 略 < 明显 < 大幅: the bounds of the degree words must rise. */
export const orderFault = (numbers: UsualNumbers): SettingsFault | null =>
  numbers.slight < numbers.marked && numbers.marked < numbers.large
    ? null
    : {
        key: 'settings.fault.order',
        parts: { slight: numbers.slight, marked: numbers.marked, large: numbers.large },
      };
