import type { KeptSettings, UsualNumbers } from '../settings/kept-settings';
import { settingsText } from '../settings/settings-text';
import { handFile, handedMessage } from '../state/hand-file';
import { copyText } from '../state/hand-over';
import type { ActTools } from './act-tools';

export interface SettingsNow {
  readonly kept: KeptSettings;
  readonly usual: UsualNumbers;
}

/** Acts of the settings page. */
export interface SettingsActs {
  readonly readSettings: () => Promise<SettingsNow>;
  readonly keepSettings: (settings: KeptSettings, kept: () => void) => void;
  readonly exportSettings: (settings: KeptSettings) => void;
}

const FILE = 'nianbao-settings.json';

export function settingsActs({ services, now, perform, words }: ActTools): SettingsActs {
  return {
    readSettings: async () => {
      const [kept, usual] = await Promise.all([services.settings(), services.usualNumbers()]);
      return { kept, usual };
    },
    keepSettings: (settings, kept) =>
      perform('settings', async () => {
        const lasting = await services.keepSettings(settings);
        kept();
        if (!lasting) {
          return {
            intent: 'warning',
            what: words('settings.sitting'),
            next: words('settings.sitting.next'),
          };
        }
        const { audit, draft } = now();
        return {
          intent: 'success',
          what: words('settings.done'),
          ...(audit === null && draft === null ? {} : { next: words('settings.done.next') }),
        };
      }),
    exportSettings: (settings) =>
      perform('export', () => {
        const text = settingsText(settings);
        const bytes = new TextEncoder().encode(text);
        const handed = handFile(services, bytes, FILE, 'application/json');
        if (handed === null) {
          const copied = copyText(text);
          return Promise.resolve({
            intent: copied ? 'success' : 'warning',
            what: copied ? words('settings.export.copied') : words('save.mac'),
          });
        }
        return Promise.resolve(handedMessage(words, handed, FILE));
      }),
  };
}
