import { lazy } from 'react';

export type PageId = 'help' | 'settings';

/** Help and settings are fetched when they are opened. */
export const pages = {
  help: lazy(async () => ({ default: (await import('../help/help-page')).HelpPage })),
  settings: lazy(async () => ({
    default: (await import('../settings/settings-page')).SettingsPage,
  })),
} as const;
