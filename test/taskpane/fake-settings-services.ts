import { defaultSettings } from '../../src/rules';
import { reportBounds } from '../../src/report';
import type { SettingsServices } from '../../src/taskpane/settings-services';
import type { AuditWorld } from './fake-audit-services';

type Act = <Result>(name: keyof SettingsServices, result: () => Result) => Promise<Result>;

/** The settings page's world: what is kept stays in the journal. */
export const fakeSettingsServices = ({
  act,
  journal,
}: Pick<AuditWorld, 'journal'> & { readonly act: Act }): SettingsServices => ({
  usualNumbers: () =>
    act('usualNumbers', () => {
      const { amountRounding, swingAmount, swingPercent } = defaultSettings;
      return { ...reportBounds, swingAmount, swingPercent, amountRounding: Number(amountRounding) };
    }),
  settings: () => act('settings', () => journal.settings),
  keepSettings: (settings) =>
    act('keepSettings', () => {
      journal.settings = settings;
      return true;
    }),
});
