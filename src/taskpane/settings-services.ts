import type { KeptSettings, UsualNumbers } from './settings/kept-settings';

/** What the settings page asks for. */
export interface SettingsServices {
  readonly usualNumbers: () => Promise<UsualNumbers>;
  readonly settings: () => Promise<KeptSettings>;
  /** @returns false when they hold only as long as the pane is open */
  readonly keepSettings: (settings: KeptSettings) => Promise<boolean>;
}
